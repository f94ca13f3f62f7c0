package rules

import "github.com/strike-tally/strike-tally/validate"

var _ = add(&validate.Rule{
	Name:  validate.WaiverUnmatched,
	Title: "A waiver accepts nothing any more.",
	Doc: "The rule that the waiver names was asked and has no finding at the row that it names: what was accepted has been corrected, or rule or row are not the ones meant. " +
		"A waiver that names in accepts another value or message than the finding has accepts nothing: the finding is open, and tells of the waiver. One that names another row of the table than that of an open finding of its rule, which is what it accepts, is told in the place of that finding. " +
		"Where its rule asks what coverage.csv holds, and that has no row, or ends before the figure that the waiver names, coverage is told in the place of all such waivers. " +
		"While no row of waivers.csv can be read, that is told, and nothing that a waiver could accept. " +
		"While a finding of another rule is open nothing is said, for rules keep silent about rows that are at fault already.",
	Hint:     "remove the waiver, or name the rule and the row of the finding that it is to accept",
	Severity: validate.Warning,
})
