package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
)

// Figures judged side by side get the verdicts that each gets alone, in order.
func TestAllJudgesAsEachAlone(t *testing.T) {
	d := large(10_000)
	all := figure.NewJudge(ledger.New(d)).All()
	if len(all) != d.Tallies.Len() || len(all) < 1000 {
		t.Fatalf("found %d verdicts on %d figures, want one on each of 1000", len(all), d.Tallies.Len())
	}
	alone := figure.NewJudge(ledger.New(d))
	ignored := cmp.Options{cmp.Comparer(func(a, b *ledger.Ledger) bool { return a == b || a != nil && b != nil && a.Scope == b.Scope })}
	for i := range all {
		if diff := cmp.Diff(alone.Tally(i), all[i], ignored); diff != "" {
			t.Fatalf("figure %d (-alone +beside others)\n%s", i, diff)
		}
	}
}
