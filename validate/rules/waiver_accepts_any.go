package rules

import "github.com/strike-tally/strike-tally/validate"

var _ = add(&validate.Rule{
	Name:  validate.WaiverAcceptsAny,
	Title: "A waiver does not say what it accepts.",
	Doc: "The waiver has nothing in accepts, although its finding has more than the id of the row, so it would go on accepting the finding of its rule and row when the value there has become another one. " +
		"What it should name is what was found, or the whole message, which lapses with the rows that it is compared with, too.",
	Hint:     "write the value that was looked at into accepts",
	Severity: validate.Warning,
})
