package phrase_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

func TestWhatChanceWouldDo(t *testing.T) {
	for _, c := range []struct {
		asGood           int
		english, spanish string
	}{
		{1, "Of the 12 numbers nearest to 67 killed, 1 could be explained as well.", "De los 12 números más próximos a 67 muertos, 1 se podría explicar igual de bien."},
		{8, "Of the 12 numbers nearest to 67 killed, 8 could be explained as well.", "De los 12 números más próximos a 67 muertos, 8 se podrían explicar igual de bien."},
		{9, "Of the 12 numbers nearest to 67 killed, 9 could be explained as well: that it has a reading says nothing about whether it is right.",
			"De los 12 números más próximos a 67 muertos, 9 se podrían explicar igual de bien: que tenga una lectura no dice nada sobre si es correcto."},
	} {
		near := figure.Near{Measure: figure.Deaths, Stated: 67, Of: 12, AsGood: c.asGood}
		d := &schema.Dataset{}
		if diff := cmp.Diff(c.english, phrase.English(d).Near(&near)); diff != "" {
			t.Errorf("%d (-want +got):\n%s", c.asGood, diff)
		}
		if diff := cmp.Diff(c.spanish, phrase.Spanish(d).Near(&near)); diff != "" {
			t.Errorf("%d (-want +got):\n%s", c.asGood, diff)
		}
	}
}
