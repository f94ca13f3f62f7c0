package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestMonthsAreThoseOfTheTimeAskedFor: a breakdown by month has every month from that of the first strike of
// all to that of the last within the days asked for, also those in which no strike meets the conditions.
func TestMonthsAreThoseOfTheTimeAskedFor(t *testing.T) {
	before, behind := 0, 0
	for seed := range uint64(12) {
		d := schema.Read(reporttest.Drawn(seed))
		a := assess.New(d, assess.Options{})
		for _, days := range [][2]schema.Date{{}, {"2025-02-10", ""}, {"", "2025-03-31"}, {"2025-02-01", "2025-04-01"}} {
			for _, condition := range []string{"", "deaths>=3", "survivors=2", "strike_id=S004", "strike_id=S009"} {
				q := summary.Question{Scope: "all", From: days[0], AsOf: days[1], By: []string{summary.ByMonth}, Sections: []string{summary.SectionBy}}
				if condition != "" {
					c, err := summary.ParseCondition(condition)
					if err != nil {
						t.Fatal(err)
					}
					q.Where = []summary.Condition{c}
				}
				r, err := summary.New(a, summary.Identity{}, q)
				if err != nil {
					t.Fatal(err)
				}
				first, last := schema.Date("9"), schema.Date("")
				for i := range d.Strikes.Rows {
					if day := d.Strikes.Rows[i].Date; day >= q.From && (q.AsOf == "" || day <= q.AsOf) {
						first, last = min(first, day), max(last, day)
					}
				}
				var got, want []string
				strikes := map[string]int{}
				for _, g := range r.By[0].Groups {
					got = append(got, string(g.Key))
					strikes[string(g.Key)] = g.Strikes
				}
				if len(got) == 0 {
					continue // no strike answers
				}
				for month := first[:7]; month <= last[:7]; month = (month + "-28").AddDays(4)[:7] {
					want = append(want, string(month))
				}
				if strikes[want[0]] == 0 {
					before++
				}
				if strikes[want[len(want)-1]] == 0 {
					behind++
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("seed %d, from %q to %q, %q (-days +report):\n%s", seed, q.From, q.AsOf, condition, diff)
				}
			}
		}
	}
	if min(before, behind) == 0 {
		t.Errorf("found %d breakdowns that begin and %d that end with a month without a strike, want some", before, behind)
	}
}
