// Command release makes the files of a release: the programs for each platform, the
// tables in every form, the site, and SHA256SUMS over all of them. The same commit
// and the same version of Go give the same bytes, wherever it is run.
//
//	go run ./tools/release -version v1.2.0 -o dist
//
// It wants the commit of the tag checked out with its history, and first checks
// that the version is the one that the changes of the data ask for, and that
// CITATION.cff, the data package and data/CHANGELOG.md tell the same.
//
// Why not goreleaser: the larger part of a release here are the exports, the site
// and the check of the version, all of which it would leave to hooks; its changelog is of
// commits, not of rows; and a release could not be tried by go test without a
// program from outside. What is left is a loop around go build.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

func main() {
	var r request
	var notes, platforms string
	flag.StringVar(&r.root, "root", ".", "top of the repository")
	flag.StringVar(&r.version, "version", "", "version of the release, as its tag: v1.2.0")
	flag.BoolVar(&r.try, "try", false, "make the files without a tag, and check nothing")
	flag.StringVar(&platforms, "platforms", strings.Join(released, ","), "for which the programs are built")
	flag.StringVar(&notes, "notes", "", "file to write what the release changed into")
	folder := flag.String("o", "", "folder to write")
	flag.Parse()
	r.platforms = strings.Split(platforms, ",")
	if err := run(&r, *folder, notes); err != nil {
		fmt.Fprintf(os.Stderr, "release: %v\n", err)
		os.Exit(2)
	}
}

// request is what is asked for.
type request struct {
	root      string
	version   string
	platforms []string
	try       bool
}

func run(r *request, folder, notes string) error {
	if folder == "" || r.version == "" || flag.NArg() > 0 {
		return fmt.Errorf("found no -o, no -version or more words, want -version v1.2.0 -o FOLDER")
	}
	told, err := r.check()
	if err != nil {
		return err
	}
	work, err := os.MkdirTemp("", "release-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(work)
	var parts []atomicfile.Part
	for _, platform := range r.platforms {
		part, err := r.archive(platform, told.day, work)
		if err != nil {
			return err
		}
		parts = append(parts, part)
	}
	more, err := r.tables(told.day, work)
	if err != nil {
		return err
	}
	if err := atomicfile.Folder(folder, append(parts, more...)); err != nil {
		return err
	}
	if notes == "" {
		return nil
	}
	return os.WriteFile(notes, []byte(told.notes), 0o666)
}
