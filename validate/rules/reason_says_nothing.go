package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "reason-says-nothing",
	Title:    "The reason of a waiver is none.",
	Doc:      "A waiver says why the row is right although a rule speaks against it, so that another one can judge it. Words as ok, fine, checked or correct alone say only that somebody wanted it so.",
	Hint:     "say what the source says, and why the row is right",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "waivers" {
				return nil
			}
			return [][]string{{"reason"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool { return !saysNothing(cells[0]) },
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("reason")
			f.Message = fmt.Sprintf("reason: found %q, want why the row is right", f.Value)
			return f
		},
	},
})

// saysNothing reports whether a reason is a word of assent.
func saysNothing(reason string) bool {
	switch strings.ToLower(strings.Trim(reason, " .!")) {
	case "ok", "okay", "fine", "yes", "good", "right", "correct", "is correct", "it is correct", "true", "checked", "accepted", "accept", "waived", "intended", "as intended", "see note", "see source", "no problem", "not a problem", "false positive",
		"sí", "si", "bien", "correcto", "es correcto", "revisado", "aceptado", "verificado", "ver nota", "falso positivo":
		return true
	}
	return false
}
