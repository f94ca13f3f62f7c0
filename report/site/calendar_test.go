package site

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// The calendar has each day from the first change to the last, told by the newest change up to
// it, but for those that lie within a pause that is too long: its two ends stay.
func TestCalendarHasEachDay(t *testing.T) {
	r := rand.New(rand.NewPCG(16, 26))
	w := phrase.English(schema.Read(schema.Texts{}))
	long := 0
	for range 60 {
		c := &assess.Calendar{Figures: map[schema.Date][]int{}}
		day := schema.Date("2011-01-01").AddDays(r.IntN(400))
		for range 1 + r.IntN(5) {
			c.Days = append(c.Days, day)
			c.Figures[day] = make([]int, r.IntN(3))
			day = day.AddDays([]int{1, 2, 40, longestPause - 1, longestPause, longestPause + 1, 3 * longestPause}[r.IntN(7)])
		}
		told := func(day, by schema.Date) string {
			return fmt.Sprintf("%s in %s, %d, by %s, %d totals", day, w.Month(string(day[:7])), day.DaysSince(day[:7]+"-01")+1, by, len(c.Figures[day]))
		}
		var want []string
		for i, change := range c.Days {
			want = append(want, told(change, change))
			if i+1 == len(c.Days) {
				break
			}
			if c.Days[i+1].DaysSince(change) > longestPause {
				long++
				continue
			}
			for quiet := change.AddDays(1); quiet < c.Days[i+1]; quiet = quiet.AddDays(1) {
				want = append(want, told(quiet, change))
			}
		}
		var got []string
		for _, m := range slices.Backward(months(c, w)) { // the newest month stands first
			for _, d := range m.Days {
				got = append(got, fmt.Sprintf("%s in %s, %d, by %s, %d totals", d.Day, m.Name, d.Number, d.Told, d.Totals))
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("changes on %v (-want +got)\n%s", c.Days, diff)
		}
	}
	if long < 20 {
		t.Errorf("found %d long pauses, want more", long)
	}
}
