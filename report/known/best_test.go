package known_test

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"testing"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// saying is an account of a strike: on which day whose document says how many were killed.
type saying struct {
	day, origin string
	low, high   int // -1: not told
}

// The killed of a strike by a day are what its accounts by then bear out: lowest and highest of
// all; and the dataset's own best value if one of them gives just that, else that of most
// origins, then the first told, then the lowest.
func TestKilledByADay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		cell := func(n int) string {
			if n < 0 {
				return ""
			}
			return strconv.Itoa(n)
		}
		number := rapid.IntRange(1, 4)
		best := rapid.IntRange(-1, 5).Draw(t, "best")
		var all []saying
		sources, accounts := "source_id,publisher,origin,published\nD0099,Z,Z,2025-07-01\n", "account_id,strike_id,source_id,deaths_min,deaths_max\n"
		for i := range rapid.IntRange(1, 6).Draw(t, "accounts") {
			s := saying{day: fmt.Sprintf("2025-06-0%d", rapid.IntRange(2, 5).Draw(t, "day")), origin: rapid.SampledFrom([]string{"A", "B", "C", schema.OriginNotTold}).Draw(t, "origin")}
			s.low = number.Draw(t, "low")
			switch s.high = s.low; rapid.IntRange(0, 5).Draw(t, "form") {
			case 0:
				s.high = s.low + number.Draw(t, "more")
			case 1:
				s.high = -1
			}
			all = append(all, s)
			sources += fmt.Sprintf("D%04d,P%d,%s,%s\n", i+1, i, s.origin, s.day)
			accounts += fmt.Sprintf("A%04d,S001,D%04d,%s,%s\n", i+1, i+1, cell(s.low), cell(s.high))
		}
		d := schema.Read(schema.Texts{
			"theaters.csv": []byte("theater,label,medium\nbay,Bay,sea\n"), "sources.csv": []byte(sources), "accounts.csv": []byte(accounts),
			"strikes.csv": []byte("strike_id,date,theater,deaths,deaths_min,deaths_max\nS001,2025-06-01,bay," + cell(best) + ",0,99\n"),
		})
		first := slices.MinFunc(all, func(a, b saying) int { return cmp.Compare(a.day, b.day) }).day
		for _, day := range []string{"2025-06-01", "2025-06-02", "2025-06-03", "2025-06-04", "2025-06-05", "2025-06-30"} {
			low, high, told := 99, -1, []int{}
			origins, since := map[int]map[string]bool{}, map[int]string{}
			for _, s := range all {
				if s.day > max(day, first) {
					continue
				}
				low, high = min(low, s.low), max(high, s.high)
				if s.low != s.high {
					continue
				}
				if origins[s.low] == nil {
					told, origins[s.low], since[s.low] = append(told, s.low), map[string]bool{}, s.day
				}
				if since[s.low] = min(since[s.low], s.day); s.origin != schema.OriginNotTold {
					origins[s.low][s.origin] = true
				}
			}
			if high >= 0 { // a number without an upper end may be the highest of all
				for _, s := range all {
					if s.day <= max(day, first) {
						high = max(high, s.low)
					}
				}
			}
			want := -1
			for _, n := range told {
				switch {
				case want < 0 || n == best:
					want = n
				case want == best:
				case len(origins[n]) != len(origins[want]):
					if len(origins[n]) > len(origins[want]) {
						want = n
					}
				case since[n] < since[want] || since[n] == since[want] && n < want:
					want = n
				}
			}
			then, _ := known.By(d, schema.Date(day))
			s := then.Strikes.Get("S001")
			if got, want := [3]schema.Count{s.Deaths, s.DeathsMin, s.DeathsMax}, [3]schema.Count{schema.Count(cell(want)), schema.Count(cell(low)), schema.Count(cell(high))}; got != want {
				t.Fatalf("by %s of %v, now %d: found best, lowest and highest %q, want %q", day, all, best, got, want)
			}
		}
	})
}
