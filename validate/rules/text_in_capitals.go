package rules

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// What a text in capitals has at least that is told: a name or an abbreviation has less.
const capitalWords, capitalLetters = 4, 20

var _ = add(&validate.Rule{
	Name:     "text-in-capitals",
	Title:    "A text is written in capitals alone.",
	Doc:      "Notes, what a claim says, what an excluded event was, what a topic proposes and the like are the dataset's own sentences. One of four words and 20 letters, none of them small, was copied from a headline. Titles are not asked: they are as the page has them.",
	Hint:     "write it as a sentence; shift and F3 does it in most word processors",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) (groups [][]string) {
			for i := range t.Columns {
				if column := t.Columns[i].Name; isOfSentences(t.Name, column) {
					groups = append(groups, []string{column})
				}
			}
			return groups
		},
		Accepts:  func(_ schema.Date, cells []string) bool { return !isInCapitals(cells[0]) },
		Suspects: func(text string, _ int) bool { return isInCapitals(text) },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found capitals alone in %q, want a sentence", columns[0], f.Value)
			return f
		},
	},
})

// isInCapitals reports whether a text of several words holds no small letter.
func isInCapitals(text string) bool {
	letters := 0
	for _, r := range text {
		switch {
		case unicode.IsLower(r):
			return false
		case unicode.IsUpper(r):
			letters++
		}
	}
	return letters >= capitalLetters && strings.Count(text, " ") >= capitalWords-1
}
