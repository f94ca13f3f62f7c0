package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "needless-quotes",
	Title: "A cell is quoted that needs no quotes.",
	Doc: "Quotes stand around cells that hold a comma, a quote or a line break or begin with a blank, and around no others: a program that quotes everything makes every line look changed. " +
		"Told once a file, at the first such cell, with their number.",
	Hint:     "remove the quotes; tally fmt does it",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Writing: validate.ByWriting},
	File: func(f schema.Fault) (message, hint string) {
		if f.Count > 1 {
			return fmt.Sprintf("found quotes around %q and %d other cells that need none", f.Value, f.Count-1), "save the table without quotes around every cell"
		}
		return fmt.Sprintf("found quotes around %q, which needs none", f.Value), ""
	},
})
