package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "wrong-encoding",
	Title:    "A file is written in UTF-16.",
	Doc:      "A file that begins with the mark of UTF-16 is not read any further. Single bytes that are no UTF-8 are told by invalid-utf8.",
	Hint:     "save the file as UTF-8",
	Severity: validate.Error,
	Fault: func(f schema.Fault) (message, hint string) {
		return "found a file in " + f.Value + ", want " + f.Want, ""
	},
})
