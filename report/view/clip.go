package view

import "unicode/utf8"

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
