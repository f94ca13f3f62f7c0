package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "shifted-row",
	Title: "The cells of a row stand beside their columns.",
	Doc: "A separator too few or too many, made up for at the end of the row, puts each cell behind it into the column beside its own. " +
		"Where two cells or more are refused, and none is once all of them stand one column further, that is one finding, at the first of these cells. " +
		"So it is of some cells of a row, or of a block of rows, where all that is found in them is gone once they are moved back, in a copy.",
	Hint:     "count the separators of the row, and compare it with the header",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags: []string{"shifted"},
		Word: func(c validate.Cell) (message, hint string) {
			if c.Param == "left" {
				return fmt.Sprintf("%s: found %q, and behind it each cell in the column to the left of its own, want one cell more", c.Column.Name, c.Value),
					fmt.Sprintf("the cell of %s, or one in front of it, is lacking: put a separator there, and take one from the end of the row", c.Column.Name)
			}
			return fmt.Sprintf("%s: found an empty cell, and behind it each cell in the column to the right of its own, want one cell less", c.Column.Name),
				fmt.Sprintf("take away one of the separators beside %s, and put one at the end of the row", c.Column.Name)
		},
	},
})
