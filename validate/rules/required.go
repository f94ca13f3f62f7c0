package rules

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "required",
	Title:    "A cell is empty that must be filled.",
	Doc:      "Columns that every row needs, whatever else is known: its id, what it refers to, its day where the table is ordered by days, and words that have their own way to say \"unknown\".",
	Hint:     "fill in the cell",
	Severity: validate.Error,
	Cell: &validate.CellRule{
		Tags: []string{"required"},
		Word: func(c validate.Cell) (message, hint string) {
			hint = "fill in the cell: " + firstSentence(c.Column.Doc)
			if c.Column.Vocabulary != nil {
				hint += "; one of " + strings.Join(c.Column.Vocabulary.Names(), ", ")
			}
			return c.Column.Name + ": found an empty cell, want " + kindOf(c.Column), hint
		},
	},
})

// kindOf says what a column's cells hold.
func kindOf(c *schema.Column) string {
	switch c.Kind {
	case schema.Day:
		return "a day"
	case schema.Number:
		return "a number"
	case schema.Decimal:
		return "degrees"
	case schema.OneWord:
		return "a word"
	case schema.RowID:
		return "an id"
	case schema.Address:
		return "an address"
	case schema.Language:
		return "a language"
	}
	return "a text"
}

// firstSentence is the first sentence of a column's doc, to stand behind a colon.
func firstSentence(doc string) string {
	sentence, _, _ := strings.Cut(doc, ". ")
	sentence = strings.TrimSuffix(sentence, ".")
	if sentence == "" {
		return sentence
	}
	return strings.ToLower(sentence[:1]) + sentence[1:]
}
