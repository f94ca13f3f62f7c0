package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-column",
	Title:    "A column stands in the header twice.",
	Doc:      "The first of the two is read, the second is not; but where the other columns stand in their places and one of the two stands where another one is missing, it is read as that one.",
	Hint:     "remove one of the two columns; compare their cells first",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		if f.Want != "" {
			return fmt.Sprintf("found the column %q a second time, in the place of %s, want %[2]s", f.Value, f.Want), "name this column " + f.Want + " if its cells are those; compare them first"
		}
		return fmt.Sprintf("found the column %q a second time, want it once", f.Value), ""
	},
})
