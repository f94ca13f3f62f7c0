package rules

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-language",
	Title: "A language is no BCP 47 tag.",
	Doc: "A language is given by its BCP 47 tag: en, es, pt-BR. The subtags are known ones, joined by hyphens and in their usual case. " +
		"Names of languages are no tags.",
	Hint:     "write the tag of the language, as en, es or pt-BR",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: usualCase},
	Cell: &validate.CellRule{
		Tags: []string{"bcp47_language_tag"},
		Accepts: func(value, _ string) bool {
			tag, err := language.Raw.Parse(value)
			return err == nil && tag.String() == value
		},
		Word: func(c validate.Cell) (message, hint string) {
			message = fmt.Sprintf("%s: found %q, want a BCP 47 tag as en or pt-BR", c.Column.Name, c.Value)
			if tag := meantLanguage(c.Value); tag != "" {
				hint = "did you mean " + tag + "?"
			}
			return message, hint
		},
	},
})

// meantLanguage is the tag that was probably meant, or empty.
func meantLanguage(value string) string {
	text := strings.TrimSpace(value)
	if tag, ok := languageNames[strings.ToLower(text)]; ok {
		return tag
	}
	if tag, err := language.Raw.Parse(strings.ReplaceAll(text, " ", "-")); err == nil {
		return tag.String()
	}
	return ""
}

// languageNames are the names of some languages, in English and their own.
var languageNames = map[string]string{
	"english": "en", "eng": "en", "inglés": "en", "spanish": "es", "español": "es", "spa": "es", "sp": "es", "portuguese": "pt", "português": "pt", "por": "pt",
	"french": "fr", "français": "fr", "german": "de", "deutsch": "de", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl",
	"chinese": "zh", "arabic": "ar", "russian": "ru", "turkish": "tr", "catalan": "ca", "japanese": "ja", "uk": "en-GB", "us": "en-US",
}

// usualCase is the tag without blanks around it and in its usual case.
func usualCase(c validate.Cell) string {
	text := strings.TrimSpace(c.Value)
	if tag, err := language.Raw.Parse(text); err == nil && strings.EqualFold(tag.String(), text) {
		return tag.String()
	}
	return text
}
