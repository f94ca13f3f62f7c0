package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "too-many-findings",
	Title: "A rule has more findings in one file than are kept.",
	Doc: fmt.Sprintf("Of a file that is no larger than 8 MiB, or whose findings are held in memory, at most %d findings of each rule are kept, so that no file can fill the memory with them. "+
		"The first ones are shown; one finding of this rule stands for the others and has their severity. "+
		"The counts of the summary hold each of them. They are open: no waiver reaches them.", validate.MaxFindings),
	Hint:     "mend those that are shown and look again; is something wrong with the whole file?",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found %d findings of %s, of which the first %d are shown, want fewer", validate.MaxFindings+f.Count, f.Value, validate.MaxFindings), ""
	},
})
