// Command readers writes report/export/READERS.md: what the programs of others read
// in the files that the dataset is exported to.
//
//	go run ./tools/readers -o report/export/READERS.md
//
// It installs each reader that pins.csv names, at that version, exports the tables as
// they once stood (data/sample), has the reader read them with its default options and
// hand back its rows, and puts the same questions to each. The answers are compared
// with what package report says of the same tables.
//
// With -check nothing is installed, and it is told whether the page is of the files that
// the tables are exported to now.
//
// It is run by hand and before a release, by root on Debian 12 with Node.js 20: packages
// of Debian are installed on the machine, all else in a temporary folder, and the clients
// need their registries. Nothing of it is part of go test, which looks at the page alone.
// The same pins give the same page, and the next row of the dataset does not change it.
package main

import (
	"flag"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/schema"
)

func main() {
	var r request
	flag.StringVar(&r.output, "o", "report/export/READERS.md", "page to write; - for the standard output")
	flag.StringVar(&r.only, "only", "", "words in the names of the readers to run, with commas between; the page then holds no others")
	flag.StringVar(&r.folder, "folder", "", "folder to work in, which is kept with what is installed (default: a temporary one)")
	flag.BoolVar(&r.check, "check", false, "run no reader: say whether the page is of the files as they are exported now")
	flag.Parse()
	if err := r.run(); err != nil {
		fmt.Fprintf(os.Stderr, "readers: %v\n", err)
		os.Exit(2)
	}
}

// request is what is asked for.
type request struct {
	output, only, folder string
	check                bool
}

func (r *request) run() error {
	pins, err := pinned()
	if err != nil {
		return err
	}
	pins = chosen(pins, r.only)
	if r.folder == "" {
		if r.folder, err = os.MkdirTemp("", "readers-"); err != nil {
			return err
		}
		defer removeAll(r.folder)
	}
	if r.folder, err = filepath.Abs(r.folder); err != nil {
		return err
	}
	data := schema.Read(sample.Files)
	sum, err := exported(data, filepath.Join(r.folder, "exports"))
	if err != nil {
		return err
	}
	if r.check {
		return isOf(r.output, sum)
	}
	want, err := truthOf(data)
	if err != nil {
		return err
	}
	if err := install(pins, r.folder); err != nil {
		return err
	}
	var results []result
	for _, p := range pins {
		for _, f := range p.forms {
			answered := read(p, f, r.folder).asked(want)
			fmt.Fprintf(os.Stderr, "%s, %s: %s\n", p.reader, f.name, answered.summary())
			results = append(results, answered)
		}
	}
	text := page(pins, results, want, sum)
	if r.output == "-" {
		_, err = os.Stdout.WriteString(text)
		return err
	}
	return atomicfile.File(r.output, func(w io.Writer) error {
		_, err := io.WriteString(w, text)
		return err
	})
}

// isOf is an error if the readers of a page read other files.
func isOf(name, sum string) error {
	page, err := os.ReadFile(name)
	if err == nil && !strings.Contains(string(page), sum) {
		err = fmt.Errorf("%s: found a page of other files than are exported now, want it made anew: go run ./tools/readers", name)
	}
	return err
}

// chosen are the pins whose reader has one of some words in its name; all, if there are
// no words.
func chosen(pins []pin, words string) (some []pin) {
	for _, p := range pins {
		for word := range strings.SplitSeq(words, ",") {
			if strings.Contains(strings.ToLower(p.reader), strings.ToLower(word)) {
				some = append(some, p)
				break
			}
		}
	}
	return some
}

// removeAll removes a folder in which the go command has put modules, which it writes
// read-only.
func removeAll(folder string) {
	_ = filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		if err == nil && d.IsDir() {
			os.Chmod(path, 0o700)
		}
		return nil
	})
	os.RemoveAll(folder)
}
