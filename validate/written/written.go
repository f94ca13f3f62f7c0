// Package written reads days, numbers and degrees that stand in another form than the
// tables have them: one cell by itself where it can mean one thing only, or with what the
// column that it stands in decides.
package written

import (
	"regexp"
	"strings"
	"sync"
)

// pattern is a regular expression that is compiled when it is first asked.
func pattern(expression string) func() *regexp.Regexp {
	return sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(expression) })
}

const longestUnknown = len("not available")

// IsUnknown reports whether a text is one that people or programs write for "not known",
// for which the tables have an empty cell.
func IsUnknown(text string) bool {
	text = strings.Trim(text, " .()[]")
	if len(text) > longestUnknown {
		return false
	}
	switch strings.ToLower(text) {
	case "", "-", "--", "—", "–", "?", "??", "n/a", "na", "nan", "nil", "null", "none", "unknown", "unclear", "not known", "not said", "tbd", "desconocido", "#n/a",
		"n.a", "n/d", "s/d", "tbc", "no data", "sin datos", "sin dato", "not available", "no disponible", "undefined", "???", `""`, "''", "xx", "xxx", "object object", "not given", "not stated", "not specified", "unspecified", "no se sabe":
		return true
	}
	return false
}
