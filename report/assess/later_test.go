package assess

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/schema"
)

// However many entries were told late, none that was told after a day is passed over.
func TestLateEntriesAfterADay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := func(n int) schema.Date { return schema.Date(fmt.Sprintf("2025-%02d-%02d", 1+n/28, 1+n%28)) }
		late, told := &lateEntries{}, map[int]schema.Date{}
		entry := 0
		for range rapid.IntRange(0, 4).Draw(t, "stretches") { // whole ones may be told by the day
			latest := rapid.IntRange(0, 300).Draw(t, "latest")
			for i := range rapid.IntRange(1, 400).Draw(t, "entries") {
				entry += 1 + i%3
				if told[entry] = day((i * 7) % (latest + 1)); i == 123 {
					told[entry] = never
				}
				late.add(entry, told[entry])
			}
		}
		by := day(rapid.IntRange(0, 300).Draw(t, "day"))
		from := rapid.IntRange(0, entry+1).Draw(t, "from")
		to := rapid.IntRange(from, entry+1).Draw(t, "to")
		var want, got []int
		for i := from; i < to; i++ {
			if told[i] > by {
				want = append(want, i)
			}
		}
		for i := range late.after(by, from, to) {
			if told[i] > by {
				got = append(got, i)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("entries told after %s (-want +got):\n%s", by, diff)
		}
	})
}
