package report_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// A report as of a day tells of the events that were left out and of the claims on survivors
// by that day, that day included: asked of drawn tables on each day that a row of them has.
func TestReportAsOfADayEndsWithIt(t *testing.T) {
	events, claims := 0, 0
	for seed := range uint64(4) {
		d := schema.Read(reporttest.Drawn(seed))
		for i := range d.Claims.Rows { // drawn topics are others
			c := &d.Claims.Rows[i]
			c.Topic, c.StrikeID = []string{schema.FollowUpTopic, "survivors", c.Topic}[i%3], d.Strikes.Rows[i%3].ID
		}
		a := assess.New(d, assess.Options{})
		days := map[schema.Date]bool{}
		for i := range d.Excluded.Rows {
			days[d.Excluded.Rows[i].Date] = true
		}
		for i := range d.Claims.Rows {
			day := toldOn(d, &d.Claims.Rows[i])
			days[day], days[day.AddDays(-1)] = day.Known(), day.Known()
		}
		for day, ok := range days {
			if !ok || !day.Valid() || !day.Known() {
				continue
			}
			r, err := summary.New(a, summary.Identity{}, summary.Question{AsOf: day, Sections: []string{summary.SectionGaps, summary.SectionSurvivors}})
			if err != nil {
				t.Fatal(err)
			}
			want, got := []schema.ID{}, []schema.ID{}
			for i := range d.Excluded.Rows {
				if x := &d.Excluded.Rows[i]; !x.Date.Known() || x.Date <= day {
					want = append(want, x.ID)
				}
			}
			for _, x := range r.Gaps.Excluded {
				got = append(got, x.ExcludedID)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("drawn %d as of %s: events left out (-want +got)\n%s", seed, day, diff)
			}
			events += len(got)
			for _, s := range r.Survivors.Strikes {
				want, undated := []schema.ID{}, map[schema.ID]bool{}
				for i := range d.Claims.Rows {
					c := &d.Claims.Rows[i]
					told := toldOn(d, c)
					undated[c.ID] = !told.Known() // the strikes that rest on its document date it
					if c.StrikeID == s.StrikeID && (c.Topic == schema.FollowUpTopic || c.Topic == "survivors") && told.Known() && told <= day {
						want = append(want, c.ID)
					}
				}
				dated := slices.DeleteFunc(s.Claims, func(id schema.ID) bool { return undated[id] })
				if diff := cmp.Diff(want, dated); diff != "" {
					t.Errorf("drawn %d as of %s: claims on survivors of %s (-want +got)\n%s", seed, day, s.StrikeID, diff)
				}
				claims += len(want)
			}
		}
	}
	if events == 0 || claims == 0 {
		t.Errorf("found %d events left out and %d claims on survivors, want some of both", events, claims)
	}
}

// toldOn is the last day of a claim, or of its document where it has none.
func toldOn(d *schema.Dataset, c *schema.Claim) schema.Date {
	if day := c.Date.Last(); day.Known() {
		return day
	}
	if source := d.Sources.Get(c.SourceID); source != nil {
		return source.Published.Last()
	}
	return ""
}
