package rules

import "strings"

// isPlaceholder reports whether a text is one that people write for "not known".
// In this dataset an empty cell says so.
func isPlaceholder(value string) bool {
	text := strings.Trim(value, " .()[]")
	if len(text) > len("desconocido") { // the longest one
		return false
	}
	switch strings.ToLower(text) {
	case "", "-", "--", "—", "–", "?", "??", "n/a", "na", "nan", "nil", "null", "none", "unknown", "unclear", "not known", "not said", "tbd", "desconocido", "#n/a":
		return true
	}
	return false
}
