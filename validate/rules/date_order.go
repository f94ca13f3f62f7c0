package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "date-order",
	Title: "A day comes before one that it must follow.",
	Doc: "Within a row, a strike becomes public on its day or later, and so does a presumed death; a figure speaks for its first day or a later one; a period ends on its first day or later. " +
		"Days as such are asked by invalid-date. A day that contradicts two others is told once, at its own cell.",
	Hint:     "look the days up in the source",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags: []string{"notbefore"},
		AcceptsBeside: func(_, value, other string) bool {
			day, earlier := schema.Date(value), schema.Date(other)
			return !day.Valid() || !earlier.Valid() || day >= earlier
		},
		Word: func(c validate.Cell) (message, hint string) {
			first, second, want := c.Beside.Name, c.Column.Name, "or later"
			if c.Value > c.BesideValue {
				first, second, want = c.Column.Name, c.Beside.Name, "or earlier"
			}
			return fmt.Sprintf("%s: found %s, want %s (%s) %s", c.Column.Name, c.Value, c.BesideValue, c.Beside.Name, want), hintForDays(first, second)
		},
	},
})

// hintForDays says why the second column's day follows the first one's.
func hintForDays(first, second string) string {
	why := "correct " + first + " or " + second
	switch second {
	case "announced":
		return why + ": nothing is announced before it happens; where it became public on the day itself, announced stays empty"
	case "missing_known":
		return why + ": nobody is presumed dead before the strike"
	case "as_of":
		return why + ": a figure speaks for its first day or a later one"
	case "to":
		return why + ": a period ends on its first day or later"
	}
	return why
}
