package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

// repeatable are the tables of which rows are told apart by nothing but their text, with
// the columns that make it.
var repeatable = []validate.Key{
	{Name: "row", Table: "excluded", Columns: []string{"former_id", "replaced_by", "date", "what", "reason", "source_id", "note"}, Of: allCells},
	{Name: "row", Table: "claims", Columns: []string{"date", "claimant", "topic", "stance", "claim", "strike_id", "source_id"}, Of: allCells},
	{Name: "row", Table: "searches", Columns: []string{"looked", "from", "to", "what", "where", "found"}, Of: allCells},
}

func allCells(cells []string) string { return strings.Join(cells, "\x00") }

var _ = add(&validate.Rule{
	Name:     "duplicate-row",
	Title:    "A row says what another one says.",
	Doc:      "A row of excluded.csv is the same as an earlier one in all cells but its id, one of searches.csv in all cells, or one of claims.csv in day, claimant, topic, stance, words, strike and source. Copies of strikes, accounts, figures and documents are told by rules of their own.",
	Hint:     "remove the row, or write what tells the two apart",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Keys:     repeatable,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for _, key := range repeatable {
			t := d.Table(key.Table)
			hashes, first := t.Hashes(key.Name), firsts{}
			text := func(row int) string {
				r := t.Row(row)
				cells := make([]string, len(key.Columns))
				for i, column := range key.Columns {
					cells[i] = r.Cell(column)
				}
				return allCells(cells)
			}
			for _, alike := range validate.Alike(hashes) {
				row := int(alike)
				if t.Key != "" && t.Repeated(t.IDs()[row]) {
					continue
				}
				i := first.of(hashes[row], func(i int) bool { return text(i) == text(row) })
				if i < 0 {
					first.add(hashes[row], row)
					continue
				}
				column := t.Columns[0].Name
				f := d.At(t, row, column)
				f.Message = fmt.Sprintf("%s: found all that an earlier row says, want it once", column)
				f.Related = append(f.Related, d.Related(t, i, column, "the earlier row"))
				report(f)
			}
		}
	},
})
