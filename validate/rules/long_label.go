package rules

import (
	"fmt"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "long-label",
	Title:    "A label is longer than a chart has room for.",
	Doc:      "Labels stand beside bars, in keys and in headings of columns. One that is longer than 40 characters would be cut there, so that readers could not tell it from another.",
	Hint:     "say it in fewer words; a note has room for more",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags: []string{"max"},
		Word: func(c validate.Cell) (message, hint string) {
			return fmt.Sprintf("%s: found %d characters, want %s or less", c.Column.Name, utf8.RuneCountInString(c.Value), c.Param), ""
		},
	},
})
