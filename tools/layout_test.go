// Package tools_test holds the layout of the house: which room may import which,
// and that a program which only reads, validates and sums does not pay for
// spreadsheets, charts or databases.
package tools_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const (
	root   = ".."
	module = "github.com/strike-tally/strike-tally"
)

// rooms are the folders that hold Go code, and the other rooms that each may
// import. Tests may besides import data/sample, the first fixture of all, and those of
// data ask the tables whatever can be asked of them.
var rooms = map[string][]string{
	"data":     nil,
	"schema":   nil,
	"validate": {"schema"},
	"report":   {"schema", "validate"},
	"tools":    {"data", "schema", "validate", "report"},
}

// asItIsNow are tests that read the dataset as it is now, since pages that are made of
// it are held against it: README.md and the codebook. They name no row.
var asItIsNow = []string{"tools/tally/readme_test.go", "report/corroboration/surfaces_test.go", "report/surfaces_test.go"}

// What the light packages may need from outside, with all that these need in
// turn: what reading needs, and what asking struct tags
// need besides.
var (
	reading  = []string{"github.com/agext/levenshtein", "github.com/gocarina/gocsv"}
	writing  = append([]string{"golang.org/x/sys"}, reading...) // a whole folder at once
	checking = append([]string{
		"github.com/gabriel-vasile/mimetype",
		"github.com/go-playground/locales",
		"github.com/go-playground/universal-translator",
		"github.com/go-playground/validator/v10",
		"github.com/leodido/go-urn",
		"golang.org/x/crypto",
		"golang.org/x/sys",
		"golang.org/x/text",
	}, reading...)
	// What the program that everybody runs needs besides: flags, tables and forms on a
	// terminal, files that one program at a time may write.
	asking = append([]string{
		"charm.land/bubbles/v2",
		"charm.land/bubbletea/v2",
		"charm.land/huh/v2",
		"charm.land/lipgloss/v2",
		"github.com/atotto/clipboard",
		"github.com/catppuccin/go",
		"github.com/charmbracelet/colorprofile",
		"github.com/charmbracelet/ultraviolet",
		"github.com/charmbracelet/x/ansi",
		"github.com/charmbracelet/x/exp/ordered",
		"github.com/charmbracelet/x/exp/strings",
		"github.com/charmbracelet/x/term",
		"github.com/charmbracelet/x/termios",
		"github.com/charmbracelet/x/windows",
		"github.com/clipperhouse/displaywidth",
		"github.com/clipperhouse/uax29/v2",
		"github.com/dustin/go-humanize",
		"github.com/jedib0t/go-pretty/v6",
		"github.com/lucasb-eyer/go-colorful",
		"github.com/mattn/go-runewidth",
		"github.com/mitchellh/hashstructure/v2",
		"github.com/muesli/cancelreader",
		"github.com/rivo/uniseg",
		"github.com/rogpeppe/go-internal",
		"github.com/spf13/cobra",
		"github.com/spf13/pflag",
		"github.com/xo/terminfo",
		"golang.org/x/net", // articles as HTML
		"golang.org/x/sync",
		"golang.org/x/term",
	}, checking...)
	article = append([]string{"golang.org/x/net", "golang.org/x/text"}, reading...)
	light   = map[string][]string{
		"schema":            reading,
		"validate":          checking,
		"validate/rules":    checking,
		"report/ledger":     reading,
		"report/known":      reading,
		"report/figure":     reading,
		"report/assess":     checking,
		"report/read":       article, // its answers are also to come from a browser
		"report/reconcile":  reading,
		"tools/bench":       writing, // its own memory is a floor of what it measures
		"tools/gen":         writing,
		"tools/gen/dataset": writing,
		"tools/tally":       asking,
	}
	// Parts of the standard library that take as long to build as a tenth of the rest,
	// and that no light package is to bring along unseen.
	costly = []string{"net/http", "database/sql"}
)

