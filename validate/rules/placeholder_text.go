package rules

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "placeholder-text",
	Title: "A text says that there is none.",
	Doc: "Words and signs that programs and people put into a cell in which nothing is known, such as NULL, N/A, nan, TBD or a hyphen, and what a spreadsheet writes where a formula failed, " +
		"such as #REF!; also what somebody meant to replace, such as TODO, a sign for the text above, such as ditto, and signs alone. In this dataset an empty cell says so. Asked of columns of free text.",
	Hint:     "leave the cell empty where nothing is known",
	Severity: validate.Error,
	Repair: &validate.Repair{Cell: func(c validate.Cell) string {
		if isPlaceholder(c.Value) && !c.Column.Required {
			return ""
		}
		return c.Value
	}},
	Cell: &validate.CellRule{
		Tags: []string{"telling"},
		Accepts: func(value, _ string) bool {
			return !isPlaceholder(value) && !isFailedFormula(value) && !isLeftover(value) && !isDitto(value) && !isSigns(value)
		},
		Word: func(c validate.Cell) (message, hint string) {
			if isFailedFormula(c.Value) {
				return fmt.Sprintf("%s: found %q, which a spreadsheet writes where a formula failed, want a text", c.Column.Name, c.Value), "type what the cell said before"
			}
			if isLeftover(c.Value) {
				return fmt.Sprintf("%s: found %q, which was to be replaced, want a text or an empty cell", c.Column.Name, c.Value), "write what belongs here, or leave the cell empty"
			}
			if isDitto(c.Value) {
				return fmt.Sprintf("%s: found %q, which stands for the text above, want the text itself", c.Column.Name, c.Value), "write the text once more: rows are put into another order"
			}
			if c.Column.Required {
				hint = "fill in the cell: " + firstSentence(c.Column.Doc)
			}
			return fmt.Sprintf("%s: found %q, want a text or an empty cell", c.Column.Name, c.Value), hint
		},
	},
})

// isSigns reports whether a text holds neither a letter nor a digit nor a picture. Quotation
// marks alone are what is left of a broken row, which other rules tell.
func isSigns(text string) bool {
	return text != "" && !strings.Contains(text, `"`) && strings.IndexFunc(text, func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.So, r)
	}) < 0
}

// isLeftover reports whether a text is one that stands where another was to come.
func isLeftover(text string) bool {
	if len(text) <= len("testing") {
		switch strings.ToLower(text) {
		case "todo", "fixme", "test", "testing", "prueba", "asdf":
			return true
		}
	}
	return strings.HasPrefix(text, "TODO:") || strings.HasPrefix(text, "FIXME") || strings.HasPrefix(text, "Lorem ipsum") // TODO is a Spanish word
}

// isDitto reports whether a text stands for the one above it.
func isDitto(text string) bool {
	if len(text) > len("same as above") {
		return false
	}
	switch strings.ToLower(strings.TrimRight(text, ".")) {
	case "ditto", "idem", "ídem", "\"", "''", "″", "〃", "„", "see above", "as above", "same as above", "ver arriba", "see note", "ver nota":
		return true
	}
	return false
}

// isFailedFormula reports whether a text is what spreadsheets write, in English or
// Spanish, where a formula failed.
func isFailedFormula(text string) bool {
	at := strings.IndexByte(text, '#')
	if at < 0 {
		return len(text) == len("Err:502") && strings.HasPrefix(text, "Err:5")
	}
	if at > 0 && text[at-1] != ' ' {
		return false
	}
	upper := strings.ToUpper(text[at:])
	for _, code := range failedFormulas {
		if strings.HasPrefix(upper, code) {
			return true
		}
	}
	return false
}

// failedFormulas are what spreadsheets write, in English or Spanish.
var failedFormulas = []string{
	"#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#ERROR!", "#GETTING_DATA", "#¡REF!", "#¡VALOR!", "#¿NOMBRE?", "#¡DIV/0!", "#¡NUM!", "#¡NULO!", "########",
}
