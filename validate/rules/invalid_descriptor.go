package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-descriptor",
	Title: "The description of the dataset cannot be read.",
	Doc: "datapackage.json beside the tables, where there is one, is an object in JSON: texts are texts (title, name, description, version, homepage), languages a list of their codes, licenses and contributors lists of objects, and homepage, repository and the path of a licence addresses. " +
		"Pages, exports and reports are named by it. What it says beyond that is not asked.",
	Hint:     "undo the last change of datapackage.json, or take the file of the main branch; names and texts stand in straight quotes, a comma between two entries and none behind the last",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found %s, want %s", f.Value, f.Want), ""
	},
})
