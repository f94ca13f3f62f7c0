package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "swapped-cells",
	Title: "Two cells of a row have changed places.",
	Doc: "Two cells of a row are refused and no other one, and none is once each of them stands in the other's column: that is one finding, at the first of them, or at the one that is filled. So are a word that is refused, and one of its vocabulary in a column that names a theater or topic; and a text in place of an address, with an address in place of the title. " +
		"Where two findings and more speak of a row, and all of them are gone once two of its cells have changed places, in a copy, that is told in their place.",
	Hint:     "let the two cells change places, and look whether that is what the source says",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags: []string{"swapped"},
		Word: func(c validate.Cell) (message, hint string) {
			if c.BesideValue == "" {
				return fmt.Sprintf("%s: found %q, and nothing in %s, want them the other way round", c.Column.Name, c.Value, c.Beside.Name),
					fmt.Sprintf("it stands in the wrong column: write it into %s, and leave this cell empty", c.Beside.Name)
			}
			return fmt.Sprintf("%s: found %q, and %q in %s, want them the other way round", c.Column.Name, c.Value, c.BesideValue, c.Beside.Name), ""
		},
	},
})
