package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "missing-file",
	Title:    "A table of the dataset is missing.",
	Doc:      "Every table has its file in the data folder, also one without rows: a missing file could be empty or forgotten, and nobody can tell which. A file beside it whose name is nearly that of the table, or which has its header, is named.",
	Hint:     "put the file back; a table without rows is a file with the header line alone",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		if f.Other != "" {
			return fmt.Sprintf("found no file %s, but %s, want the table under its name", f.Place.File, f.Other), fmt.Sprintf("if %s is the table, give it the name %s", f.Other, f.Place.File)
		}
		return "found no file " + f.Place.File + ", want one", ""
	},
})
