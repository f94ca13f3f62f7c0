package site

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// What pages, feeds and lists tell of rows is put to the rows here once more.

// recordsOf are the rows of a table beside a page, with their header.
func recordsOf(t *testing.T, f *File) [][]string {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(string(made(t, f)))).ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("%s: found %d rows, %v", f.Path, len(rows), err)
	}
	return rows
}

// parsed is a page as its elements.
func parsed(t *testing.T, f *File) *html.Node {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(made(t, f)))
	if err != nil {
		t.Fatal(err)
	}
	return root
}

// An entry of a feed stands at the day on which its row's event or document became public,
// and leads to the row's page in the language of the feed; the newest stands first.
func TestFeedEntriesAreOfTheirRows(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	document := func(source schema.ID, otherwise schema.Date) schema.Date {
		if p := d.Sources.Get(source).Published; p != "" {
			return p.Last()
		}
		return otherwise.Last()
	}
	for _, file := range []struct{ path, folder string }{{"feed.xml", ""}, {"strikes.xml", ""}, {"es/feed.xml", "es/"}, {"es/strikes.xml", "es/"}} {
		var feed atom
		if err := xml.Unmarshal(made(t, s.File(file.path)), &feed); err != nil {
			t.Fatal(err)
		}
		if len(feed.Entries) < 50 || feed.Entries[0].Published == feed.Entries[len(feed.Entries)-1].Published {
			t.Errorf("%s: found %d entries, want more, of several days", file.path, len(feed.Entries))
		}
		before := "9"
		for _, e := range feed.Entries {
			id := schema.ID(e.Title[:strings.Index(e.Title, ":")])
			var day schema.Date
			folder := ""
			switch id[0] {
			case 'S':
				day, folder = d.Strikes.Get(id).Public(), "strikes/"
			case 'T':
				y := d.Tallies.Get(id)
				day, folder = document(y.SourceID, y.AsOf), "figures/"
			case 'C':
				c := d.Claims.Get(id)
				day, folder = document(c.SourceID, c.Date), "claims/"
			}
			if e.Published != string(day)+"T12:00:00Z" {
				t.Errorf("%s: %s: found the day %s, want %s", file.path, id, e.Published, day)
			}
			if want := options().BaseURL + file.folder + folder + string(id) + "/"; e.Link.Href != want || e.ID != want {
				t.Errorf("%s: %s: found the address %s and the id %s, want %s", file.path, id, e.Link.Href, e.ID, want)
			}
			if e.Updated > before {
				t.Errorf("%s: %s: found %s behind %s, want the newest first", file.path, id, e.Updated, before)
			}
			before = e.Updated
		}
	}
}

// Lists open with the newest, and what has no day stands last.
func TestListsOpenWithTheNewest(t *testing.T) {
	s := realSite(t)
	for _, folder := range []string{"", "es/"} {
		for _, list := range []struct{ path, column string }{{"figures.csv", "as_of"}, {"timeline.csv", "date"}} {
			rows := recordsOf(t, s.File(folder+list.path))
			at := slices.Index(rows[0], list.column)
			days := map[string]bool{}
			for i := 2; i < len(rows); i++ {
				days[rows[i][at]] = true
				if list.column == "as_of" && rows[i][at] > rows[i-1][at] || rows[i][at][:min(7, len(rows[i][at]))] > rows[i-1][at][:min(7, len(rows[i-1][at]))] {
					t.Errorf("%s%s: found %v behind %v, want the newest first", folder, list.path, rows[i][:2], rows[i-1][:2])
				}
			}
			if len(days) < 20 {
				t.Errorf("%s%s: found %d days, want more", folder, list.path, len(days))
			}
		}
		for _, list := range []struct{ page, rows string }{{"strikes/", "strikes"}, {"figures/", "figures"}} {
			var ids []string
			elements(t, s.File(folder+list.page+"index.html"), func(n *html.Node, attributes map[string]string) {
				if id := attributes["data-id"]; n.Data == "tr" && id != "" {
					ids = append(ids, id)
				}
			})
			d := schema.Read(sample.Files)
			day := func(id string) schema.Date {
				if strike := d.Strikes.Get(schema.ID(id)); strike != nil {
					return strike.Date
				}
				return d.Tallies.Get(schema.ID(id)).AsOf
			}
			if len(ids) < 50 || !slices.IsSortedFunc(ids, func(a, b string) int { return cmp.Compare(day(b), day(a)) }) {
				t.Errorf("%s%s: found %d rows, first %v, want the newest first", folder, list.page, len(ids), ids[:min(3, len(ids))])
			}
		}
	}
}

