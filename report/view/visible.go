package view

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// visible shows what cannot be seen or must not stand in a text of one line:
// control characters as their pictures (␀, ␊), other characters without a shape of
// their own as <U+202E>, broken bytes as the replacement character. What is left
// is fit for XML 1.0 and for a line of a log.
func visible(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == utf8.RuneError:
			b.WriteRune(utf8.RuneError)
		case r < ' ':
			b.WriteRune('␀' + r)
		case r == 0x7f:
			b.WriteRune('␡')
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "<U+%04X>", r)
		}
	}
	return b.String()
}

// clip shortens a text to so many characters, the last one an ellipsis.
func clip(s string, characters int) string {
	n := 0
	for i := range s {
		if n == characters-1 && utf8.RuneCountInString(s[i:]) > 1 {
			return s[:i] + "…"
		}
		n++
	}
	return s
}
