package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "unknown-file",
	Title:    "A CSV file belongs to no table.",
	Doc:      "A file that ends in .csv at the top of the data folder and is no table of the schema is not read. One whose name is nearly that of a table that is missing is told there. Files with other endings, and folders, are left alone.",
	Hint:     "remove the file, or move it out of the data folder",
	Severity: validate.Warning,
	File: func(f schema.Fault) (message, hint string) {
		for _, t := range schema.Tables {
			if csvtable.NearName(f.Value, t.File) {
				hint = "did you mean " + t.File + "? Otherwise move the file out of the data folder"
			}
		}
		return fmt.Sprintf("found %q, which is no table of the dataset and is not read", f.Value), hint
	},
})
