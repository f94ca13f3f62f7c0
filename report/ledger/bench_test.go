package ledger_test

import (
	"fmt"
	"testing"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// generated makes n strikes, some six a day, each seventh made public late, one
// of them by years, and each ninth with a presumed death.
func generated(n int) []schema.Strike {
	theaters := []string{"gulf", "strait", "plain"}
	list := make([]schema.Strike, n)
	for i := range list {
		date := schema.Date("2000-01-01").AddDays(i / 6)
		list[i] = schema.Strike{ID: schema.ID(fmt.Sprintf("S%03d", i+1)), Date: date, Theater: theaters[i%3], Vessels: "1",
			Deaths: schema.NewCount(i % 5), DeathsMin: schema.NewCount(i % 5), DeathsMax: schema.NewCount(i%5 + 1)}
		if i%7 == 0 {
			list[i].Announced = date.AddDays(i % 4)
		}
		if i%9 == 0 {
			list[i].Missing, list[i].MissingKnown = "1", date.AddDays(i%30)
		}
	}
	list[n/2].Announced = list[n/2].Date.AddDays(1000)
	return list
}

var sizes = []int{10_000, 100_000, 1_000_000}

func BenchmarkLedgerBuild(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			d := dataset(generated(n))
			b.ReportAllocs()
			for b.Loop() {
				books := ledger.New(d)
				for _, scope := range books.Scopes() {
					books.Ledger(scope)
				}
			}
		})
	}
}

// BenchmarkLedgerAsk asks one question, each time of another day.
func BenchmarkLedgerAsk(b *testing.B) {
	for _, n := range sizes {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			books := ledger.New(dataset(generated(n)))
			last := len(books.Ledger("sea").Entries) - 1
			days := make([]schema.Date, 1000)
			for i := range days {
				days[i] = books.Ledger("sea").Entries[last*i/len(days)].Date
			}
			b.ReportAllocs()
			for i := 0; b.Loop(); i++ {
				day := days[i%len(days)]
				books.Ask(ledger.Question{Scope: "sea", AsOf: day, KnownBy: day})
			}
		})
	}
}
