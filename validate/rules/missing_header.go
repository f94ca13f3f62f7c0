package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "missing-header",
	Title:    "A file begins with a row.",
	Doc:      "No cell of the first line is the name of a column, and fewer than half come near one. The line is read as a row, and cells are taken in the order of the table's columns.",
	Hint:     "put the header line on top of the file",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found %q as the first line, want the header %s", f.Value, f.Want), ""
	},
})
