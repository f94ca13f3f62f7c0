package dataset_test

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/gen/dataset"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// usual are the settings that the tests vary.
func usual() dataset.Options {
	return dataset.Options{Rows: 2000, Accounts: 4, Tallies: 200, Seed: 1, Multiline: 0.1, Width: 0.6}
}

// made is a dataset in a folder, and the list of its faults as findings are
// written below.
func made(t testing.TB, o dataset.Options) (folder string, faults []string) {
	t.Helper()
	folder = filepath.Join(t.TempDir(), "data")
	list := folder + ".faults.csv"
	if _, err := dataset.Write(folder, list, o); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(list)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(dataset.ListHeader, all[0]); diff != "" {
		t.Errorf("header (-want +got)\n%s", diff)
	}
	for _, r := range all[1:] {
		faults = append(faults, strings.Join(r, " "))
	}
	return folder, faults
}

// findings are those of the validator, as rows of the list.
func findings(folder string) []string {
	var found []string
	for _, f := range validate.Run(schema.Read(os.DirFS(folder)), validate.Options{Rules: rules.All()}).Findings {
		found = append(found, fmt.Sprintf("%s %d %d %s %s %s", f.Place.File, f.Place.Line, f.Place.Column, f.Row, f.Field, f.Rule))
	}
	return found
}

// expectListed fails unless the validator finds what is listed, all of it and
// nothing more.
func expectListed(t *testing.T, o dataset.Options) []string {
	t.Helper()
	folder, faults := made(t, o)
	if diff := cmp.Diff(faults, findings(folder)); diff != "" {
		t.Errorf("(-listed +found)\n%s", diff)
	}
	return faults
}

func TestWithoutFaultsNothingIsFound(t *testing.T) {
	for name, change := range map[string]func(*dataset.Options){
		"usual":         func(*dataset.Options) {},
		"another seed":  func(o *dataset.Options) { o.Seed = 7 },
		"one account":   func(o *dataset.Options) { o.Accounts, o.Tallies = 1, 0 },
		"nine accounts": func(o *dataset.Options) { o.Accounts, o.Tallies = 9, 3000 },
		"few sources":   func(o *dataset.Options) { o.Sources = 4 },
		"many sources":  func(o *dataset.Options) { o.Sources = 8000 },
		"full":          func(o *dataset.Options) { o.Width, o.Multiline = 1, 1 },
		"narrow":        func(o *dataset.Options) { o.Width, o.Multiline = 0, 0 },
		"one row":       func(o *dataset.Options) { o.Rows, o.Accounts, o.Tallies = 1, 1, 5 },
		"dense":         func(o *dataset.Options) { o.Rows, o.Accounts, o.Tallies = 20_000, 1, 100 },
	} {
		t.Run(name, func(t *testing.T) {
			o := usual()
			change(&o)
			if faults := expectListed(t, o); len(faults) > 0 {
				t.Errorf("found %d faults listed, want none", len(faults))
			}
		})
	}
}

// In every mix of settings each fault is found at its place, by its rule, and
// nothing else is.
func TestEveryFaultIsFoundAtItsPlace(t *testing.T) {
	seed := uint64(0)
	for _, bad := range []float64{0.01, 0.05, 0.3, 1} {
		for _, quoting := range []string{dataset.Minimal, dataset.All} {
			for _, lineEnd := range []string{dataset.LF, dataset.CRLF} {
				for _, accounts := range []int{0, 1, 3} {
					seed++
					o := dataset.Options{Rows: 700, Accounts: accounts, Seed: seed, Bad: bad, Quoting: quoting, LineEnd: lineEnd, Multiline: 0.2, Width: 0.5}
					if accounts > 0 {
						o.Tallies = 300
					}
					t.Run(fmt.Sprintf("%g %s %s %d", bad, quoting, lineEnd, accounts), func(t *testing.T) {
						expectListed(t, o)
					})
				}
			}
		}
	}
}

// Each kind can be had by itself, and is.
func TestEveryKindByItself(t *testing.T) {
	for _, name := range dataset.Faults() {
		t.Run(name, func(t *testing.T) {
			o := dataset.Options{Rows: 400, Accounts: 3, Tallies: 100, Seed: 3, Bad: 0.3, Faults: []string{name}, Multiline: 0.2, Width: 0.5}
			faults := expectListed(t, o)
			if len(faults) < 10 {
				t.Errorf("found %d faults listed, want 10 or more", len(faults))
			}
			for _, f := range faults {
				if !strings.HasSuffix(f, " "+name) {
					t.Errorf("found %s listed, want %s only", f, name)
				}
			}
		})
	}
}
