package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "formula-cell",
	Title: "A spreadsheet would run a text as a formula.",
	Doc: "A text that begins with =, +, - or @, or with the wide form of one of these, is a formula to a spreadsheet: the reader sees an error, or worse, the formula acts. " +
		"The apostrophe by which a spreadsheet is kept from that is none of the text. A negative number in plain digits is allowed. Asked of columns of free text; no other column can begin so and be right, except a negative coordinate.",
	Hint:     "put a word before the sign, or write the text without it",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags:    []string{"plain"},
		Accepts: func(value, _ string) bool { return !IsFormula(value) },
		Word: func(c validate.Cell) (message, hint string) {
			return fmt.Sprintf("%s: found a text that begins with %q, which a spreadsheet would run as a formula", c.Column.Name, []rune(c.Value)[0]), apostropheHint(c.Value)
		},
	},
})

func apostropheHint(text string) string {
	if strings.HasPrefix(text, "'") {
		return "remove the apostrophe, and write the text so that it begins with a word"
	}
	return ""
}

var negativeNumber = pattern(`^-[0-9]+(\.[0-9]+)?$`)

// IsFormula reports whether a spreadsheet may take the text for a formula. Tab
// and carriage return, which may hide one, are refused before this is asked.
func IsFormula(text string) bool {
	if text != "" && (text[0] >= 'A' && text[0] <= 'z' || text[0] >= '0' && text[0] <= '9') {
		return false
	}
	if strings.HasPrefix(text, "'") {
		return text != "'" && IsFormula(text[1:]) // a spreadsheet's own guard, which it hides
	}
	for _, sign := range []string{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"} {
		if strings.HasPrefix(text, sign) {
			return !negativeNumber().MatchString(text)
		}
	}
	return false
}
