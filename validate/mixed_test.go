package validate_test

import (
	"bytes"
	"encoding/csv"
	"hash/crc32"
	"io/fs"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"testing/fstest"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
	"github.com/strike-tally/strike-tally/validate/validatetest"
)

// The repository's own tables, of which cells, rows and columns have changed places or
// vanished, are told the same in memory and as a stream: rows that speak of each other
// no longer fit.
func TestMixedTablesStream(t *testing.T) {
	files := fstest.MapFS{}
	for _, table := range schema.Tables {
		b, err := fs.ReadFile(sample.Files, table.File)
		switch table.Name { // which the repository's own dataset lacks
		case "vocabulary":
			b, err = schema.NewSheet(table, declaredTargets()).Bytes(), nil
		case "measures":
			b, err = schema.NewSheet(table, declaredMeasures()).Bytes(), nil
		case "counts":
			b, err = schema.NewSheet(table, someCounts()).Bytes(), nil
		}
		if err != nil {
			t.Fatal(err)
		}
		files[table.File] = &fstest.MapFile{Data: b}
	}
	seeds := 60
	if testing.Short() { // the race detector looks at the same goroutines in each
		seeds = 10
	}
	for seed := range seeds {
		r := rand.New(rand.NewPCG(uint64(seed), 7))
		mixed, o := mixedTables(t, r, files)
		validatetest.ExpectStreamed(t, mixed, o, 1)
		if t.Failed() {
			t.Fatalf("with the seed %d", seed)
		}
	}
}

// mixedTables mixes some of the tables, mostly few and little: where much is wrong most
// rules keep silent.
func mixedTables(t *testing.T, r *rand.Rand, files fstest.MapFS) (fstest.MapFS, validate.Options) {
	mixed := maps.Clone(files)
	o := validate.Options{Rules: rules.All(), Today: []schema.Date{"", "2030-01-01", "2030-01-01", "2026-01-15"}[r.IntN(4)]}
	if r.IntN(4) == 0 {
		left := r.IntN(7)
		o.Skip = func(rule *validate.Rule) bool { return crc32.ChecksumIEEE([]byte(rule.Name))%7 == uint32(left) }
	}
	if r.IntN(3) > 0 { // what is told may not be waived
		waivers := cells(t, mixed["waivers.csv"].Data)
		mixed["waivers.csv"] = &fstest.MapFile{Data: table(t, waivers[:1])}
	}
	if r.IntN(4) == 0 { // fewer rows, so that more of them speak of each other
		for _, name := range []string{"sources.csv", "claims.csv", "tallies.csv"} {
			rows := cells(t, mixed[name].Data)
			mixed[name] = &fstest.MapFile{Data: table(t, rows[:1+len(rows)/2])}
		}
	}
	often := []string{"strikes.csv", "accounts.csv", "accounts.csv", "tallies.csv", "sources.csv", "claims.csv"}
	for range 1 + r.IntN(5) {
		name := often[r.IntN(len(often))]
		if r.IntN(8) == 0 {
			name = schema.Tables[r.IntN(len(schema.Tables))].File
		}
		rows := cells(t, mixed[name].Data)
		for range 1 + r.IntN(2)*r.IntN(8) {
			if len(rows) > 2 {
				rows = mix(r, rows)
			}
		}
		mixed[name] = &fstest.MapFile{Data: table(t, rows)}
	}
	name := schema.Tables[r.IntN(len(schema.Tables))].File
	switch r.IntN(12) {
	case 0:
		delete(mixed, name)
	case 1, 2:
		mixed[name] = &fstest.MapFile{Data: breakRow(r, mixed[name].Data)}
	case 3:
		rows := cells(t, mixed[name].Data)
		column := r.IntN(len(rows[0]))
		for i := range rows {
			rows[i] = slices.Delete(rows[i], column, column+1)
		}
		mixed[name] = &fstest.MapFile{Data: table(t, rows)}
	}
	return mixed, o
}

// mix lets some cells or rows change places, vanish or stand twice.
func mix(r *rand.Rand, rows [][]string) [][]string {
	mixed := [][]string{}
	for _, row := range rows {
		mixed = append(mixed, slices.Clone(row))
	}
	any := func() int { return 1 + r.IntN(len(mixed)-1) } // behind the header
	row, other, column := any(), any(), r.IntN(len(mixed[0]))
	near := min(max(1, row+r.IntN(7)-3), len(mixed)-1) // as often meant for this one
	switch r.IntN(14) {
	case 0, 1:
		mixed[row][column] = mixed[other][column]
	case 2, 3:
		mixed[row][column] = mixed[near][column]
	case 4:
		mixed[row][column] = []string{"", "x", " 1", "2025-13-01", "S999", "D9999", "2031-01-01", "2025-09-01", "1900-01-01", "2999-12-31",
			"0", "1", "9999999", "10000000", "S999999999", "D999999999", "T4294967295", "yes", "month", "all", "sea", "a\r\nb", "C001;;C002"}[r.IntN(23)]
	case 5:
		mixed = slices.Insert(mixed, other, slices.Clone(mixed[row]))
	case 6:
		mixed[row], mixed[other] = mixed[other], mixed[row]
	case 7:
		mixed[row], mixed[near] = mixed[near], mixed[row]
	case 8:
		mixed = slices.Delete(mixed, row, row+1)
	case 9, 10:
		copied := slices.Clone(mixed[row])
		if id := copied[0]; len(id) > 3 {
			copied[0] = id[:1] + "8" + id[len(id)-3:] // the same under another id
		}
		mixed = append(mixed, copied)
	case 11: // several rows alike
		for i := range mixed[min(row, near) : max(row, near)+1] {
			mixed[min(row, near)+i][column] = mixed[other][column]
		}
	case 12: // several rows count otherwise
		for _, cells := range mixed[row:min(row+60, len(mixed))] {
			for i, cell := range cells {
				if mixed[0][i] == "ordinal" && cell != "" && r.IntN(5) > 0 {
					n, _ := strconv.Atoi(cell)
					cells[i] = strconv.Itoa(n + 1)
				}
			}
		}
	case 13: // one digit of some id
		id := []byte(mixed[row][column])
		if n := len(id); n > 2 && id[n-1] >= '0' && id[n-1] <= '9' {
			id[n-1-r.IntN(2)] = byte('0' + r.IntN(10))
			for i := range mixed[1:] {
				if r.IntN(2) == 0 && mixed[1+i][column] == mixed[row][column] && 1+i != row {
					mixed[1+i][column] = string(id)
				}
			}
			mixed[row][column] = string(id)
		}
	}
	return mixed
}

// breakRow makes a row of a table one that cannot be read, or only just.
func breakRow(r *rand.Rand, b []byte) []byte {
	lines := bytes.SplitAfter(b, []byte("\n"))
	line := 1 + r.IntN(max(1, len(lines)-2))
	at := r.IntN(max(1, len(lines[line])))
	with := []string{",", "\"", "\n", "\r\n", "\xff", ",,,", "\u00ad", "\"\"", "é", "\"x\r\ny\""}[r.IntN(10)]
	lines[line] = slices.Concat(lines[line][:at:at], []byte(with), lines[line][at:])
	return bytes.Join(lines, nil)
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
