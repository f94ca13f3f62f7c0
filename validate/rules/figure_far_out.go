package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

const (
	otherFigures = 20 // with a number in the column, at least
	largeTimes   = 3  // the largest of the others
	largeBeyond  = 20 // more than it, at least
)

var _ = add(&validate.Rule{
	Name:     "figure-far-out",
	Title:    "A number of a figure is far above those of all others.",
	Doc:      "A number that a figure states is more than three times as large as that of any other figure in its column, and by more than twenty, where twenty others and more state one: most often a digit was typed twice, or two numbers ran together. Undated figures, which no sum of the rows can be put to, are asked, too.",
	Hint:     "look up the number in the source; if it is right say so in a waiver",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"tallies": {"deaths", "strikes", "vessels", "missing", "survivors"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		t := d.Tallies
		for _, column := range []string{"deaths", "strikes", "vessels", "missing", "survivors"} {
			if t.LeftOut(column) {
				continue
			}
			largest, next, at, stated := int32(0), int32(0), -1, 0
			for row, n := range t.Counts(column) {
				if n == validate.Unknown || !d.Valid(t, row, column) {
					continue
				}
				stated++
				if n > largest {
					largest, next, at = n, largest, row
				} else {
					next = max(next, n)
				}
			}
			if stated <= otherFigures || largest <= largeTimes*next || largest-next <= largeBeyond || d.Reported(t, at, column) {
				continue
			}
			f := d.At(t, at, column)
			f.Message = fmt.Sprintf("%s: found %s, want a number nearer those of the other figures, of which the largest is %d", column, f.Value, next)
			report(f)
		}
	},
})
