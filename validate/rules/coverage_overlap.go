package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "coverage-overlap",
	Title:    "Two rows of coverage speak of the same days.",
	Doc:      "Two rows with the same scope have days in common, so what the dataset claims for these days is not clear. Rows of different scopes may overlap.",
	Hint:     "let the later row begin on the day after the earlier one ends",
	Severity: validate.Warning,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"coverage": {"to"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		t := d.Coverage
		from, to, scopes := t.Days("from"), t.Days("to"), t.Words("scope")
		sound := func(row int) bool {
			return d.Valid(t, row, "from", "to", "scope") && !d.Reported(t, row, "from", "to")
		}
		for row := range t.Len {
			if !sound(row) {
				continue
			}
			for first := range row {
				if scopes[first] != scopes[row] || from[first] > to[row] || from[row] > to[first] || !sound(first) {
					continue
				}
				f, other := d.At(t, row, "from"), t.Row(first)
				f.Message = fmt.Sprintf("from: found %s to %s, which shares days with %s to %s of the scope %q, want no day twice", f.Value, t.Cell(row, "to"), other.Cell("from"), other.Cell("to"), other.Cell("scope"))
				f.Related = append(f.Related, other.Related("from", "the other row"))
				report(f)
				break
			}
		}
	},
})
