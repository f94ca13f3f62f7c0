package summary_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Of the figures of a dataset those stand in a report of some days that speak of one of them,
// the first and the last among them; a figure without a day speaks of that of the newest strike
// that it sums. The counts of verdicts are those of these figures.
func TestFiguresOfSomeDays(t *testing.T) {
	d := schema.Read(sample.Files)
	for i := range d.Tallies.Rows {
		if f := &d.Tallies.Rows[i]; i%4 == 0 && f.Through.Known() {
			f.AsOf = ""
		}
	}
	a, kept := assess.New(d, assess.Options{}), 0
	of := func(from, to schema.Date) *summary.Figures {
		r, err := summary.New(a, summary.Identity{}, summary.Question{Scope: schema.ScopeAll, From: from, AsOf: to, Sections: []string{summary.SectionFigures}})
		if err != nil {
			t.Fatal(err)
		}
		return r.Figures
	}
	days := map[schema.ID]schema.Date{}
	var every []schema.Date
	whole := of("", "").All
	for i := range whole {
		f := &whole[i]
		day := f.AsOf
		if day == "" && len(f.Readings) > 0 {
			if s := d.Strikes.Get(f.Readings[0].Through); s != nil {
				day = s.Public()
			}
		}
		if days[f.TallyID] = day; day != "" && !slices.Contains(every, day) {
			every = append(every, day)
		}
	}
	for i, day := range every {
		if i%12 != 0 { // some are enough
			continue
		}
		for _, q := range [][2]schema.Date{{day, ""}, {"", day}, {day, day}, {day, day.AddDays(20)}} {
			var want, got []schema.ID
			for i := range whole {
				if at := days[whole[i].TallyID]; at != "" && at >= q[0] && (q[1] == "" || at <= q[1]) {
					want = append(want, whole[i].TallyID)
				}
			}
			found, counted := of(q[0], q[1]), 0
			for i := range found.All {
				got = append(got, found.All[i].TallyID)
			}
			for _, v := range found.Verdicts {
				counted += v.Figures
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("from %q to %q (-by their days +report)\n%s", q[0], q[1], diff)
			}
			if counted != len(got) {
				t.Errorf("from %q to %q: found verdicts on %d figures, want %d", q[0], q[1], counted, len(got))
			}
			kept += len(got)
		}
	}
	if kept == 0 {
		t.Error("found no figure of some days")
	}
}
