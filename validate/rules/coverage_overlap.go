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
	Turn:     validate.TurnBeside,
	Needs:    []string{"coverage"},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		sound := func(row int) bool {
			return d.Sound(d.Coverage, row, "from", "to", "scope") && !d.Told(d.Coverage, row, "from", "to")
		}
		for row := range d.Coverage.Rows {
			c := &d.Coverage.Rows[row]
			if !sound(row) {
				continue
			}
			for first := range row {
				other := &d.Coverage.Rows[first]
				if other.Scope != c.Scope || other.From > c.To || c.From > other.To || !sound(first) {
					continue
				}
				f := d.At(d.Coverage, row, "from")
				f.Message = fmt.Sprintf("from: found %s to %s, which shares days with %s to %s of the scope %q, want no day twice", c.From, c.To, other.From, other.To, c.Scope)
				f.Related = append(f.Related, d.Beside(d.Coverage, first, "from", "the other row"))
				report(f)
				break
			}
		}
	},
})
