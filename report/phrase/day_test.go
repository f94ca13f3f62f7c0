package phrase_test

import (
	"math/rand/v2"
	"slices"
	"strings"
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

// TestDayTellsWhatIsOtherwiseNow: of two totals of the same days the later one is told wherever a
// word of it would be another one, whichever number that is, and not where both are the same.
func TestDayTellsWhatIsOtherwiseNow(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	total := func() ledger.Totals {
		n := ledger.Totals{Strikes: 2 + r.IntN(2), Missing: r.IntN(2)}
		n.Deaths.Min = r.IntN(2)
		n.Deaths.Best = n.Deaths.Min + r.IntN(2)
		n.Deaths.Max = n.Deaths.Best + r.IntN(2)
		n.UnendedDeaths = max(0, r.IntN(4)-2)
		return n
	}
	alone := map[string]int{} // in how many pairs one word alone is another one
	for range 4000 {
		then, now := total(), total()
		for _, say := range []*phrase.Words{phrase.English(nil), phrase.Spanish(nil)} {
			words := func(n *ledger.Totals) []string {
				return []string{say.KilledIn(n), say.Count("strikes", n.Strikes), say.AndPresumed(n)}
			}
			was, is := words(&then), words(&now)
			text := say.OnDay("2025-03-04", "all", &then, &now, "")
			later := say.Say("day.now", is[0], is[1]) + is[2] + "."
			switch {
			case !slices.Equal(was, is):
				if !strings.HasSuffix(text, later) {
					t.Fatalf("%v then and %v now: found %q, want at its end %q", was, is, text, later)
				}
			case then == now:
				if strings.Contains(text, later) {
					t.Fatalf("%v then and now: found %q", is, text)
				}
			}
			for i, name := range []string{"killed", "strikes", "presumed"} {
				if other := slices.Clone(was); was[i] != is[i] {
					if other[i] = is[i]; slices.Equal(other, is) {
						alone[name]++
					}
				}
			}
		}
	}
	if len(alone) < 3 {
		t.Errorf("found pairs in which one word alone is another one: %v, want some of each", alone)
	}
}
