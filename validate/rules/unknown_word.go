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
	Doc:      "Columns with a closed vocabulary hold one of its words, letter by letter: lower case, underscores for blanks. Labels for readers are no words; a word of an earlier version is mended where the cell must not be empty. Lists are asked by invalid-list.",
	Hint:     "choose a word of the vocabulary; another one is declared in vocabulary.csv, or needs a change of the schema",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: currentWord},
	Cell: &validate.CellRule{
		Tags:         []string{"word"},
		AcceptsWords: func(_, value string, v *schema.Vocabulary) bool { return v.Index(value) >= 0 },
		Word: func(c validate.Cell) (message, hint string) {
			v := c.Column.Vocabulary
			words := strings.Join(v.Names(), ", ")
			message = fmt.Sprintf("%s: found %q, want %s", c.Column.Name, c.Value, oneOf(v.Names()))
			switch near := nearestWord(v, c.Value); {
			case formerWord(v, c.Value) != "":
				return message, formerWord(v, c.Value)
			case near == "" && yesOrNo[foldWord(c.Value)] != "" && v.Index(yesOrNo[foldWord(c.Value)]) >= 0:
				return message, "did you mean " + yesOrNo[foldWord(c.Value)] + "? The words are " + words
			case near != "":
				return message, "did you mean " + near + "? The words are " + words
			case strings.ContainsAny(c.Value, ";,|"):
				return message, "the cell holds one word only, out of " + words
			case isPlaceholder(c.Value) && !c.Column.Required:
				return message, "where nothing is said the cell stays empty; the words are " + words
			}
			return message, "the words are " + words + "; " + anotherWord(v)
		},
	},
})

// yesOrNo are other ways in which programs and people write yes and no.
var yesOrNo = map[string]string{
	"true": "yes", "y": "yes", "t": "yes", "1": "yes", "x": "yes", "sí": "yes", "si": "yes", "sim": "yes", "ja": "yes", "oui": "yes", "✓": "yes",
	"false": "no", "n": "no", "f": "no", "0": "no", "não": "no", "nein": "no", "non": "no",
}

// anotherWord says how a vocabulary comes to have a further word.
func anotherWord(v *schema.Vocabulary) string {
	if v.Declarable {
		return "a dataset may have words of its own in vocabulary.csv"
	}
	return "another one needs a change of the schema"
}

// oneOf joins words as a choice. A vocabulary that only datasets have words for may be empty.
func oneOf(words []string) string {
	switch len(words) {
	case 0:
		return "none, as the dataset declares no word for it in vocabulary.csv"
	case 1:
		return words[0]
	}
	return strings.Join(words[:len(words)-1], ", ") + " or " + words[len(words)-1]
}

// formerWord is the hint for a word of an earlier version; empty for any other text.
func formerWord(v *schema.Vocabulary, value string) string {
	if word := v.Former[foldWord(value)]; word != "" {
		return fmt.Sprintf("%s is written %s now: programs take %[1]s for an empty cell", foldWord(value), word)
	}
	return ""
}

// currentWord is the cell without white space around it, and a word of an earlier
// version as it is written now. Where the cell might be empty, that word may be meant
// to say that nothing is known, and stays.
func currentWord(c validate.Cell) string {
	if word := c.Column.Vocabulary.Former[trimmed(c)]; word != "" && c.Column.Required {
		return word
	}
	return trimmed(c)
}
