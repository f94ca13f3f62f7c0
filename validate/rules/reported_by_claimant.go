package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "reported-by-claimant",
	Title:    "A claim is reported by who made it.",
	Doc:      "reported_by names who says that the claimant said it, where that was not said in public. If it is the claimant, nobody else says so: then the cell is empty, or one of the two is another.",
	Hint:     "leave reported_by empty where the claimant said it in public; else write who tells of it",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "claims" {
				return nil
			}
			return [][]string{{"reported_by", "claimant"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool { return cells[0] == "" || cells[0] != cells[1] },
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("reported_by")
			f.Message = fmt.Sprintf("reported_by: found %q, the claimant, want another one, or an empty cell", f.Value)
			return f
		},
	},
})