// The difference beside an outlet's figure is stated minus rows.
func TestDifferencesOfOutletsAreStatedMinusRows(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	checked, signs := 0, map[bool]int{}
	for i := range s.Files {
		f := &s.Files[i]
		if !strings.HasPrefix(f.Path, "differ/") || !strings.HasSuffix(f.Path, ".csv") {
			continue
		}
		for _, row := range recordsOf(t, f)[1:] {
			y := d.Tallies.Get(schema.ID(row[0]))
			computed, err := strconv.Atoi(row[4])
			if err != nil || y.DeathsTo != "" {
				continue // a range
			}
			checked++
			signs[y.Deaths.Or(0) < computed]++
			if want := strconv.Itoa(y.Deaths.Or(0) - computed); row[5] != want {
				t.Errorf("%s: %s: found the difference %s, want %s", f.Path, row[0], row[5], want)
			}
		}
	}
	if checked < 100 || signs[true] == 0 {
		t.Errorf("found %d differences, %d below 0, want more", checked, signs[true])
	}
}

// On the page of claims stands how many are on either side of each proposition, and on that
// of a strike those on either side of what somebody disputes, none of them twice or left out.
func TestSidesAreCounted(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	f, err := gather(sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range language.Codes {
		l, _ := language.Named(code)
		w, path := phrase.In(l, d), "claims/index.html"
		if code != "en" {
			path = code + "/" + path
		}
		text := textOf(parsed(t, s.File(path)))
		for i := range d.Topics.Rows {
			topic := d.Topics.Rows[i].Topic
			side, contradictions := map[schema.Side]int{}, 0
			for n := range d.Claims.Rows {
				if c := &d.Claims.Rows[n]; c.Topic == topic {
					side[c.Side()]++
					for _, other := range c.Contradicts.Members() { // two that name each other are one, of the first
						if o := d.Claims.Get(schema.ID(other)); !o.Contradicts.Has(string(c.ID)) || c.ID.Before(o.ID) {
							contradictions++
						}
					}
				}
			}
			said := w.Proposition(topic) + " " + w.Say("claims.sides", side[schema.For], side[schema.Against], side[schema.Neither], contradictions)
			if !strings.Contains(text, strings.Join(strings.Fields(said), " ")) && len(side) > 0 {
				t.Errorf("%s: found no %q", path, said)
			}
		}
	}
	disputed := 0
	for i := range d.Strikes.Rows {
		id := d.Strikes.Rows[i].ID
		found, others := f.disputes(id)
		got := map[string][]schema.ID{}
		for _, one := range found {
			for _, c := range one.For {
				got[one.Topic+" for"] = append(got[one.Topic+" for"], c.ID)
			}
			for _, c := range one.Against {
				got[one.Topic+" against"] = append(got[one.Topic+" against"], c.ID)
			}
		}
		for _, row := range others {
			got["others"] = append(got["others"], d.Claims.Rows[row].ID)
		}
		against := map[string]bool{}
		for n := range d.Claims.Rows {
			c := &d.Claims.Rows[n]
			against[c.Topic] = against[c.Topic] || c.StrikeID == id && c.Side() == schema.Against
		}
		for n := range d.Claims.Rows {
			c := &d.Claims.Rows[n]
			if c.StrikeID != id {
				continue
			}
			where := "others"
			switch {
			case against[c.Topic] && c.Side() == schema.Against:
				where = c.Topic + " against"
			case against[c.Topic] && c.Side() == schema.For:
				where = c.Topic + " for"
			}
			disputed++
			for at, ids := range got {
				if slices.Contains(ids, c.ID) != (at == where) {
					t.Errorf("%s: %s: found it under %s: %v, want it under %s", id, c.ID, at, slices.Contains(ids, c.ID), where)
				}
			}
			if !slices.Contains(got[where], c.ID) {
				t.Errorf("%s: %s: found it nowhere, want it under %s", id, c.ID, where)
			}
		}
	}
	if disputed < 5 {
		t.Errorf("found %d claims on strikes, want more", disputed)
	}
}

// Each page of the sitemap names the same page in every language by the language that it is in.
func TestSitemapNamesTheLanguages(t *testing.T) {
	s := realSite(t)
	var set struct {
		URLs []struct {
			Loc   string `xml:"loc"`
			Links []struct {
				Lang string `xml:"hreflang,attr"`
				Href string `xml:"href,attr"`
			} `xml:"link"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(made(t, s.File("sitemap.xml")), &set); err != nil {
		t.Fatal(err)
	}
	for _, u := range set.URLs {
		bare := strings.TrimPrefix(strings.TrimPrefix(u.Loc, options().BaseURL), "es/")
		want := map[string]string{"en": options().BaseURL + bare, "es": options().BaseURL + "es/" + bare}
		for _, l := range u.Links {
			if want[l.Lang] != l.Href {
				t.Errorf("%s: found %s as %q, want %s", u.Loc, l.Href, l.Lang, want[l.Lang])
			}
			delete(want, l.Lang)
		}
		if len(want) > 0 {
			t.Errorf("%s: found no page as %v", u.Loc, want)
		}
	}
	if len(set.URLs) < 100 {
		t.Errorf("found %d pages", len(set.URLs))
	}
}

// What is to be cited names the year of the newest row, not of the first.
func TestCitationsNameTheNewestRow(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	last := d.LastDay()
	text := textOf(parsed(t, s.File("index.html")))
	for _, want := range []string{"rows to " + phrase.English(d).Date(last), "Rows to " + string(last), "year = {" + string(last[:4]) + "}"} {
		if !strings.Contains(text, want) {
			t.Errorf("found no %q on the front page", want)
		}
	}
	var linked struct {
		Covers string `json:"temporalCoverage"`
	}
	elements(t, s.File("index.html"), func(n *html.Node, attributes map[string]string) {
		if attributes["type"] == "application/ld+json" {
			if err := json.Unmarshal([]byte(n.FirstChild.Data), &linked); err != nil {
				t.Error(err)
			}
		}
	})
	if want := string(d.Strikes.Rows[0].Date) + "/" + string(last); linked.Covers != want {
		t.Errorf("found the time %q, want %q", linked.Covers, want)
	}
}

// From the page of a strike one comes to that before it and that behind it, by day; the links
// say which that is, and its own day.
func TestStrikesLeadToThoseBesideThem(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	w := phrase.English(d)
	named := func(i int) string {
		strike := &d.Strikes.Rows[i]
		return strings.Join(strings.Fields(string(strike.ID)+", "+w.ShortDate(strike.Date)), " ")
	}
	for i := range d.Strikes.Rows { // in the order of their days
		var links []string
		elements(t, s.File("strikes/"+string(d.Strikes.Rows[i].ID)+"/index.html"), func(n *html.Node, attributes map[string]string) {
			if rel := attributes["rel"]; n.Data == "a" && (rel == "prev" || rel == "next") {
				links = append(links, rel+" "+attributes["href"]+" "+textOf(n))
			}
		})
		var want []string
		if i > 0 {
			want = append(want, "prev ../../strikes/"+string(d.Strikes.Rows[i-1].ID)+"/ ← "+named(i-1))
		}
		if i+1 < d.Strikes.Len() {
			want = append(want, "next ../../strikes/"+string(d.Strikes.Rows[i+1].ID)+"/ "+named(i+1)+" →")
		}
		if strings.Join(links, ",") != strings.Join(want, ",") {
			t.Errorf("%s: found %q, want %q", d.Strikes.Rows[i].ID, links, want)
		}
	}
}

// The newest published totals below the headline are of its scope, one of each outlet, and
// there is none newer of that outlet.
func TestPublishedTotalsAreTheNewestOfTheScope(t *testing.T) {
	f, err := gather(sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{facts: f}
	shown, series := b.published(), map[string]bool{}
	for i, v := range shown {
		if v.Tally.Scope != "sea" || series[v.Tally.Series] || i > 0 && v.Tally.AsOf > shown[i-1].Tally.AsOf {
			t.Errorf("found %s of %s for %s, want a total at sea, one of each outlet, the newest first", v.Tally.ID, v.Tally.Scope, v.Tally.AsOf)
		}
		series[v.Tally.Series] = true
		for j := range f.Data.Tallies.Rows {
			if o := &f.Data.Tallies.Rows[j]; o.Series == v.Tally.Series && o.Series != "" && o.Scope == "sea" && o.From == "" && o.Deaths != "" && o.AsOf > v.Tally.AsOf {
				t.Errorf("found %s of %s, where %s is newer", v.Tally.ID, v.Tally.Series, o.ID)
			}
		}
	}
	if len(shown) < 3 {
		t.Errorf("found %d totals", len(shown))
	}
}

// The picture that is shown where a page is shared, seen without the page, says since when
// strikes are lacking and what others count; the box of the data holds every place.
func TestPictureAndBoxTellAll(t *testing.T) {
	f, err := gather(sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	b := &builder{facts: f}
	w := phrase.English(f.Data)
	var said []string
	for _, line := range b.socialTexts(w, 400) {
		said = append(said, line.text)
	}
	since := f.Partial("sea", "").Since
	if since == "" {
		t.Fatal("found complete rows, want some that lack strikes")
	}
	for _, want := range []string{w.Say("headline.partial", since), w.Say("headline.published") + " " + w.PublishedOf(b.published()[0]) + ", " + w.PublishedOf(b.published()[1]) + "."} {
		if !slices.Contains(said, want) {
			t.Errorf("found %q, want %q", said, want)
		}
	}
	places := spatial(f.Data)
	box, _ := places[len(places)-1]["geo"].(object)
	var south, west, north, east float64
	if _, err := fmt.Sscanf(fmt.Sprint(box["box"]), "%g %g %g %g", &south, &west, &north, &east); err != nil {
		t.Fatalf("found %v, %v", box, err)
	}
	edges := map[string]bool{}
	for i := range f.Data.Strikes.Rows {
		y, known := f.Data.Strikes.Rows[i].Latitude.Float64()
		x, _ := f.Data.Strikes.Rows[i].Longitude.Float64()
		if known && (y < south || y > north || x < west || x > east) {
			t.Errorf("found the box %v, want %v %v in it", box["box"], y, x)
		}
		edges["south"], edges["north"], edges["west"], edges["east"] = edges["south"] || y == south, edges["north"] || y == north, edges["west"] || x == west, edges["east"] || x == east
	}
	for _, place := range f.Data.Theaters.Rows {
		y, _ := place.Latitude.Float64()
		x, _ := place.Longitude.Float64()
		edges["south"], edges["north"], edges["west"], edges["east"] = edges["south"] || y == south, edges["north"] || y == north, edges["west"] || x == west, edges["east"] || x == east
	}
	for edge, touched := range edges {
		if !touched {
			t.Errorf("found the box %v, want a place at its %s edge", box["box"], edge)
		}
	}
}
