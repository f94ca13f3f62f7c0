package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "count-order",
	Title: "The ends of a range and the value between them are out of order.",
	Doc: "Of numbers that belong together the lower end is at most the best value and the best value at most the upper end, as far as they are given. " +
		"One number that contradicts two others is told once, at its own cell; of two that contradict each other nobody can tell which is wrong.",
	Hint:     "compare the numbers with the accounts",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags: []string{"atmost", "atleast"},
		AcceptsBeside: func(tag, value, other string) bool {
			if value == other {
				return true
			}
			n, known := schema.Count(value).Int()
			bound, bounded := schema.Count(other).Int()
			if !known || !bounded {
				return true // nothing to compare
			}
			if tag == "atleast" {
				return n >= bound
			}
			return n <= bound
		},
		Word: func(c validate.Cell) (message, hint string) {
			want := "or less"
			if schema.Count(c.Value).Or(0) < schema.Count(c.BesideValue).Or(0) {
				want = "or more"
			}
			return fmt.Sprintf("%s: found %s, want %s (%s) %s", c.Column.Name, c.Value, c.BesideValue, c.Beside.Name, want),
				"correct " + c.Column.Name + " or " + c.Beside.Name + ": lower end, best value and upper end ascend"
		},
	},
})
