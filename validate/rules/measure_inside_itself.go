package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "measure-inside-itself",
	Title:    "A measure is said to lie inside itself.",
	Doc:      "Whoever follows inside from a measure to the one that holds it must not come back to where they began. One finding for each circle, at its first row.",
	Hint:     "empty the cell of the measure that is a part of no other",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"measures": {"inside"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		inside := d.Measures.Targets("inside")
		told := map[int]bool{}
		for row := range inside {
			if told[row] || !d.Valid(d.Measures, row, "measure", "inside") {
				continue
			}
			at := int(inside[row])
			for range inside { // a longer way is no circle through this row
				if at < 0 || at == row {
					break
				}
				at = int(inside[at])
			}
			if at != row {
				continue
			}
			for at = int(inside[row]); at != row; at = int(inside[at]) {
				told[at] = true
			}
			f := d.At(d.Measures, row, "inside")
			f.Message = fmt.Sprintf("inside: found %q, which leads back to %s, want what %[2]s is a part of", f.Value, f.Row)
			report(f)
		}
	},
})
