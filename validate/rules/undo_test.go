package rules

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// What one operation has done to a column is one finding, which goes once it is undone; faults of
// single cells stay apart, however many stand in one column.
func TestUndo(t *testing.T) {
	whole := schema.ReadTexts(sample.Files)
	for _, test := range []struct {
		name, table, column string
		change              func(head []string, cells []string)
		want                string // how the one finding begins; empty: each stands by itself
	}{
		{"one row too low", "strikes", "deaths", func(_, cells []string) {
			copy(cells[1:], slices.Clone(cells))
			cells[0] = ""
		}, "deaths: found cells one row too low from S00"},
		{"one row too high", "strikes", "deaths", func(_, cells []string) {
			copy(cells, cells[1:])
			cells[len(cells)-1] = ""
		}, "deaths: found cells one row too high from S001"},
		{"sorted", "strikes", "deaths", func(_, cells []string) { slices.Sort(cells) }, "deaths: found the cells of all rows in order"},
		{"counting on", "accounts", "deaths_min", func(_, cells []string) {
			first, _ := strconv.Atoi(cells[49])
			for i := range 6 {
				cells[50+i] = fmt.Sprint(first + 1 + i)
			}
		}, "deaths_min: found the cell above counting on from here to A00"},
		{"names", "strikes", "deaths", func(head, _ []string) {
			a, b := slices.Index(head, "deaths"), slices.Index(head, "survivors")
			head[a], head[b] = head[b], head[a]
		}, `found the names "survivors" and "deaths" of two columns the wrong way round`},
		{"slips", "strikes", "deaths", func(_, cells []string) {
			for _, i := range []int{3, 11, 20, 30, 41, 52} {
				cells[i] = "9" + cells[i]
			}
		}, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			all, err := csv.NewReader(bytes.NewReader(whole[test.table+".csv"])).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			column, cells := slices.Index(all[0], test.column), make([]string, len(all)-1)
			for i, row := range all[1:] {
				cells[i] = row[column]
			}
			test.change(all[0], cells)
			for i, row := range all[1:] {
				row[column] = cells[i]
			}
			var text bytes.Buffer
			if err := csv.NewWriter(&text).WriteAll(all); err != nil {
				t.Fatal(err)
			}
			files := schema.ReadTexts(whole)
			files[test.table+".csv"] = text.Bytes()
			o := validate.Options{Rules: All(), Skip: func(r *validate.Rule) bool {
				return r.Name == "waiver-unknown-rule" // those of figures are asked elsewhere
			}}
			found := validate.Run(schema.Read(files), o).Findings
			told := validate.Undo(files, o, found)
			if test.want == "" {
				if diff := cmp.Diff(messages(found), messages(told)); diff != "" {
					t.Errorf("findings (-all +told):\n%s", diff)
				}
				return
			}
			open := slices.DeleteFunc(slices.Clone(told), func(f validate.Finding) bool { return !f.Open() })
			if len(open) != 1 || len(messages(found)) < 5 {
				t.Fatalf("found %d, of which are told:\n%q", len(messages(found)), messages(told))
			}
			if got := open[0].Message; !bytes.HasPrefix([]byte(got), []byte(test.want)) {
				t.Errorf("found %q, want it to begin with %q", got, test.want)
			}
			if got, want := open[0].More, len(messages(found))-1; got != want {
				t.Errorf("more: found %d, want %d", got, want)
			}
		})
	}
}

// messages are those of the findings that are open.
func messages(findings []validate.Finding) (messages []string) {
	for _, f := range findings {
		if f.Open() {
			messages = append(messages, f.Message)
		}
	}
	return messages
}