func TestImportsRunOneWay(t *testing.T) {
	seen := map[string]bool{}
	eachFile(t, func(name string, imports []string) {
		room := first(name)
		may, known := rooms[room]
		if !known {
			t.Errorf("%s: found Go code in %q, want it in one of the rooms", name, room)
			return
		}
		seen[room] = true
		for _, imported := range imports {
			other, inside := strings.CutPrefix(imported, module+"/")
			if !inside {
				continue
			}
			other = first(other)
			test := strings.HasSuffix(name, "_test.go")
			if other != room && !slices.Contains(may, other) && !(test && (other == "data" || room == "data")) {
				t.Errorf("%s: found an import of %s, want none of that room in %s", name, imported, room)
			}
			test = test || strings.HasSuffix(path.Dir(name), "test")
			if test && imported == module+"/data" && room != "data" && !slices.Contains(asItIsNow, name) {
				t.Errorf("%s: found an import of %s, which the next row changes, want data/sample, which none does", name, imported)
			}
		}
	})
	for room := range rooms {
		if !seen[room] {
			t.Errorf("found no Go code in %s, want some", room)
		}
	}
}

// eachFile visits the Go files of the repository, named from its top with slashes.
func eachFile(t *testing.T, visit func(name string, imports []string)) {
	t.Helper()
	err := filepath.WalkDir(root, func(file string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name := entry.Name()
		if entry.IsDir() {
			if file != root && (name == "testdata" || strings.HasPrefix(name, ".") || strings.HasPrefix(name, "_")) {
				return filepath.SkipDir
			}
			return nil
		}
		if path.Ext(name) != ".go" {
			return nil
		}
		source, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		var imports []string
		for _, spec := range source.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			imports = append(imports, imported)
		}
		short, err := filepath.Rel(root, file)
		visit(filepath.ToSlash(short), imports)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}

// first is the first part of a path.
func first(name string) string {
	part, _, _ := strings.Cut(name, "/")
	return part
}

func TestLightPackagesStayLight(t *testing.T) {
	folders := map[string]bool{}
	// That the sources and go.mod are read here makes go test run this again
	// when they change: it does not see what the go command below reads.
	eachFile(t, func(name string, _ []string) {
		if !strings.HasSuffix(name, "_test.go") {
			folders[path.Dir(name)] = true
		}
	})
	if _, err := os.ReadFile(filepath.Join(root, "go.mod")); err != nil {
		t.Fatal(err)
	}
	var asked []string
	for folder := range light {
		if folders[folder] {
			asked = append(asked, folder)
		}
	}
	slices.Sort(asked)
	if len(asked) < 5 {
		t.Fatalf("found only the packages %q, want those of the list", asked)
	}
	needed := map[string]bool{}
	modules, packages := outside(t, asked)
	for folder, imported := range packages {
		for _, p := range costly {
			if slices.Contains(imported, p) {
				t.Errorf("%s: found that it needs %s, want that in tools/publish only", folder, p)
			}
		}
	}
	for folder, modules := range modules {
		for _, m := range modules {
			needed[m] = true
			if !slices.Contains(light[folder], m) {
				t.Errorf("%s: found that it needs %s, want only %q", folder, m, light[folder])
			}
		}
	}
	for _, m := range asking {
		if !needed[m] {
			t.Errorf("found %s on the list, but no light package needs it", m)
		}
	}
}

// outside are the modules that each package needs, itself or through others, and the
// packages.
func outside(t *testing.T, folders []string) (modules, imported map[string][]string) {
	t.Helper()
	args := []string{"list", "-deps", "-json=ImportPath,Deps,Module"}
	for _, folder := range folders {
		args = append(args, "./"+folder)
	}
	list := exec.Command("go", args...)
	list.Dir = root
	var stderr strings.Builder
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	type listed struct {
		ImportPath string
		Deps       []string
		Module     *struct{ Path string }
	}
	packages := map[string]listed{}
	for in := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := in.Decode(&p); errors.Is(err, io.EOF) {
			break
		} else if err != nil {
			t.Fatal(err)
		}
		packages[p.ImportPath] = p
	}
	found := map[string][]string{}
	imported = map[string][]string{}
	for _, folder := range folders {
		imported[folder] = packages[module+"/"+folder].Deps
		for _, dep := range imported[folder] {
			if m := packages[dep].Module; m != nil && m.Path != module && !slices.Contains(found[folder], m.Path) {
				found[folder] = append(found[folder], m.Path)
			}
		}
		slices.Sort(found[folder])
	}
	return found, imported
}
