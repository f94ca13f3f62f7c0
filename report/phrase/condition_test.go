package phrase_test

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// TestConditionsAreWordedByTheirOperator: what a report was asked of is said by the column, the
// comparison and the value, in each language.
func TestConditionsAreWordedByTheirOperator(t *testing.T) {
	d := schema.Read(sample.Files)
	for _, test := range []struct{ column, operator, value, english, spanish string }{
		{"deaths", "=", "4", "Only strikes with this %v: 4.", "Solo los ataques con %v: 4."},
		{"deaths", "!=", "4", "Without the strikes with this %v: 4.", "Sin los ataques con %v: 4."},
		{"deaths", "<", "4", "Only strikes with a %v below 4.", "Solo los ataques con %v menor que 4."},
		{"deaths", "<=", "4", "Only strikes with a %v of at most 4.", "Solo los ataques con %v de 4 como máximo."},
		{"deaths", ">", "4", "Only strikes with a %v above 4.", "Solo los ataques con %v mayor que 4."},
		{"deaths", ">=", "4", "Only strikes with a %v of at least 4.", "Solo los ataques con %v de 4 como mínimo."},
		{"deaths", "=", "", "Only strikes for which no %v is given.", "Solo los ataques sin dato de %v."},
		{"deaths", "!=", "", "Only strikes for which a %v is given.", "Solo los ataques con dato de %v."},
		{"confirmation", "=", "reported", "Only strikes with this %v: reported by others.", "Solo los ataques con %v: informado por otros."},
		{"theater", "=", "caribbean", "Only strikes with this %v: Caribbean Sea.", "Solo los ataques con %v: Mar Caribe."},
		{"date", "<", "2025-10-14", "Only strikes with a %v below 14 October 2025.", "Solo los ataques con %v menor que 14 de octubre de 2025."},
	} {
		for say, want := range map[*phrase.Words]string{phrase.English(d): test.english, phrase.Spanish(d): test.spanish} {
			column := say.Say("where.column." + test.column)
			if got, want := say.Condition(test.column, test.operator, test.value), strings.Replace(want, "%v", column, 1); got != want {
				t.Errorf("%s %s %q: found %q, want %q", test.column, test.operator, test.value, got, want)
			}
		}
	}
}
