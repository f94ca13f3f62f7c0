package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "empty-file",
	Title:    "A table has not even a header.",
	Doc:      "A file of no bytes, or of blanks and line ends alone, is told apart from a table without rows: that one has its header line.",
	Hint:     "restore the file; a table without rows is the header line alone",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return "found an empty file, want the header " + f.Want, ""
	},
})
