package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "placeholder-text",
	Title: "A text says that there is none.",
	Doc: "Words and signs that programs and people put into a cell in which nothing is known, such as NULL, N/A, nan, TBD or a hyphen, and what a spreadsheet writes where a formula failed, " +
		"such as #REF!. In this dataset an empty cell says so. Asked of columns of free text.",
	Hint:     "leave the cell empty where nothing is known",
	Severity: validate.Error,
	Repair: &validate.Repair{Cell: func(c validate.Cell) string {
		if isPlaceholder(c.Value) && !c.Column.Required {
			return ""
		}
		return c.Value
	}},
	Cell: &validate.CellRule{
		Tags:    []string{"telling"},
		Accepts: func(value, _ string) bool { return !isPlaceholder(value) && !isFailedFormula(value) },
		Word: func(c validate.Cell) (message, hint string) {
			if isFailedFormula(c.Value) {
				return fmt.Sprintf("%s: found %q, which a spreadsheet writes where a formula failed, want a text", c.Column.Name, c.Value), "type what the cell said before"
			}
			if c.Column.Required {
				hint = "fill in the cell: " + firstSentence(c.Column.Doc)
			}
			return fmt.Sprintf("%s: found %q, want a text or an empty cell", c.Column.Name, c.Value), hint
		},
	},
})

// isFailedFormula reports whether a text is what spreadsheets write, in English or
// Spanish, where a formula failed.
func isFailedFormula(text string) bool {
	if text == "" || text[0] != '#' {
		return false
	}
	switch strings.ToUpper(text) {
	case "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!", "#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#¡DIV/0!", "#¡NUM!", "#¡NULO!", "########":
		return true
	}
	return false
}
