package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "unknown-word",
	Title:    "A word is not in the column's vocabulary.",
	Doc:      "Columns with a closed vocabulary hold one of its words, letter by letter: lower case, underscores for blanks. Labels for readers are no words. Lists are asked by invalid-list.",
	Hint:     "choose a word of the vocabulary; a new word needs a change of the schema",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: trimmed},
	Cell: &validate.CellRule{
		Tags:    []string{"word"},
		Accepts: func(value, param string) bool { return schema.VocabularyNamed(param).Index(value) >= 0 },
		Word: func(c validate.Cell) (message, hint string) {
			v := c.Column.Vocabulary
			words := strings.Join(v.Names(), ", ")
			message = fmt.Sprintf("%s: found %q, want %s", c.Column.Name, c.Value, oneOf(v.Names()))
			switch near := nearestWord(v, c.Value); {
			case near != "":
				return message, "did you mean " + near + "? The words are " + words
			case strings.ContainsAny(c.Value, ";,|"):
				return message, "the cell holds one word only, out of " + words
			case isPlaceholder(c.Value) && !c.Column.Required:
				return message, "where nothing is said the cell stays empty; the words are " + words
			}
			return message, "the words are " + words + "; another one needs a change of the schema"
		},
	},
})

// oneOf joins words as a choice.
func oneOf(words []string) string {
	if len(words) == 1 {
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}
