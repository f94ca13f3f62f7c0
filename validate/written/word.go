package written

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/schema"
)

// Fold is a name or word by which others are known again: in lower case, without accents,
// its parts joined by single underscores.
func Fold(text string) string {
	parts := strings.FieldsFunc(norm.NFD.String(text), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r)
	})
	folded := strings.ToLower(strings.Join(parts, "_"))
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, folded)
}

// Word finds the word of a vocabulary that a text is, in any case, by the word itself, by
// its label in English or Spanish, or by what it was called before; empty if there is
// none, or more than one.
func Word(v *schema.Vocabulary, text string) string {
	if v.Index(text) >= 0 {
		return text
	}
	folded, found := Fold(text), ""
	if folded == "" {
		return ""
	}
	for _, w := range v.Words {
		if folded == Fold(w.Name) {
			return w.Name
		}
	}
	for _, w := range v.Words {
		if folded == Fold(w.Label) || w.LabelES != "" && folded == Fold(w.LabelES) {
			if found != "" && found != w.Name {
				return ""
			}
			found = w.Name
		}
	}
	return found
}
