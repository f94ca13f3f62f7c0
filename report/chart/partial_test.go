package chart

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestPeriodsArePartialByTheirDays: a month or a year is shaded where coverage calls some day of it partial, and
// one that begins no later than the last day of the chart.
func TestPeriodsArePartialByTheirDays(t *testing.T) {
	shaded, last, whole := 0, 0, 0
	for seed := range uint64(24) {
		d := schema.Read(reporttest.Drawn(seed))
		for i := range d.Coverage.Rows { // stretches, some of which end or begin on the edge of a month
			c := &d.Coverage.Rows[i]
			c.From = schema.Date("2025-01-01").AddDays(31*i + int(seed)%3)
			c.To, c.Scope = c.From.AddDays(int(seed)*5%40), "sea"
		}
		m := &maker{phrase.English(d), &summary.Report{Question: summary.Question{Scope: "sea"}, Dataset: summary.Identity{Newest: "2025-04-02"}}, 0}
		for _, period := range []string{"2024", "2024-12", "2025", "2025-01", "2025-02", "2025-03", "2025-04", "2025-05", "2025-06"} {
			want := false
			for _, c := range d.Coverage.Rows {
				for day := c.From; day <= c.To; day = day.AddDays(1) {
					want = want || c.Completeness == "partial" && c.From <= "2025-04-02" && strings.HasPrefix(string(day), period)
				}
				if c.Completeness == "partial" && strings.HasPrefix(string(c.To), period) && !strings.HasPrefix(string(c.From), period) {
					last++
				}
			}
			if got := m.isPartial(period); got != want {
				t.Errorf("seed %d, %s: found it partial: %v, want %v of %v", seed, period, got, want, d.Coverage.Rows)
			}
			if want {
				shaded++
			} else {
				whole++
			}
		}
	}
	if min(shaded, whole) < 10 || last < 5 {
		t.Errorf("found %d periods shaded, %d with the end of a stretch, %d whole, want more", shaded, last, whole)
	}
}
