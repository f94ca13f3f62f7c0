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
		if isControl(c) {
			return i, c
		}
	}
	return -1, utf8.RuneError
}

// isControl tells what has no business in a table: C0 and C1 controls other than
// tab and line feed, and the marks that turn the direction of text or take no room.
func isControl(c rune) bool {
	switch {
	case c == '\n', c == '\t':
		return false
	case c < ' ', c >= 0x7f && c < 0xa0, c >= 0x200b && c <= 0x200f, c >= 0x202a && c <= 0x202e,
		c >= 0x2060 && c <= 0x2069, c == 0xfeff, c == 0x2028, c == 0x2029, c == 0xad:
		return true
	}
	return false
}
