package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "short-row",
	Title: "A row has fewer cells than the header.",
	Doc: "Which cell is missing cannot be told, so the row is not read: what stands behind the gap might be taken for something else. The place is the end of the row. " +
		"Where a program has left out the commas behind the last cell of every row that holds something, they are restored.",
	Hint:     "add the missing separators; where nothing is known the cell is empty",
	Severity: validate.Error,
	Repair:   &validate.Repair{Bytes: withTrailing},
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found %s, want %s", cellsOf(f.Count), f.Want), ""
	},
})

// cellsOf is "1 cell" or "7 cells".
func cellsOf(n int) string {
	if n == 1 {
		return "1 cell"
	}
	return fmt.Sprintf("%d cells", n)
}
