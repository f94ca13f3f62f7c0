package rules

import (
	"fmt"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "not-nfc",
	Title: "A text is not in Unicode's composed form.",
	Doc: "The same letter can be one character or a letter and an accent behind it. Texts are in Normalization Form C, the composed one, so that the same words are the same bytes and can be found. " +
		"Asked of columns of free text.",
	Hint:     "type the letter again, or convert the text to Unicode NFC",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: func(c validate.Cell) string { return norm.NFC.String(c.Value) }},
	Cell: &validate.CellRule{
		Tags:    []string{"nfc"},
		Accepts: func(value, _ string) bool { return plainlyComposed(value) || norm.NFC.IsNormalString(value) },
		Word: func(c validate.Cell) (message, hint string) {
			found, want := firstDecomposed(c.Value)
			return fmt.Sprintf("%s: found %+q (%s), want %+q", c.Column.Name, found, want, want), ""
		},
	},
})

// plainlyComposed accepts at first sight a text without a character from U+0300 on,
// where those begin that combine with another one.
func plainlyComposed(text string) bool {
	for i := range len(text) {
		if text[i] >= 0xcc {
			return false
		}
	}
	return true
}

// firstDecomposed is the first character of a text that is not composed, and the
// same composed.
func firstDecomposed(text string) (found, want string) {
	for start := norm.NFC.QuickSpanString(text); start < len(text); {
		size := norm.NFC.NextBoundaryInString(text[start:], true)
		if size <= 0 {
			_, size = utf8.DecodeRuneInString(text[start:])
		}
		if part := text[start : start+size]; !norm.NFC.IsNormalString(part) {
			return part, norm.NFC.String(part)
		}
		start += size
	}
	return text, norm.NFC.String(text)
}
