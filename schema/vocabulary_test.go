package schema

import (
	"slices"
	"strings"
	"testing"
)

// No word of a vocabulary is one that a program takes for an empty cell: then it would
// be lost where it is read, in silence.
func TestWordsAreNoNull(t *testing.T) {
	null := map[string][]string{
		"agate 1.6 (csvkit)":      {"na", "n/a", "none", "null", "."},
		"pandas 2":                {"#n/a", "#n/a n/a", "#na", "-1.#ind", "-1.#qnan", "-nan", "-null", "1.#ind", "1.#qnan", "<na>", "n/a", "na", "null", "nan", "none"},
		"R (read.csv, readr)":     {"na"},
		"Apache Arrow":            {"#n/a", "na", "nan", "null", "n/a"},
		"DuckDB, SQLite, MySQL":   {"null", `\n`},
		"ClickHouse":              {`\n`},
		"Stata, SAS, PSPP, gretl": {".", "na", "nan", "-999"},
		"OpenRefine, Julia, JSON": {"null", "missing", "nothing"},
	}
	for _, v := range BuiltIn {
		for _, w := range v.Words {
			for program, words := range null {
				if slices.Contains(words, strings.ToLower(w.Name)) {
					t.Errorf("%s: %s is an empty cell to %s", v.Name, w.Name, program)
				}
			}
		}
		for former, now := range v.Former {
			if v.Index(former) >= 0 || v.Index(now) < 0 {
				t.Errorf("%s: %s was written for %s, want a word that is gone for one that there is", v.Name, former, now)
			}
		}
	}
}
