package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "stray-quote",
	Title:    "A quote stands where none may.",
	Doc:      "Inside a cell without quotes, or inside a quoted cell without being doubled. Where such a cell ends cannot be told, so the row is not read. The place is the quote itself.",
	Hint:     `put the whole cell into quotes and double each quote inside: "He said ""yes"""`,
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return "found a quote inside a cell, want the cell in quotes and the quote doubled" + skippedLines(f), ""
	},
})
