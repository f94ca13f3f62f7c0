package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-column",
	Title:    "A column stands in the header twice.",
	Doc:      "The first of the two is read, the second is not.",
	Hint:     "remove one of the two columns; compare their cells first",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found the column %q a second time, want it once", f.Value), ""
	},
})
