package site

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
)

// TestClaimsLeadToThoseLinkedWithThem: the page of a claim lists every claim that contradicts it, whichever of the two says
// so, those that it supports and those that support it.
func TestClaimsLeadToThoseLinkedWithThem(t *testing.T) {
	oneWay, found := 0, 0
	for seed := range uint64(8) {
		f, s := drawnSite(t, seed)
		d := f.Data
		for i := range d.Claims.Rows {
			c := &d.Claims.Rows[i]
			page := s.File("claims/" + string(c.ID) + "/index.html")
			if page == nil {
				continue // its id names no page
			}
			want := map[string][]string{}
			for n := range d.Claims.Rows {
				other := &d.Claims.Rows[n]
				id, own := string(other.ID), string(c.ID)
				if id == own {
					continue
				}
				if c.Contradicts.Has(id) || other.Contradicts.Has(own) {
					want["contradicts"] = append(want["contradicts"], id)
					if !c.Contradicts.Has(id) {
						oneWay++
					}
				}
				if c.Supports.Has(id) {
					want["supports"] = append(want["supports"], id)
				}
				if other.Supports.Has(own) {
					want["supportedby"] = append(want["supportedby"], id)
				}
			}
			got := map[string][]string{}
			for _, label := range []string{"contradicts", "supports", "supportedby"} {
				for _, line := range textsWithin(t, page, label, "li") {
					if id := strings.Fields(line)[0]; id != string(c.ID) {
						got[label] = append(got[label], id)
						found++
					}
				}
				slices.Sort(got[label])
				if len(got[label]) == 0 {
					delete(got, label)
				}
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("seed %d, %s (-rows +page):\n%s", seed, c.ID, diff)
			}
		}
	}
	if oneWay == 0 || found < 20 {
		t.Errorf("found %d claims linked with others, %d of them contradicted by one that they do not name, want more", found, oneWay)
	}
}

// TestCalendarsMarkTheirDays: a day of the calendar is marked as one of totals where a figure speaks of it, else as one of
// change where something became public on it, else not at all.
func TestCalendarsMarkTheirDays(t *testing.T) {
	marked := map[string]int{}
	for seed := range uint64(3) {
		f, s := drawnSite(t, seed)
		changes, totals := map[string]bool{}, map[string]bool{}
		for i := range f.Data.Strikes.Rows {
			r := &f.Data.Strikes.Rows[i]
			changes[string(r.Public())] = true
			if r.MissingKnown.Known() && r.Missing.Or(0) > 0 && f.Data.InScope(r.Theater, f.Headline()) {
				changes[string(r.MissingKnown)] = true
			}
		}
		for i := range f.Data.Tallies.Rows {
			if y := &f.Data.Tallies.Rows[i]; y.AsOf.Valid() && f.rowPath(y.ID) != "" {
				totals[string(y.AsOf)] = true
			}
		}
		elements(t, s.File("days/index.html"), func(n *html.Node, attributes map[string]string) {
			day := attributes["data-day"]
			if day == "" {
				return
			}
			want := ""
			switch {
			case totals[day]:
				want = "totals-of"
			case changes[day]:
				want = "change"
			}
			got, _ := attributeOf(n.Parent, "class")
			if marked[want]++; got != want {
				t.Errorf("seed %d, %s: found it marked %q, want %q", seed, day, got, want)
			}
		})
	}
	if len(marked) != 3 {
		t.Errorf("found the marks %v, want all three", marked)
	}
}
