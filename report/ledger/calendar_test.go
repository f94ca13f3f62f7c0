package ledger

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/schema"
)

// The entries unknown by a day are those that a look at each finds.
func TestUnknownFindsAll(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		days := rapid.SliceOfN(rapid.IntRange(0, 40), 0, 60).Draw(t, "days")
		day := func(n int) schema.Date { return schema.Date("2025-10-01").AddDays(n) }
		var d delays
		for i, n := range days {
			d.add(2*i, day(n)) // only every second entry came late
		}
		first, end := rapid.IntRange(0, 130).Draw(t, "first"), rapid.IntRange(0, 130).Draw(t, "end")
		by := rapid.IntRange(-1, 41).Draw(t, "by")
		var want []int
		for i, n := range slices.Backward(days) {
			if 2*i >= first && 2*i < end && n > by {
				want = append(want, 2*i)
			}
		}
		if diff := cmp.Diff(want, slices.Collect(d.unknown(first, d.place(end), day(by)))); diff != "" {
			t.Fatalf("(-want +got)\n%s", diff)
		}
	})
}
