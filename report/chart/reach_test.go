package chart

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Nothing of a running total ends above its axis or outside its time: neither the range nor
// the lines, nor a mark of a figure or of what was told later.
func TestReachHoldsWhatIsDrawn(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.IntRange(0, 9)
		day := rapid.Custom(func(t *rapid.T) schema.Date {
			return schema.Date("2025-03-01").AddDays(rapid.IntRange(0, 60).Draw(t, "day"))
		})
		r := &summary.Running{}
		low, at := 0, schema.Date("2025-03-20")
		for range rapid.IntRange(1, 4).Draw(t, "steps") {
			low += number.Draw(t, "low")
			least, likely := low, low+number.Draw(t, "best")
			most := likely + number.Draw(t, "high")
			killed := summary.Range{Min: &least, Best: &likely, Max: &most}
			if rapid.Bool().Draw(t, "open") {
				killed.Max = nil
			}
			r.Curve = append(r.Curve, summary.CurvePoint{Day: at, Killed: killed, Missing: number.Draw(t, "missing")})
			at = at.AddDays(3)
		}
		var all []spot
		for range rapid.IntRange(0, 3).Draw(t, "figures") {
			all = append(all, spot{day: day.Draw(t, "of a figure"), deaths: 5 * number.Draw(t, "deaths")})
		}
		until := day.Draw(t, "until")
		first, last, highest := reach(r, all, until)
		within := func(day schema.Date, n int) {
			if day < first || day > last || n > highest {
				t.Fatalf("found the reach %s to %s, %d, want %s and %d in it", first, last, highest, day, n)
			}
		}
		within(max(until, r.Curve[0].Day), 0)
		for _, c := range r.Curve {
			for _, n := range []*int{c.Killed.Min, c.Killed.Best, c.Killed.Max} {
				if n != nil {
					within(c.Day, *n)
				}
			}
			_, best, high := c.Killed.Ends()
			within(c.Day, max(best, high)+c.Missing) // where the mark of what was told later may stand
		}
		for _, s := range all {
			within(s.day, s.deaths)
		}
	})
}
