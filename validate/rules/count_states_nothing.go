package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "count-states-nothing",
	Title:    "A count has no number.",
	Doc:      "low, best and high of a row of counts.csv are all empty. What a source does not tell needs no row; zero is a number.",
	Hint:     "write the number, or remove the row",
	Severity: validate.Error,
	Form:     true,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "counts" {
				return nil
			}
			return [][]string{{"best", "low", "high"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool { return cells[0] != "" || cells[1] != "" || cells[2] != "" },
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("best")
			f.Message = "best: found a count without a number, want low, best or high"
			return f
		},
	},
})
