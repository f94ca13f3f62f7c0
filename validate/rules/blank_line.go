package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "blank-line",
	Title:    "A line holds no row.",
	Doc:      "A line without any character, or with separators alone, stands between rows or at the end of the file. It is skipped.",
	Hint:     "remove the line; tally fmt does it",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Writing: validate.ByWriting},
	File: func(f schema.Fault) (message, hint string) {
		return "found a line without a value, want a row", ""
	},
})
