package dataset_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
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

// listed makes a dataset and answers the list of its faults, written as findings
// are below.
func listed(folder string, o dataset.Options) (faults []string, err error) {
	list := folder + ".faults.csv"
	if _, err := dataset.Write(folder, list, o); err != nil {
		return nil, err
	}
	b, err := os.ReadFile(list)
	if err != nil {
		return nil, err
	}
	all, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		return nil, err
	}
	for i, r := range all {
		if i > 0 || !slices.Equal(r, dataset.ListHeader) {
			faults = append(faults, strings.Join(r, " "))
		}
	}
	return faults, nil
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
	folder := filepath.Join(t.TempDir(), "data")
	faults, err := listed(folder, o)
	if err != nil {
		t.Fatal(err)
	}
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
		"many rows":     func(o *dataset.Options) { o.Rows, o.Accounts, o.Tallies = 8000, 1, 100 },
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
				for _, accounts := range []int{0, 3} {
					seed++
					o := dataset.Options{Rows: 1000, Accounts: accounts, Seed: seed, Bad: bad, Quoting: quoting, LineEnd: lineEnd, Multiline: 0.2, Width: 0.5}
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

func TestSameOptionsSameBytes(t *testing.T) {
	o := usual()
	o.Rows, o.Bad = 300, 0.3
	first, second := filepath.Join(t.TempDir(), "data"), filepath.Join(t.TempDir(), "data")
	for _, folder := range []string{first, second} {
		if _, err := listed(folder, o); err != nil {
			t.Fatal(err)
		}
	}
	for _, table := range schema.Tables {
		if table.Optional {
			continue // the generator makes none
		}
		if diff := cmp.Diff(read(t, first, table.File), read(t, second, table.File)); diff != "" {
			t.Errorf("%s (-first +second)\n%s", table.File, diff)
		}
	}
	o.Seed++
	other := filepath.Join(t.TempDir(), "data")
	if _, err := listed(other, o); err != nil {
		t.Fatal(err)
	}
	if read(t, first, "strikes.csv") == read(t, other, "strikes.csv") {
		t.Error("found the same strikes by another seed, want others")
	}
}

func read(t *testing.T, folder, file string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(folder, file))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// A share of faults is that of the rows.
func TestShareOfFaults(t *testing.T) {
	for _, bad := range []float64{0.05, 0.5, 1} {
		faults, err := listed(filepath.Join(t.TempDir(), "data"), dataset.Options{Rows: 5000, Seed: 1, Bad: bad, Width: 0.5})
		if err != nil {
			t.Fatal(err)
		}
		const missing = 7 // tables
		if share := float64(len(faults)-missing) / 5000; share < bad*0.95 || share > bad*1.1 {
			t.Errorf("found %.3f of the rows at fault, want %g", share, bad)
		}
	}
}

// Numbers go on behind those of three and four digits.
func TestIDsGrow(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	if _, err := listed(folder, dataset.Options{Rows: 1001, Seed: 1}); err != nil {
		t.Fatal(err)
	}
	rows := schema.Read(os.DirFS(folder)).Strikes.Rows
	if first, last := rows[0].ID, rows[1000].ID; first != "S001" || last != "S1001" {
		t.Errorf("found %s to %s, want S001 to S1001", first, last)
	}
}

func TestWrongOptionsAreRefused(t *testing.T) {
	for want, o := range map[string]dataset.Options{
		"rows: found 0, want 1 to 9999999":                         {},
		"bad: found 1.5, want 0 to 1":                              {Rows: 1, Bad: 1.5},
		"rows: found -1, want 1 to 9999999\nwidth: found -1":       {Rows: -1, Width: -1},
		"accounts: found -1, want 0 to 1000":                       {Rows: 1, Accounts: -1},
		"sources: found 9, want 2 to 8":                            {Rows: 4, Accounts: 2, Sources: 9},
		"without accounts, want accounts 1 or more":                {Rows: 4, Tallies: 1},
		"tallies: found 99999999, want 0 to 12800":                 {Rows: 4, Accounts: 1, Tallies: 99_999_999},
		`quoting: found "some", want minimal or all`:               {Rows: 1, Quoting: "some"},
		`line-end: found "cr", want lf or crlf`:                    {Rows: 1, LineEnd: "cr"},
		`faults: found "typo", want some of `:                      {Rows: 1, Faults: []string{"typo"}},
		"faults: found range-not-borne-out, which needs a table":   {Rows: 1, Bad: 1, Faults: []string{"range-not-borne-out"}},
		"faults: found ordinal-order beside other kinds":           {Rows: 1, Accounts: 2, Bad: 1, Faults: []string{"ordinal-order", "required"}},
		"multiline: found NaN, want 0 to 1":                        {Rows: 1, Multiline: math.NaN()},
		"rows times accounts: found 1000000000, want 1 to 9999999": {Rows: 1_000_000, Accounts: 1000},
	} {
		folder := filepath.Join(t.TempDir(), "data")
		_, err := dataset.Write(folder, folder+".csv", o)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("found the error %v, want %s", err, want)
		}
		if _, err := os.Stat(folder); err == nil {
			t.Errorf("%s: found a folder, want none", want)
		}
	}
}

// What stands in a folder is never touched.
func TestFullFolderIsRefused(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "mine.txt"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	_, err := dataset.Write(folder, folder+".csv", dataset.Options{Rows: 1})
	if err == nil || !strings.Contains(err.Error(), "want an empty folder") {
		t.Errorf("found the error %v, want a refusal", err)
	}
}
