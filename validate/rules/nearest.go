package rules

import (
	"strings"

	"github.com/agext/levenshtein"

	"github.com/strike-tally/strike-tally/schema"
)

// nearestWord is the word of a vocabulary that was probably meant: the same but
// for case, blanks and hyphens, the label of a word, the only word that begins
// so, or one at most two slips away. Empty if there is none.
func nearestWord(v *schema.Vocabulary, value string) string {
	folded := foldWord(value)
	if folded == "" {
		return ""
	}
	begun := ""
	beginnings := 0
	for _, w := range v.Words {
		if folded == w.Name || folded == foldWord(w.Label) || folded == foldWord(w.LabelES) {
			return w.Name
		}
		if strings.HasPrefix(w.Name, folded) {
			begun = w.Name
			beginnings++
		}
	}
	if beginnings == 1 {
		return begun
	}
	return nearestName(v.Names(), folded)
}

// nearestName is the name with the fewest slips, at most two and at most one in
// three letters; empty if there is none.
func nearestName(names []string, value string) string {
	best, fewest := "", 3
	for _, name := range names {
		slips := levenshtein.Distance(value, name, nil)
		if isSlip(value, name) {
			slips = 1 // two neighbours that have changed places are one slip, too
		}
		if slips < fewest && slips*3 <= len(name) {
			best, fewest = name, slips
		}
	}
	return best
}

// foldWord writes a text as words are: lower case, with underscores.
func foldWord(text string) string {
	return strings.Join(strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return r == ' ' || r == '-' || r == '_' || r == '\u00a0' || r == '\t' }), "_")
}
