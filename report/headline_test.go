package report_test

import (
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestHeadlinesAreAtLeast: the killed are told as at least so many where best values are lacking that the
// lowest stand in for, and add up to no more than the lowest; or where strikes are lacking and of
// none the upper end is.
func TestHeadlinesAreAtLeast(t *testing.T) {
	seen := map[bool]int{}
	for seed := range uint64(30) {
		whole := schema.Read(reporttest.Drawn(seed))
		for n := range whole.Strikes.Rows { // each strike with the next one
			d := *whole
			d.Strikes = whole.Strikes.Select(whole.Strikes.Rows[n:min(n+2, whole.Strikes.Len())])
			r, err := summary.New(assess.New(&d, assess.Options{}), summary.Identity{}, summary.Question{Scope: schema.ScopeAll, Sections: []string{summary.SectionHeadline}})
			if err != nil {
				t.Fatal(err)
			}
			h := r.Headline
			low, best, standIn, unended := 0, 0, false, false
			for i := range d.Strikes.Rows {
				s := &d.Strikes.Rows[i]
				low, best = low+s.DeathsMin.Or(s.Deaths.Or(0)), best+s.Deaths.Or(s.DeathsMin.Or(0))
				standIn = standIn || s.Deaths == "" && s.DeathsMin != ""
				unended = unended || s.DeathsMax == ""
			}
			want := standIn && low == best || h.Partial != nil && !unended
			if seen[want]++; h.AtLeast() != want {
				t.Errorf("seed %d, %s and the next: found at least: %v, want %v", seed, d.Strikes.Rows[0].ID, !want, want)
			}
		}
	}
	if seen[true] < 20 || seen[false] < 20 {
		t.Errorf("found %v, want more", seen)
	}
}
