package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "note-without-words",
	Title: "A note is a number, an answer or an address, and nothing else.",
	Doc: "A note says something in words: it is not a number, a day or an id alone, nor yes or no, nor, except for documents, an address. Of these no reader knows what they speak of; " +
		"most often they were meant for another cell.",
	Hint:     "write it into the column that it belongs to, or say in words what it is",
	Severity: validate.Error,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			switch {
			case t.Index("note") < 0:
				return nil
			case t.Name == "sources":
				return [][]string{{"note", "url"}}
			}
			return [][]string{{"note"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool {
			kind := wordless(cells[0])
			return kind == "" || kind == "an address" && len(cells) > 1
		},
		Suspects: func(text string, _ int) bool { return wordless(text) != "" },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %s alone, %q, want words", columns[0], wordless(f.Value), f.Value)
			return f
		},
	},
})

// longestAnswer is the length of the longest text that is looked at as a number, a day or an
// answer; most notes are longer.
const longestAnswer = len("2025-03-04T12:00:00Z")

// wordless says what a text is that holds no words; empty if it holds some.
func wordless(text string) string {
	switch {
	case text == "":
		return ""
	case isAddressAlone(text):
		return "an address"
	case len(text) > longestAnswer:
		return ""
	case isAnswer(text):
		return "an answer"
	case isAnyID(text):
		return "an id"
	case schema.Date(text).Valid():
		return "a day"
	case isDigit(text[len(text)-1]) && strings.Trim(text, "0123456789.,+-") == "":
		return "a number"
	}
	return ""
}
