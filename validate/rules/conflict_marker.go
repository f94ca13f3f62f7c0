package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "conflict-marker",
	Title: "A file holds two states that Git could not merge.",
	Doc: "Lines of <<<<<<<, ||||||| , ======= and >>>>>>> stand around what one side and the other have made of the same place; or rows begin with the + and - of a patch. Told once a file, at the first of them; " +
		"whether rows stand in it twice or in order is not asked.",
	Hint:     "keep the rows that are right, remove the lines of <<<<<<<, ======= and >>>>>>>, then run tally fmt; see CONTRIBUTING.md",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		if isOfPatch(f.Value) {
			return fmt.Sprintf("found %q, which begins as a line of a patch, want rows alone", f.Value),
				"keep the rows that begin with +, without that sign, and those without a sign; remove those that begin with -, and lines of @@"
		}
		return fmt.Sprintf("found the line %q, which marks a conflict that Git could not merge, want rows alone", f.Value), ""
	},
})

// isOfPatch reports whether a line is one of a patch, not of a conflict.
func isOfPatch(line string) bool { return line != "" && strings.ContainsAny(line[:1], "+-@d") }
