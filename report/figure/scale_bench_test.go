package figure_test

import (
	"fmt"
	"testing"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// sizes are numbers of strikes; there is a figure for every tenth.
var sizes = []int{10_000, 100_000, 1_000_000}

// large makes n strikes, twenty a day, in three theaters, and a figure on the day of
// every tenth of them: of all scopes, some right, some with the presumed dead, some
// lagging, some wrong, some windows, some undated, in series of a hundred.
func large(n int) *schema.Dataset {
	theaters := []string{"gulf", "strait", "gulf", "plain"}
	scopes := map[string][]string{"gulf": {"all", "sea", "gulf"}, "strait": {"all", "sea", "strait"}, "plain": {"all", "land", "plain"}}
	strikes, tallies := make([]schema.Strike, n), make([]schema.Tally, 0, n/10)
	killed, struck, lost := map[string]int{}, map[string]int{}, map[string]int{}
	day := schema.Date("2001-01-01")
	for i := range n {
		if i%20 == 0 {
			day = day.AddDays(1)
		}
		theater := theaters[i%4]
		deaths, most := schema.NewCount(i%7), schema.NewCount(i%7+i%2)
		s := schema.Strike{ID: schema.ID(fmt.Sprintf("S%03d", i+1)), Date: day, Theater: theater, Vessels: "1", Deaths: deaths, DeathsMin: deaths, DeathsMax: most}
		if i%6 == 0 {
			s.Announced = day.AddDays(1)
		}
		if i%110 == 0 {
			s.Missing, s.MissingKnown = "1", day.AddDays(i%40)
		}
		for _, scope := range scopes[theater] {
			killed[scope] += i % 7
			struck[scope]++
			lost[scope] += s.Missing.Or(0)
		}
		strikes[i] = s
		if i%10 != 9 {
			continue
		}
		k := len(tallies)
		scope := scopes[theater][k%3]
		stated := killed[scope]
		switch k % 5 {
		case 1:
			stated += lost[scope]
		case 2:
			stated -= k % 4
		case 3:
			stated += 1000 * (k % 3)
		}
		t := schema.Tally{ID: schema.ID(fmt.Sprintf("T%04d", k+1)), SourceID: "D0001", Series: fmt.Sprintf("series %d", k/100), AsOf: day, Scope: scope,
			Deaths: schema.NewCount(min(schema.MaxCount, stated)), DeathsQualifier: "at_least", Strikes: schema.NewCount(struck[scope]), StrikesQualifier: "exact", CountsMissing: "unknown"}
		switch {
		case k%40 == 0:
			t.AsOf = ""
		case k%40 == 1:
			t.From, t.Strikes, t.StrikesQualifier = day.AddDays(-30), "", ""
		}
		tallies = append(tallies, t)
	}
	return world(strikes, tallies, []schema.Source{{ID: "D0001"}}, []schema.Coverage{{From: "2001-01-01", To: "2999-12-31", Scope: "all", Completeness: "complete"}})
}

// BenchmarkBooks judges all figures, with the ledgers made for it.
func BenchmarkBooks(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := large(n)
			b.ReportAllocs()
			for b.Loop() {
				figure.NewJudge(ledger.New(d)).All()
			}
		})
	}
}

// BenchmarkSeriesAndGaps reads the series and gaps of figures that were judged before.
func BenchmarkSeriesAndGaps(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			j := figure.NewJudge(ledger.New(large(n)))
			verdicts := j.All()
			b.ReportAllocs()
			for b.Loop() {
				j.AllSeries(verdicts)
				j.Gaps(verdicts)
			}
		})
	}
}
