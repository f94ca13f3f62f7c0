package rules

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-language",
	Title: "A language is no BCP 47 tag in its canonical form.",
	Doc: "A language is given by its BCP 47 tag: en, es, pt-BR. The subtags are known ones, joined by hyphens and in their usual case; none is one that another has replaced (he, not iw; en-GB, not en-UK), " +
		"a script that the language implies is left out (en, not en-Latn), and a region is assigned to a place (not es-XX). A language within a wider one keeps its own tag (cmn beside zh). " +
		"Spanish of Latin America is es-419: es-LA is that of Laos. Names of languages are no tags.",
	Hint:     "write the tag of the language, as en, es or pt-BR",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: canonicalTag},
	Cell: &validate.CellRule{
		Tags: []string{"bcp47_language_tag"},
		Accepts: func(value, _ string) bool {
			tag, err := language.BCP47.Parse(value)
			return err == nil && tag.String() == value && mistakenTags[value] == "" && !nowhere(tag)
		},
		Word: func(c validate.Cell) (message, hint string) {
			message = fmt.Sprintf("%s: found %q, want a canonical BCP 47 tag as en or pt-BR", c.Column.Name, c.Value)
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
	tag, err := language.BCP47.Parse(strings.ReplaceAll(text, " ", "-"))
	if meant, ok := mistakenTags[tag.String()]; ok && err == nil {
		return meant
	}
	if err != nil || nowhere(tag) {
		return ""
	}
	return tag.String()
}

// mistakenTags are tags that are right and mean something else than who writes them means.
// Those of three letters are codes of libraries for languages that have another one.
var mistakenTags = map[string]string{
	"es-LA": "es-419", "es-XL": "es-419",
	"alb": "sq", "arm": "hy", "baq": "eu", "bur": "my", "chi": "zh", "cze": "cs", "dut": "nl", "fre": "fr", "geo": "ka", "ger": "de",
	"gre": "el", "ice": "is", "mac": "mk", "mao": "mi", "may": "ms", "per": "fa", "rum": "ro", "slo": "sk", "tib": "bo", "wel": "cy",
}

// nowhere reports whether a tag names a region that is for private use, and so nowhere.
func nowhere(tag language.Tag) bool {
	region, confidence := tag.Region()
	return confidence == language.Exact && region.IsPrivateUse()
}

// languageNames are the names of some languages, in English and their own.
var languageNames = map[string]string{
	"english": "en", "eng": "en", "inglés": "en", "spanish": "es", "español": "es", "spa": "es", "sp": "es", "portuguese": "pt", "português": "pt", "por": "pt",
	"french": "fr", "français": "fr", "german": "de", "deutsch": "de", "italian": "it", "italiano": "it", "dutch": "nl", "nederlands": "nl",
	"chinese": "zh", "arabic": "ar", "russian": "ru", "turkish": "tr", "catalan": "ca", "japanese": "ja", "uk": "en-GB", "us": "en-US",
}

// canonicalTag is the tag without blanks around it, in its canonical form and usual case.
func canonicalTag(c validate.Cell) string {
	text := strings.TrimSpace(c.Value)
	if tag, err := language.BCP47.Parse(text); err == nil && !strings.Contains(text, "_") {
		return tag.String()
	}
	return text
}
