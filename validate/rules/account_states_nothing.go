package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// accountSays are the columns in which an account can say something.
var accountSays = []string{"date", "theater", "deaths_min", "deaths_max", "missing", "survivors", "vessels", "ordinal", "evidence_offered", "note"}

var _ = add(&validate.Rule{
	Name:     "account-states-nothing",
	Title:    "An account says nothing of its strike.",
	Doc:      "Day, theater, all numbers, evidence and note of an account are empty, so nothing rests on it, and yet its document would count among those that tell of the strike. Zero is a number.",
	Hint:     "write what the document says of the strike, be it in the note, or remove the row",
	Severity: validate.Error,
	Form:     true,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "accounts" {
				return nil
			}
			return [][]string{append([]string{"account_id"}, accountSays...)}
		},
		Accepts: func(_ schema.Date, cells []string) bool {
			for _, cell := range cells[1:] {
				if cell != "" {
					return true
				}
			}
			return false
		},
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("account_id")
			f.Message = "account_id: found an account that says nothing, want a day, a theater, a number, evidence or a note"
			return f
		},
	},
})
