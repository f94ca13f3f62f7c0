package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "unclosed-quote",
	Title:    "A quote is opened and not closed.",
	Doc:      "The cell then swallows the lines behind it. The row is not read, and reading goes on at the next line that is a row; the message says which lines were skipped where there are several.",
	Hint:     "close the quote at the end of the cell, or remove it; a quote inside a quoted cell is doubled",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return "found a quote that is not closed before the next row, want its end" + skippedLines(f), hintForCut(f)
	},
})

// hintForCut is the hint where the file ends in the cell; empty elsewhere.
func hintForCut(f schema.Fault) string {
	if f.Cut {
		return brokenOff
	}
	return ""
}

// skippedLines names the lines that could not be read, if there are several.
func skippedLines(f schema.Fault) string {
	if f.Until > f.Place.Line {
		return fmt.Sprintf(" (lines %d to %d are not read)", f.Place.Line, f.Until)
	}
	return ""
}
