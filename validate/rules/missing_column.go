package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "missing-column",
	Title:    "A file lacks a column.",
	Doc:      "Every column of the schema stands in the header, also one whose cells are all empty; only a column of which the codebook says that a file may lack it may be left out, and its cells are then empty. Nothing is said of the cells that are not there.",
	Hint:     "add the column; where nothing is known its cells are empty",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return "found no column " + f.Want + " in the header, want one", ""
	},
})
