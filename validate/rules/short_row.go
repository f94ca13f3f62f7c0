package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "short-row",
	Title: "A row has fewer cells than the header.",
	Doc: "Which cell is missing cannot be told, so the row is not read: what stands behind the gap might be taken for something else. The place is the end of the row. " +
		"Two lines and more whose cells are together those of one row are told once, as a row that a line break has cut, and a row that stands in quotation marks as a whole is told as that. " +
		"Where a program has left out the commas behind the last cell of every row that holds something, they are restored.",
	Hint:     "add the missing separators; where nothing is known the cell is empty",
	Severity: validate.Error,
	Repair:   &validate.Repair{Bytes: withTrailing},
	File: func(f schema.Fault) (message, hint string) {
		switch {
		case f.Value == csvtable.WholeQuoted:
			return "found the row as a whole in quotation marks, want them around single cells alone", "remove the quotation mark at the beginning and at the end of the line; where others stand doubled inside it, make each pair one"
		case f.Value == csvtable.BrokenRow:
			return fmt.Sprintf("found a line break in the row, which goes on up to line %d, want the row on one line", f.Until), fmt.Sprintf("put line %d to the end of this one; a text that shall keep its line break stands in quotation marks", f.Until)
		case f.Cut:
			hint = brokenOff
		}
		return fmt.Sprintf("found %s, want %s", cellsOf(f.Count), f.Want), hint
	},
})

// brokenOff is the hint for a row in which the file ends.
const brokenOff = "the file breaks off in this row: take it again from where it came; else write the row to its end"

// cellsOf is "1 cell" or "7 cells".
func cellsOf(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}
