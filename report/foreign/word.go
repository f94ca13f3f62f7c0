package foreign

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// wordOf is the word of a vocabulary that a text is; also what it was in former versions.
func wordOf(v *schema.Vocabulary, text string) string {
	if word := v.Former[text]; word != "" {
		return ""
	}
	return written.Word(v, text)
}

func wordResult(text, word string, c *schema.Column) result {
	switch word {
	case "":
		return result{why: "no word of " + c.Name}
	case text:
		return result{text: text, ok: true}
	}
	return result{text: word, how: aWord, ok: true}
}

// list reads several words, parted by whatever parts them, in the order of the vocabulary.
func list(text string, c *schema.Column) result {
	if c.Vocabulary == nil {
		return result{text: text, ok: true}
	}
	if word := wordOf(c.Vocabulary, text); word != "" {
		return wordResult(text, word, c)
	}
	var members []string
	for _, part := range strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune(";,|/+\n", r) }) {
		word := wordOf(c.Vocabulary, strings.TrimSpace(part))
		if word == "" {
			return result{why: "no words of " + c.Name}
		}
		if !slices.Contains(members, word) {
			members = append(members, word)
		}
	}
	slices.SortFunc(members, func(a, b string) int { return c.Vocabulary.Index(a) - c.Vocabulary.Index(b) })
	return wordResult(text, string(schema.NewList(members...)), c)
}

// joinWords are the words of two lists as one, each once.
func joinWords(a, b string, v *schema.Vocabulary) string {
	members := append(schema.List(a).Members(), schema.List(b).Members()...)
	slices.SortStableFunc(members, func(a, b string) int { return v.Index(a) - v.Index(b) })
	return string(schema.NewList(slices.Compact(members)...))
}
