package csvtable

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// NeedsQuotes reports whether the canonical form puts quotes around a cell, as
// encoding/csv does.
func NeedsQuotes(value string) bool {
	return strings.ContainsAny(value, ",\"\r\n") || startsOddly(value)
}

// startsOddly reports whether a cell needs quotes for what it begins with.
func startsOddly(value string) bool {
	if value == `\.` {
		return true
	}
	first, _ := utf8.DecodeRuneInString(value)
	return unicode.IsSpace(first)
}

// firstControl is the first character of a cell that has no business in a
// table. Offset -1 if there is none.
func firstControl(cell string) (offset int, char rune) {
	for i, c := range cell {
		if c != '\n' && c != '\t' && Unseen(c) {
			return i, c
		}
	}
	return -1, utf8.RuneError
}

// Unseen reports whether a character has no shape of its own: controls, marks that
// turn the direction of text, join or choose shapes, letters that are drawn as
// nothing, what is private, what stands for a picture that is lacking, and what
// Unicode has not assigned. White space is seen, but for the ends of lines and
// paragraphs; the replacement character is.
func Unseen(c rune) bool {
	switch {
	case c < 0x7f:
		return c < ' '
	case c < 0xa0, c == 0xad:
		return true
	case c < 0x300:
		return false
	case c == 0x2028, c == 0x2029, c == 0x2800, c == 0xfffc:
		return true
	case unicode.In(c, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Variation_Selector):
		return !unicode.Is(unicode.Prepended_Concatenation_Mark, c)
	}
	return !unicode.In(c, unicode.L, unicode.M, unicode.N, unicode.P, unicode.S, unicode.Z)
}
