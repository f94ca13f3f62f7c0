// Package language holds the words in which reports are written: every phrase in
// English and Spanish side by side, and numbers, dates and plurals in the manner of
// the language. Labels of coded words live with the vocabularies of package schema,
// those of theaters with the data.
package language

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Language is a language that reports are written in.
type Language struct {
	Code    string // BCP 47: en, es
	spanish bool
}

// Codes are the languages, the first being the one for readers who ask for none.
var Codes = []string{"en", "es"}

// Named is the language of a code; an error if there is none.
func Named(code string) (*Language, error) {
	for _, known := range Codes {
		if code == known {
			return &Language{Code: code, spanish: code == "es"}, nil
		}
	}
	return nil, fmt.Errorf("found the language %q, want one of %q", code, Codes)
}

// A Phrase is one text in every language. Its %v take whole numbers, days
// ([schema.Date]) and text, each written as the language has it.
type Phrase struct{ EN, ES string }

// Say is the phrase with its values filled in.
func (l *Language) Say(p Phrase, values ...any) string {
	text := p.EN
	if l.spanish {
		text = p.ES
	}
	if len(values) == 0 {
		return text
	}
	written := make([]any, len(values))
	for i, v := range values {
		switch v := v.(type) {
		case int:
			written[i] = l.Number(v)
		case schema.Date:
			written[i] = l.Date(v)
		default:
			written[i] = v
		}
	}
	return fmt.Sprintf(text, written...)
}

// A Noun is a word that is counted.
type Noun struct{ One, Many Phrase }

// Count is a number with its noun: 1 strike, 2 strikes.
func (l *Language) Count(n int, noun Noun) string {
	if n == 1 {
		return l.Say(noun.One, n)
	}
	return l.Say(noun.Many, n)
}

// List joins parts for reading: a, b and c.
func (l *Language) List(parts []string) string {
	if len(parts) < 2 {
		return strings.Join(parts, "")
	}
	and := " and "
	last := parts[len(parts)-1]
	if l.spanish {
		and = " y "
		if low := strings.ToLower(last); strings.HasPrefix(low, "i") || strings.HasPrefix(low, "hi") && !strings.HasPrefix(low, "hie") {
			and = " e "
		}
	}
	return strings.Join(parts[:len(parts)-1], ", ") + and + last
}

// Word is the label of a coded word; the word itself where the vocabulary lacks it.
func (l *Language) Word(v *schema.Vocabulary, name string) string { return v.Label(l.Code, name) }

// Title begins a text with a capital letter.
func Title(text string) string {
	for i, first := range text {
		return text[:i] + strings.ToUpper(string(first)) + text[i+len(string(first)):]
	}
	return text
}
