package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "waiver-unknown-rule",
	Title:    "A waiver names a rule that does not exist.",
	Doc:      "What stands in rule of waivers.csv is the name of no rule, so the waiver accepts nothing.",
	Hint:     "write the rule's name as the finding gives it, in parentheses at its end",
	Severity: validate.Error,
	Form:     true,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for i, word := range d.Waivers.Words("rule") {
			name := d.Text(word)
			if name == "" || d.Known(name) || !d.Valid(d.Waivers, i, "rule") {
				continue
			}
			f := d.At(d.Waivers, i, "rule")
			f.Message = fmt.Sprintf("rule: found %q, want the name of a rule", name)
			if near := nearestName(d.RuleNames(), name); near != "" {
				f.Hint = "did you mean " + near + "?"
			}
			report(f)
		}
	},
})
