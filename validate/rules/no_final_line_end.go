package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "no-final-line-end",
	Title:    "The last line of a file has no line end.",
	Doc:      "Every row ends with a line feed, the last one too; otherwise a row added behind it changes two lines. Of a last row that breaks off the rule of that tells.",
	Hint:     "if the last row breaks off so did the file: take it again; else put a line feed at its end; tally fmt does it",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Writing: validate.ByWriting},
	File: func(f schema.Fault) (message, hint string) {
		return "found the end of the file without a line end before it, want one", ""
	},
})
