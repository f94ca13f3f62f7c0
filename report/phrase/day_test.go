package phrase_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
)

// TestTotalsSayWhatTheyDoNotKnow tells a total whose killed are known, have no upper end,
// or are not known at all: a lowest number is never told as the number.
func TestTotalsSayWhatTheyDoNotKnow(t *testing.T) {
	known := ledger.Totals{Strikes: 3, Deaths: ledger.Interval{Min: 8, Best: 1009, Max: 1011}, Missing: 2}
	unended, unknown, alone := known, known, known
	unended.UnendedDeaths = 1
	unknown.UnknownDeaths, unknown.UnendedDeaths = 3, 3
	alone.Missing = 0
	type told struct{ Killed, Both, Presumed string }
	for name, c := range map[string]struct {
		total            ledger.Totals
		english, spanish told
	}{
		"known":           {known, told{"1,009 killed", "1,011", "; with the presumed dead, 1,011"}, told{"1009 muertos", "1011", "; con los dados por muertos, 1011"}},
		"no upper end":    {unended, told{"at least 8 killed", "at least 10", "; with the presumed dead, at least 10"}, told{"al menos 8 muertos", "al menos 10", "; con los dados por muertos, al menos 10"}},
		"not known":       {unknown, told{"no number of killed", "", ""}, told{"ningún número de muertos", "", ""}},
		"nobody presumed": {alone, told{"1,009 killed", "1,009", ""}, told{"1009 muertos", "1009", ""}},
	} {
		for _, in := range []struct {
			say  *phrase.Words
			want told
		}{{phrase.English(nil), c.english}, {phrase.Spanish(nil), c.spanish}} {
			got := told{in.say.KilledIn(&c.total), in.say.Both(&c.total), in.say.AndPresumed(&c.total)}
			if diff := cmp.Diff(in.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", name, diff)
			}
		}
	}
}
