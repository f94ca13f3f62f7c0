package rules

import "strings"

const longestPlaceholder = len("not available")

// isPlaceholder reports whether a text is one that people write for "not known".
// In this dataset an empty cell says so.
func isPlaceholder(value string) bool {
	text := strings.Trim(value, " .()[]")
	if len(text) > longestPlaceholder {
		return false
	}
	switch strings.ToLower(text) {
	case "", "-", "--", "—", "–", "?", "??", "n/a", "na", "nan", "nil", "null", "none", "unknown", "unclear", "not known", "not said", "tbd", "desconocido", "#n/a",
		"n.a", "tbc", "no data", "sin datos", "sin dato", "not available", "no disponible", "undefined", "???", `""`, "''", "xx", "xxx", "object object", "not given", "not stated", "no se sabe":
		return true
	}
	return false
}
