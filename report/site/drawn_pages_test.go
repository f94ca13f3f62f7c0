package site

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// The time that is told to search engines ends with the last day of which a row of strikes
// speaks, which need not be that of a strike; and the list of strikes is narrowed to one origin
// or none by the origins of the accounts that stand.
func TestDrawnDatasetsAreToldByTheirRows(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	later, none := 0, 0
	for seed := range uint64(6) {
		files := reporttest.Drawn(seed)
		d := schema.Read(files)
		f, err := gather(files)
		if err != nil {
			t.Fatal(err)
		}
		b := &builder{facts: f, site: &Site{}}
		w := phrase.In(l, f.Data)
		first, last, newest := schema.Date("9"), schema.Date(""), schema.Date("")
		doubted := map[string]bool{} // told by one origin or none
		for i := range d.Strikes.Rows {
			s := &d.Strikes.Rows[i]
			first, newest, last = min(first, s.Date), max(newest, s.Date), max(last, s.Date, s.Announced, s.MissingKnown)
			var origins []string
			for n := range d.Accounts.Rows {
				a := &d.Accounts.Rows[n]
				source := d.Sources.Get(a.SourceID)
				if a.StrikeID != s.ID || a.Superseded == "yes" || source == nil || source.Origin == "" || source.Origin == schema.OriginNotTold || slices.Contains(origins, source.Origin) {
					continue
				}
				origins = append(origins, source.Origin)
			}
			if doubted[string(s.ID)] = len(origins) <= 1; len(origins) == 0 {
				none++
			}
		}
		if last > newest {
			later++
		}
		if got, want := b.linked(w).(object)["temporalCoverage"], string(first+"/"+last); got != want {
			t.Errorf("drawn %d: found the time %v, want %s", seed, got, want)
		}
		if err := b.strikes(w); err != nil {
			t.Fatal(err)
		}
		at := slices.IndexFunc(b.site.Files, func(f File) bool { return f.Path == "strikes/index.html" })
		if at < 0 {
			t.Fatal("found no list of strikes")
		}
		seen := 0
		elements(t, &b.site.Files[at], func(n *html.Node, attributes map[string]string) {
			doubt, is := attributes["data-doubt"]
			if id := attributes["data-id"]; is && n.Data == "tr" {
				if seen++; slices.Contains(strings.Split(doubt, ";"), "origin") != doubted[id] {
					t.Errorf("drawn %d: %s: found the doubts %q, want one origin or none: %t", seed, id, doubt, doubted[id])
				}
			}
		})
		if seen != d.Strikes.Len() {
			t.Errorf("drawn %d: found %d strikes listed, want %d", seed, seen, d.Strikes.Len())
		}
	}
	if later == 0 || none == 0 {
		t.Errorf("found %d datasets that speak of a later day than that of a strike, and %d strikes of no origin, want some", later, none)
	}
}

// A row was last changed on the newest of the days on which something happened to it, and what
// is told of it is what happened then.
func TestLastChangesAreTheNewest(t *testing.T) {
	strikes := schema.TableNamed("strikes")
	rapid.Check(t, func(t *rapid.T) {
		var days []release.Day
		want := map[schema.ID]schema.Date{}
		for n := range rapid.IntRange(1, 5).Draw(t, "days") {
			day := release.Day{Date: schema.Date("2025-06-30").AddDays(-3 * n)} // the newest first
			for _, id := range []string{"S001", "S002", "S003"} {
				if rapid.Bool().Draw(t, id) {
					day.Rows = append(day.Rows, schema.RowChange{Table: strikes, ID: id, Kind: schema.RowChanged, Cells: []schema.CellChange{{Column: string(day.Date)}}})
					want[schema.ID(id)] = max(want[schema.ID(id)], day.Date)
				}
			}
			days = append(days, day)
		}
		got := lastChanged(days)
		if len(got) != len(want) {
			t.Fatalf("found %d rows changed, want %d", len(got), len(want))
		}
		for id, day := range want {
			if c := got[id]; c.day != day || !slices.Equal(c.columns, []string{string(day)}) {
				t.Fatalf("%s: found the last change on %s, of %v, want on %s", id, c.day, c.columns, day)
			}
		}
	})
}
