package main

import (
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

// export is a form of the tables that is released.
type export struct {
	name string   // behind the name of the dataset and the version
	args []string // of the program that publishes
	form *archive // of a folder; nil for one file, which is released as it is
}

// exports are made by the program itself, as a user would make them; reader is the folder
// of what reads a text on the site.
func exports(reader string) []export {
	return []export{
		{"_csv", []string{"export", "--format", "csv"}, &zipped},
		{"_jsonl", []string{"export", "--format", "jsonl"}, &zipped},
		{"_parquet", []string{"export", "--format", "parquet"}, &zipped},
		{"_datapackage.zip", []string{"export", "--format", "datapackage"}, nil},
		{".xlsx", []string{"export", "--format", "xlsx"}, nil},
		{".sqlite", []string{"export", "--format", "sqlite"}, nil},
		{".geojson", []string{"export", "--format", "geojson"}, nil},
		{"_site", []string{"site", "--reader", reader}, &tarball},
	}
}

// tables are the exports of data/ and the site, by programs for this machine.
func (r *request) tables(day time.Time, work string) ([]atomicfile.Part, error) {
	here := runtime.GOOS + "/" + runtime.GOARCH
	for _, c := range programs {
		program := filepath.Join(work, c.file(here))
		if err := c.build(r.root, here, r.version, program); err != nil {
			return nil, err
		}
		if err := r.tellsVersion(program); err != nil {
			return nil, err
		}
	}
	reader := filepath.Join(work, "reader")
	browser := exec.Command("go", "run", "./tools/browser", "-o", reader)
	browser.Dir = r.root
	browser.Env = append(os.Environ(), "GOOS="+runtime.GOOS, "GOARCH="+runtime.GOARCH, "GOFLAGS=-mod=readonly", "GOWORK=off")
	if err := do(browser); err != nil {
		return nil, err
	}
	var parts []atomicfile.Part
	for _, e := range exports(reader) {
		name := "strike-tally_" + r.version + e.name
		path := filepath.Join(work, name)
		c := exec.Command(filepath.Join(work, publish.file(here)), append(e.args, "--data", "data", "-o", path)...)
		c.Dir = r.root
		if err := do(c); err != nil {
			return nil, err
		}
		if e.form == nil {
			parts = append(parts, atomicfile.Part{Name: name, Write: copied(path)})
			continue
		}
		members, err := folderMembers(path)
		if err != nil {
			return nil, err
		}
		parts = append(parts, e.form.part(name, day, members))
	}
	return parts, nil
}

// tellsVersion wants the program to know which release it is of.
func (r *request) tellsVersion(program string) error {
	out, err := exec.Command(program, "version").Output()
	if err != nil {
		return err
	}
	if found, _, _ := strings.Cut(string(out), "\n"); found != "tally "+r.version {
		return fmt.Errorf("found that the program calls itself %q, want %q", found, "tally "+r.version)
	}
	return nil
}

func copied(path string) func(io.Writer) error {
	return func(w io.Writer) error {
		f, err := os.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(w, f)
		return err
	}
}
