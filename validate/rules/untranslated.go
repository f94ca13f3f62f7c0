package rules

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "untranslated",
	Title: "A label is missing in a language of the dataset.",
	Doc: "Pages of a dataset whose datapackage.json names Spanish among its languages show labels and propositions in Spanish, too. " +
		"Where one is missing they show English in its place; so they do where a sentence of four words or more is the English one once more, or a word that ends as no Spanish one does, as in -tion, -ing or -ors, in a table other than that of theaters, whose labels are names. Told, too, where the Spanish stands in the column of the English, and the reverse. A dataset that names no languages, or English alone, needs none.",
	Hint:     "translate it, or leave es out of the languages of datapackage.json",
	Severity: validate.Error,
	Table: func(d *validate.Data, t *validate.Table, report func(validate.Finding)) {
		if !slices.Contains(d.Languages, "es") {
			return
		}
		for i := range t.Table.Columns {
			c := &t.Table.Columns[i]
			if !strings.HasSuffix(c.Name, "_es") {
				continue
			}
			for row := range t.Len {
				r := t.Row(row)
				if !d.Valid(t, row, c.Name) {
					continue
				}
				f := r.At(c.Name)
				english := ""
				if at := strings.TrimSuffix(c.Name, "_es"); t.Table.Index(at) >= 0 {
					english = r.Cell(at)
				}
				switch {
				case holdsWord(english, spanishWords) && holdsWord(f.Value, englishWords) && !holdsWord(english, englishWords) && !holdsWord(f.Value, spanishWords):
					f.Message = fmt.Sprintf("%s: found %q beside %q, want the Spanish here and the English there", c.Name, f.Value, english)
					f.Hint = "exchange the two cells"
					report(f)
				case f.Value == "":
					f.Message = c.Name + ": found an empty cell, want " + spanishOf(t.Table, c, r)
					report(f)
				case english == f.Value && (len(strings.Fields(f.Value)) >= 4 || t != d.Theaters && (isEnglishWord(f.Value) || isPhrase(f.Value))):
					f.Message = fmt.Sprintf("%s: found %q once more, want its Spanish", c.Name, f.Value)
					report(f)
				}
			}
		}
	},
})

// spanishOf is what a cell in Spanish is to say.
func spanishOf(t *schema.Table, c *schema.Column, r *validate.Row) string {
	english := strings.TrimSuffix(c.Name, "_es")
	if t.Index(english) >= 0 && r.Cell(english) != "" {
		return "the Spanish of " + strings.ReplaceAll(r.Cell(english), "\n", " ")
	}
	return "the " + english + " in Spanish"
}

// Words of labels by which a text is one of the language and not of the other.
var (
	spanishWords = []string{"mar", "golfo", "del", "de", "los", "las", "y", "costa", "océano", "puerto", "aguas", "oriental", "occidental", "tierra"}
	englishWords = []string{"sea", "gulf", "of", "the", "and", "coast", "ocean", "waters", "eastern", "western", "northern", "southern", "land"}
)

// englishEnds are the ends of words that are English and not Spanish.
var englishEnds = []string{"tion", "tions", "ing", "ings", "ors", "ers", "ness", "ment", "ments", "ity", "ence", "ance", "ship", "ships", "ed", "th", "ck", "sh", "ght", "ghts", "ee", "ees", "dren", "ian", "ians"}

// isEnglishWord reports whether a text is one word, or two, of which the last is English by its end.
func isEnglishWord(text string) bool {
	text = strings.ToLower(text)
	return len(text) > 4 && !strings.ContainsAny(text, "áéíóúñü") && slices.ContainsFunc(englishEnds, func(end string) bool { return strings.HasSuffix(text, end) })
}

// isPhrase reports whether a text is of several words of which the last is no name, as Legal
// basis: two languages have such words in another order, or spell them otherwise.
func isPhrase(text string) bool {
	words := strings.Fields(text)
	last, _ := utf8.DecodeRuneInString(words[len(words)-1])
	return len(words) > 1 && unicode.IsLower(last)
}

func holdsWord(text string, words []string) bool {
	return slices.ContainsFunc(strings.FieldsFunc(strings.ToLower(text), isNoLetter), func(word string) bool { return slices.Contains(words, word) })
}
