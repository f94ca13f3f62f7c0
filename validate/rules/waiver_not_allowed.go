package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "waiver-not-allowed",
	Title: "A waiver names a rule of form.",
	Doc: "What is wrong in form is mended and cannot be accepted for a reason: how a file is written, a cell that is no word, number, day, id or address as its column has it, " +
		"cells of a row that exclude each other, an id that stands twice or leads nowhere. Such a waiver accepts nothing, and what it names stays open.",
	Hint:     "remove the waiver, and mend what the rule finds",
	Severity: validate.Error,
	Form:     true,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for i, word := range d.Waivers.Words("rule") {
			name := d.Text(word)
			if !d.Known(name) || d.Waivable(name) || !d.Valid(d.Waivers, i, "rule") {
				continue
			}
			f := d.At(d.Waivers, i, "rule")
			f.Message = fmt.Sprintf("rule: found %q, want a rule whose findings can be right: this is one of form", name)
			report(f)
		}
	},
})
