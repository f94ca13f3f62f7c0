package figure_test

import (
	"fmt"
	"testing"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// generated makes n strikes, five a day, and as many figures on the days of the
// strikes: some right, some with the presumed dead, some lagging, some wrong, some
// undated. Figures of one day are spread over the whole time.
func generated(n int) *schema.Dataset {
	seas := []string{"gulf", "strait", "gulf", "plain"}
	strikes, tallies := make([]schema.Strike, n), make([]schema.Tally, n)
	killed := 0
	for i := range n {
		day := schema.Date("2001-01-01").AddDays(i / 5)
		strikes[i] = schema.Strike{ID: schema.ID(fmt.Sprintf("S%03d", i+1)), Date: day, Theater: seas[i%4], Vessels: "1",
			Deaths: schema.NewCount(i % 7), DeathsMin: schema.NewCount(i % 7), DeathsMax: schema.NewCount(i%7 + i%2)}
		if i%6 == 0 {
			strikes[i].Announced = day.AddDays(1)
		}
		if i%11 == 0 {
			strikes[i].Missing, strikes[i].MissingKnown = "1", day.AddDays(i%40)
		}
		killed += i % 7
		tallies[i] = schema.Tally{ID: schema.ID(fmt.Sprintf("T%04d", i+1)), SourceID: "D0001", AsOf: day, Scope: "all", Deaths: schema.NewCount(killed + i%13*i%3),
			DeathsQualifier: "at_least", Strikes: schema.NewCount(i + 1), StrikesQualifier: "exact", CountsMissing: "unknown"}
		if i%20 == 0 {
			tallies[i].AsOf = ""
		}
	}
	return world(strikes, tallies, []schema.Source{{ID: "D0001"}}, []schema.Coverage{{From: "2001-01-01", To: "2050-12-31", Scope: "all", Completeness: "complete"}})
}

func BenchmarkJudge(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := generated(n)
			for b.Loop() {
				figure.NewJudge(ledger.New(d)).All()
			}
		})
	}
}
