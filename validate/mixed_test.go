package validate_test

import (
	"bytes"
	"encoding/csv"
	"io/fs"
	"math/rand/v2"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// The repository's own tables, of which cells and rows have changed places, are told
// the same in memory and as a stream: rows that speak of each other no longer fit.
func TestMixedTablesStream(t *testing.T) {
	tables := map[string][][]string{}
	names := []string{"strikes.csv", "accounts.csv", "tallies.csv", "claims.csv", "sources.csv", "excluded.csv"}
	files := fstest.MapFS{}
	entries, err := fs.ReadDir(data.Files, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := fs.ReadFile(data.Files, e.Name())
		if err != nil {
			t.Fatal(err)
		}
		files[e.Name()] = &fstest.MapFile{Data: b}
		if slices.Contains(names, e.Name()) {
			tables[e.Name()] = cells(t, b)
		}
	}
	o := validate.Options{Rules: rules.All(), Today: "2030-01-01"}
	for seed := range 40 {
		mixed := fstest.MapFS{}
		for name, f := range files {
			mixed[name] = f
		}
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		for range 1 + r.IntN(6) {
			name := names[r.IntN(len(names))]
			rows := tables[name]
			if _, again := mixed[name]; again {
				rows = cells(t, mixed[name].Data)
			}
			mixed[name] = &fstest.MapFile{Data: table(t, mix(r, rows))}
		}
		validatetest.ExpectStreamed(t, mixed, o, 1)
		if t.Failed() {
			t.Fatalf("with the seed %d", seed)
		}
	}
}

// mix lets some cells and rows change places, vanish or stand twice.
func mix(r *rand.Rand, rows [][]string) [][]string {
	mixed := [][]string{}
	for _, row := range rows {
		mixed = append(mixed, slices.Clone(row))
	}
	any := func() int { return 1 + r.IntN(len(mixed)-1) } // behind the header
	for range 1 + r.IntN(12) {
		row, other, column := any(), any(), r.IntN(len(mixed[0]))
		switch r.IntN(10) {
		case 0, 1, 2, 3:
			mixed[row][column] = mixed[other][column]
		case 4:
			near := min(max(1, row+r.IntN(5)-2), len(mixed)-1) // as often meant for this one
			mixed[row][column] = mixed[near][column]
		case 5:
			mixed[row][column] = []string{"", "x", " 1", "2025-13-01", "S999", "D9999", "2031-01-01"}[r.IntN(7)]
		case 6:
			mixed = slices.Insert(mixed, other, slices.Clone(mixed[row]))
		case 7:
			mixed[row], mixed[other] = mixed[other], mixed[row]
		case 8:
			if len(mixed) > 3 {
				mixed = slices.Delete(mixed, row, row+1)
			}
		case 9:
			copied := slices.Clone(mixed[row])
			if id := copied[0]; len(id) > 3 {
				copied[0] = id[:1] + "8" + id[len(id)-3:] // the same under another id
			}
			mixed = append(mixed, copied)
		}
	}
	return mixed
}

func cells(t *testing.T, b []byte) [][]string {
	rows, err := csv.NewReader(bytes.NewReader(b)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func table(t *testing.T, rows [][]string) []byte {
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(rows); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}
