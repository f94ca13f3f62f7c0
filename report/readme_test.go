// Package report_test runs the lines of README.md in the languages of those who use
// the tables.
package report_test

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

var block = regexp.MustCompile("(?ms)^```(\\w+)\n(.*?)^```$")

// Each block of the guide that reproduces the running total gives that of the report.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	blocks := map[string]string{}
	for _, m := range block.FindAllStringSubmatch(string(text), -1) {
		blocks[m[1]] = m[2]
	}
	want := runningTotal(t)
	for _, language := range []struct {
		name    string
		command []string
		probe   []string // says whether the command can be used
		apt     string
	}{
		{"python", []string{"/usr/bin/python3", "-"}, []string{"/usr/bin/python3", "-c", "import pandas"}, "python3-pandas"},
		{"r", []string{"Rscript", "-"}, []string{"Rscript", "--version"}, "r-base-core"},
		{"sql", []string{"sqlite3"}, []string{"sqlite3", "--version"}, "sqlite3"},
	} {
		t.Run(language.name, func(t *testing.T) {
			code, ok := blocks[language.name]
			if !ok {
				t.Fatalf("found no block of %s in README.md", language.name)
			}
			if err := exec.Command(language.probe[0], language.probe[1:]...).Run(); err != nil {
				wanted := "found no " + strings.Join(language.probe, " ") + "; apt-get install " + language.apt
				if os.Getenv("CI") == "true" {
					t.Fatal(wanted)
				}
				t.Skip(wanted)
			}
			command := exec.Command(language.command[0], language.command[1:]...)
			command.Dir, command.Stdin = tables(t), strings.NewReader(code)
			var stderr bytes.Buffer
			command.Stderr = &stderr
			out, err := command.Output()
			if err != nil {
				t.Fatalf("%v\n%s", err, stderr.String())
			}
			got, err := csv.NewReader(bytes.NewReader(out)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("(-report +%s)\n%s", language.name, diff)
			}
		})
	}
}

// runningTotal is the running total at sea as a report has it.
func runningTotal(t *testing.T) [][]string {
	t.Helper()
	r, err := summary.New(assess.New(schema.Read(sample.Files), assess.Options{}), summary.Identity{}, summary.Question{Scope: "sea", Sections: []string{summary.SectionRunning}})
	if err != nil {
		t.Fatal(err)
	}
	rows := [][]string{{"strike_id", "total"}}
	table := r.Tables()[0]
	for _, row := range table.Rows {
		var id, total string
		for i, name := range table.Header {
			switch name {
			case "strike_id":
				id = row[i]
			case "total_best":
				total = row[i]
			}
		}
		rows = append(rows, []string{id, total})
	}
	if len(rows) < 50 {
		t.Fatalf("found %d rows, want the strikes at sea", len(rows))
	}
	return rows
}

// tables is a folder in which the dataset stands as data.
func tables(t *testing.T) string {
	t.Helper()
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "data"), 0o755); err != nil {
		t.Fatal(err)
	}
	entries, err := fs.ReadDir(sample.Files, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range entries {
		b, err := fs.ReadFile(sample.Files, entry.Name())
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(folder, "data", entry.Name()), b, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}
