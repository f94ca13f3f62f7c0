package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-id",
	Title:    "An id is given twice in one table.",
	Doc:      "Two rows of one table bear the same id (in theaters: the same word), so that nobody can tell which one a reference means. The finding stands at the later row, with the first one beside it. Rows below each other that stand once more below each other, as where a part of a file was pasted twice, are told once, at the first of them.",
	Hint:     "give the row the next free id, or remove it if it is a copy",
	Severity: validate.Error,
	Form:     true,
	Table: func(d *validate.Data, t *validate.Table, report func(validate.Finding)) {
		ids := t.IDs()
		isAgain := func(row int) bool {
			return t.Repeated(ids[row]) && t.Find(ids[row]) != row && d.Valid(t, row, t.Key)
		}
		for row := 0; row < len(ids); row++ {
			if !isAgain(row) {
				continue
			}
			f := d.At(t, row, t.Key)
			f.Message = fmt.Sprintf("%s: found %q a second time, want it once", t.Key, f.Value)
			f.Related = append(f.Related, d.Related(t, t.Find(ids[row]), t.Key, "the first row with this id"))
			first, below := t.Find(ids[row]), 0
			for row+1 < len(ids) && isAgain(row+1) && t.Find(ids[row+1]) == first+below+1 && sameCells(t, row+1, first+below+1) {
				row++
				below++
			}
			if below > 0 && sameCells(t, row-below, first) {
				f.Message = fmt.Sprintf("%s: found %q a second time, and %d more below it, want them once", t.Key, f.Value, below)
				f.Hint = "remove the rows that stand a second time"
				f.Related = append(f.Related, d.Related(t, row, t.Key, "the last row that stands a second time"))
			} else {
				row -= below
			}
			report(f)
		}
	},
})

// sameCells reports whether two rows say the same in all cells.
func sameCells(t *validate.Table, a, b int) bool {
	return slices.Equal(slices.Clone(t.Row(a).Cells), t.Row(b).Cells)
}
