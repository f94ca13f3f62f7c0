package rules

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// What one operation has done to the cells of a row, or of some rows one behind the other, is one
// finding; two faults of a row that no operation explains stay two.
func TestUndoInRows(t *testing.T) {
	swapped := func(a, b string) func(head, row []string) {
		return func(head, row []string) {
			i, j := slices.Index(head, a), slices.Index(head, b)
			row[i], row[j] = row[j], row[i]
		}
	}
	moved := func(from, to string, by int) func(head, row []string) {
		return func(head, row []string) {
			part := row[slices.Index(head, from) : slices.Index(head, to)+1]
			back := slices.Clone(part)
			if clear(part); by > 0 {
				copy(part[by:], back)
			} else {
				copy(part, back[-by:])
			}
		}
	}
	each := func(change func(head, row []string)) func(head []string, rows [][]string) {
		return func(head []string, rows [][]string) {
			for _, row := range rows {
				change(head, row)
			}
		}
	}
	down := func(from, to string) func(head []string, rows [][]string) {
		return func(head []string, rows [][]string) {
			a, b := slices.Index(head, from), slices.Index(head, to)+1
			for i := len(rows) - 1; i > 0; i-- {
				copy(rows[i][a:b], rows[i-1][a:b])
			}
			clear(rows[0][a:b])
		}
	}
	for _, test := range []struct {
		name, table string
		from, rows  int
		change      func(head []string, rows [][]string)
		want        string // how the one finding begins; empty: there are as many as before
	}{
		{"two numbers", "strikes", 39, 1, each(swapped("vessels", "deaths_min")), `vessels: found "2", and "1" in deaths_min, want them the other way round`},
		{"an id and a note", "claims", 109, 1, each(swapped("source_id", "note")), "source_id: found "},
		{"a number beside the wrong column", "strikes", 4, 1, each(swapped("deaths", "survivors")), `survivors: found "6", and nothing in deaths, want them the other way round`},
		{"a row to the right, its last cell lost", "theaters", 2, 1, each(moved("theater", "longitude", 1)), "theater: found the cells up to longitude one column too far to the right"},
		{"a row to the left, filled up", "tallies", 1, 1, each(moved("deaths", "note", -1)), "deaths: found the cells up to note one column too far to the left"},
		{"a block to the left", "strikes", 30, 4, each(moved("survivors", "claimed_group", -1)), "survivors: found the cells up to claimed_group one column too far to the left, from S031 to S034"},
		{"a block to the right", "excluded", 6, 4, each(moved("what", "note", 1)), "what: found the cells up to note one column too far to the right, from X007 to X010"},
		{"a block down", "strikes", 8, 4, down("vessels", "deaths_max"), "vessels: found the cells up to deaths_max one row too low from S009 to S012"},
		{"cells deleted", "claims", 109, 1, each(func(head, row []string) {
			clear(row[slices.Index(head, "topic") : slices.Index(head, "claim")+1])
		}), "topic: found empty cells from here to claim, want what a row must have"},
		{"two slips", "strikes", 39, 1, each(func(head, row []string) {
			row[slices.Index(head, "deaths")], row[slices.Index(head, "theater")] = "77", "atlantic"
		}), ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			files := schema.ReadTexts(sample.Files)
			all, err := csv.NewReader(bytes.NewReader(files[test.table+".csv"])).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			test.change(all[0], all[1+test.from:1+test.from+test.rows])
			var text bytes.Buffer
			if err := csv.NewWriter(&text).WriteAll(all); err != nil {
				t.Fatal(err)
			}
			files[test.table+".csv"] = text.Bytes()
			o := validate.Options{Rules: All(), Skip: func(r *validate.Rule) bool {
				return r.Name == "waiver-unknown-rule" // those of figures are asked elsewhere
			}}
			found := validate.Run(schema.Read(files), o).Findings
			given, told := messages(found), messages(validate.Undo(files, o, found))
			switch {
			case test.want == "" && (len(given) < 2 || !slices.Equal(given, told)):
				t.Errorf("found\n%q\ntold\n%q\nwant both, two and more", given, told)
			case test.want != "" && (len(given) < 2 || len(told) != 1 || !strings.HasPrefix(told[0], test.want)):
				t.Errorf("found\n%q\ntold\n%q\nwant one that begins with %q", given, told, test.want)
			}
		})
	}
}
