package ledger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/ledger"
)

// What passes adds up to what the ledgers hold, but for what they alone know.
func TestRunningIsWhatLedgersHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := dataset(strikes(t))
		books := ledger.New(d)
		runs := []*ledger.Running{ledger.NewRunning(d), ledger.NewRunning(d)}
		for i := range d.Strikes.Rows {
			runs[i%2].Add(&d.Strikes.Rows[i])
		}
		runs[0].Merge(runs[1])
		if diff := cmp.Diff(books.Scopes(), runs[0].Scopes()); diff != "" {
			t.Fatalf("scopes (-ledgers +running):\n%s", diff)
		}
		for i, got := range runs[0].Totals() {
			answer, _ := books.Ask(ledger.Question{Scope: books.Scopes()[i]})
			want := answer.Totals
			want.Announcements, want.FirstReported = 0, 0
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s (-ledger +running):\n%s", books.Scopes()[i], diff)
			}
		}
	})
}
