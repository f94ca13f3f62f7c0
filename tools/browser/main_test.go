//go:build !js

package main

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/site"
)

const root = "../.."

// mostBytes is what a reader loads at most, compressed.
const mostBytes = 1_500_000

// mayHave are the packages of the program besides the standard library; what reads tables
// of others, validates, or talks to a network is none of them.
var mayHave = []string{
	"github.com/agext/levenshtein",
	"github.com/strike-tally/strike-tally/report/figure",
	"github.com/strike-tally/strike-tally/report/language",
	"github.com/strike-tally/strike-tally/report/ledger",
	"github.com/strike-tally/strike-tally/report/phrase",
	"github.com/strike-tally/strike-tally/report/read",
	"github.com/strike-tally/strike-tally/report/visible",
	"github.com/strike-tally/strike-tally/schema",
	"github.com/strike-tally/strike-tally/schema/csvtable",
	"github.com/strike-tally/strike-tally/tools/browser",
	"golang.org/x/net/html",
	"golang.org/x/net/html/atom",
	"golang.org/x/text/encoding",
	"golang.org/x/text/encoding/charmap",
	"golang.org/x/text/encoding/internal",
	"golang.org/x/text/encoding/internal/identifier",
	"golang.org/x/text/transform",
}

// heavy are packages of the standard library of which each would make the program a tenth
// larger, or let it talk.
var heavy = []string{"encoding/json", "html/template", "net", "net/http", "net/url", "os/exec", "regexp", "text/template"}

func TestPackages(t *testing.T) {
	list, err := run(root, "list", "-deps", "-f", "{{if not .Standard}}{{.ImportPath}}{{end}}", "./tools/browser")
	if err != nil {
		t.Fatal(err)
	}
	found := strings.Fields(list)
	for _, p := range found {
		if !slices.Contains(mayHave, p) {
			t.Errorf("found %s in the program, want none but those named here", p)
		}
	}
	for _, p := range mayHave {
		if !slices.Contains(found, p) {
			t.Errorf("found no %s in the program, want it there or not named here", p)
		}
	}
	if list, err = run(root, "list", "-deps", "./tools/browser"); err != nil {
		t.Fatal(err)
	}
	for _, p := range strings.Fields(list) {
		if slices.Contains(heavy, p) {
			t.Errorf("found %s in the program, want none of %v", p, heavy)
		}
	}
}

// TestPhrases holds that no package of the program names a phrase of pages.csv, which is not in
// it, nor the beginning of one.
func TestPhrases(t *testing.T) {
	rows, err := readCSV(filepath.Join(root, "report", "phrase", "pages.csv"))
	if err != nil {
		t.Fatal(err)
	}
	list, err := run(root, "list", "-deps", "-f", `{{if and .Module .Module.Main}}{{$d := .Dir}}{{range .GoFiles}}{{$d}}/{{.}}{{"\n"}}{{end}}{{end}}`, "./tools/browser")
	if err != nil {
		t.Fatal(err)
	}
	text := regexp.MustCompile(`"([a-z0-9_]+\.?[a-z0-9_.]*)"`)
	family := regexp.MustCompile(`\.Fact\("([a-z_]+)"`) // the phrase of a fact is its family's of that name
	named := map[string]string{}
	for _, file := range strings.Fields(list) {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range text.FindAllStringSubmatch(string(source), -1) {
			named[m[1]] = file
		}
		for _, m := range family.FindAllStringSubmatch(string(source), -1) {
			named[m[1]+"."] = file
		}
	}
	if len(named) < 100 {
		t.Fatalf("found %d texts in the program's packages, want hundreds", len(named))
	}
	for _, row := range rows[1:] {
		key := row[0]
		for name, file := range named {
			counted := key == name+".one" || key == name+".many"
			if key == name || counted || (strings.HasSuffix(name, ".") || strings.HasSuffix(name, "_")) && strings.HasPrefix(key, name) {
				t.Errorf("%s: found %q, a phrase of pages.csv or the beginning of %s, want it in phrases.csv", file, name, key)
			}
		}
	}
}

func readCSV(path string) ([][]string, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return csv.NewReader(f).ReadAll()
}

// The program is small enough, and the same whenever it is made.
func TestBuild(t *testing.T) {
	if testing.Short() {
		t.Skip("-short")
	}
	first, second := t.TempDir(), filepath.Join(t.TempDir(), "elsewhere")
	for _, folder := range []string{first, second} {
		if err := build(root, folder); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{site.ReaderProgram, site.ReaderStarter} {
		a, err := os.ReadFile(filepath.Join(first, name))
		if err != nil {
			t.Fatal(err)
		}
		b, err := os.ReadFile(filepath.Join(second, name))
		if err != nil {
			t.Fatal(err)
		}
		if string(a) != string(b) {
			t.Errorf("%s: found other bytes the second time", name)
		}
		if t.Logf("%s: %d bytes", name, len(a)); len(a) == 0 || len(a) > mostBytes {
			t.Errorf("%s: found %d bytes, want at most %d", name, len(a), mostBytes)
		}
	}
	if err := build(root, ""); err == nil {
		t.Error("found no error for no folder")
	}
}
