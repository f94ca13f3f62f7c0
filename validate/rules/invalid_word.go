package rules

import (
	"cmp"
	"fmt"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "invalid-word",
	Title: "A word that data gives is not written as words are.",
	Doc: "Theaters and topics are words that data gives, not a vocabulary: lower case letters a to z and digits, beginning with a letter, parts joined by single underscores. " +
		"Names of rules in waivers have hyphens in place of underscores. Whether the word is known elsewhere is not asked here.",
	Hint:     "write the word in lower case letters, its parts joined by underscores (names of rules: by hyphens)",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: trimmed},
	Cell: &validate.CellRule{
		Tags:    []string{"slug"},
		Accepts: func(value, joint string) bool { return slugPattern(joint).MatchString(value) },
		Word: func(c validate.Cell) (message, hint string) {
			name := "underscores"
			if c.Param == "-" {
				name = "hyphens"
			}
			message = fmt.Sprintf("%s: found %q, want lower case letters, digits and %s", c.Column.Name, c.Value, name)
			if meant := meantSlug(c.Value, c.Param); meant != "" {
				hint = "did you mean " + meant + "?"
				if c.Column.RefTable != "" {
					hint += " Labels are no words; those stand in " + c.Column.RefTable + ".csv"
				}
			}
			return message, hint
		},
	},
})

var (
	snakeCase = pattern(`^[a-z][a-z0-9]*(_[a-z0-9]+)*$`)
	kebabCase = pattern(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
)

// slugPattern is what a slug tag asks for: its parameter joins the parts of a
// word, an underscore where there is none.
func slugPattern(joint string) *regexp.Regexp {
	if joint == "-" {
		return kebabCase()
	}
	return snakeCase()
}

// meantSlug writes a text as such a word, or answers empty if that gives none.
func meantSlug(text, joint string) string {
	parts := strings.FieldsFunc(strings.ToLower(norm.NFD.String(text)), func(r rune) bool {
		return !unicode.Is(unicode.Mn, r) && (r < 'a' || r > 'z') && (r < '0' || r > '9')
	})
	meant := strings.Join(parts, cmp.Or(joint, "_"))
	meant = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, meant)
	if !slugPattern(joint).MatchString(meant) {
		return ""
	}
	return meant
}
