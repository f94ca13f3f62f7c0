package site

import (
	"encoding/xml"
	"path"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// lastOf is the last day that a day or month can be; empty of what is neither.
func lastOf(day schema.Date) string {
	if month, err := time.Parse("2006-01", string(day)); err == nil {
		return month.AddDate(0, 1, -1).Format(time.DateOnly)
	}
	if _, err := time.Parse(time.DateOnly, string(day)); err == nil {
		return string(day)
	}
	return ""
}

// TestFeedsHoldWhatHasADay: each strike, total and claim of which a day or a month is known is in the
// feed once, at its last day: that of its document where that has one, else its own. What has
// neither is not there.
func TestFeedsHoldWhatHasADay(t *testing.T) {
	months, without := map[string]int{}, map[string]int{} // by a month of their own, and by nothing
	for seed := range uint64(40) {
		f, err := gather(reporttest.Drawn(seed))
		if err != nil {
			t.Fatal(err)
		}
		d := f.Data
		strikes, all := map[string]int{}, map[string]int{}
		put := func(id, document schema.ID, day schema.Date) {
			switch s := d.Sources.Get(document); {
			case s != nil && s.Published != "":
				day = s.Published
			case day == "":
				without[string(id[:1])]++
				return
			case len(day) == len("2025-01"):
				months[string(id[:1])]++
			}
			all[string(id)+" "+lastOf(day)+"T12:00:00Z"]++
		}
		for i := range d.Strikes.Rows {
			s := &d.Strikes.Rows[i]
			strikes[string(s.ID)+" "+string(max(s.Date, s.Announced))+"T12:00:00Z"]++
		}
		for i := range d.Tallies.Rows {
			y := &d.Tallies.Rows[i]
			put(y.ID, y.SourceID, y.AsOf)
		}
		for i := range d.Claims.Rows {
			c := &d.Claims.Rows[i]
			put(c.ID, c.SourceID, c.Date)
		}
		for entry, n := range strikes {
			all[entry] += n
		}
		for _, code := range language.Codes {
			l, err := language.Named(code)
			if err != nil {
				t.Fatal(err)
			}
			b := &builder{facts: f, site: &Site{}}
			if err := b.feeds(phrase.In(l, d)); err != nil {
				t.Fatal(err)
			}
			for i, want := range []map[string]int{all, strikes} {
				var feed atom
				if err := xml.Unmarshal(made(t, &b.site.Files[i]), &feed); err != nil {
					t.Fatal(err)
				}
				got := map[string]int{}
				for _, e := range feed.Entries {
					got[path.Base(e.Link.Href)+" "+e.Published]++
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("seed %d, %s (-want +got):\n%s", seed, b.site.Files[i].Path, diff)
				}
			}
		}
	}
	if months["C"] == 0 || without["T"] == 0 || without["C"] == 0 {
		t.Errorf("found %v dated by a month of their own and %v by nothing, want some of all", months, without)
	}
}
