package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "missing-file",
	Title:    "A table of the dataset is missing.",
	Doc:      "Every table has its file in the data folder, also one without rows: a missing file could be empty or forgotten, and nobody can tell which.",
	Hint:     "put the file back; a table without rows is a file with the header line alone",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return "found no file " + f.Place.File + ", want one", ""
	},
})
