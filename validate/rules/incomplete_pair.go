package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "incomplete-pair",
	Title: "A cell is empty or filled against the one that it belongs to.",
	Doc: "Some cells of a row are filled together or not at all: latitude and longitude, the presumed dead and the day on which that became known, a figure and its qualifier. " +
		"A best value needs its range, and the upper end of a stated range its lower end, but not the reverse. A cell that lacks two others is told once, at its own place.",
	Hint:     "fill in both cells or empty both",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags: []string{"required_with", "excluded_without"},
		Word: func(c validate.Cell) (message, hint string) {
			if c.Value == "" {
				return fmt.Sprintf("%s: found an empty cell beside %s %s, want both", c.Column.Name, c.Beside.Name, c.BesideValue),
					"fill in " + c.Column.Name + ", or empty " + c.Beside.Name
			}
			return fmt.Sprintf("%s: found %s beside an empty %s, want both", c.Column.Name, c.Value, c.Beside.Name),
				"fill in " + c.Beside.Name + ", or empty " + c.Column.Name
		},
	},
})
