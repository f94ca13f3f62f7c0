package site

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// TestMapHoldsEachStrikeOnce: a strike of which a place within the region is known stands on the map at
// that place, with the circle of its precision, and in the list below under the number that it has
// there; every other one stands in the list of its theater, whose number is told. Places lie on the
// edges of the region and just beyond.
func TestMapHoldsEachStrikeOnce(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	reach := map[string]float64{"near": 50, "area": 200} // kilometres
	placed := 0
	for seed := range uint64(12) {
		files := reporttest.Drawn(seed).(schema.Texts)
		d := schema.Read(files)
		for i := range d.Strikes.Rows {
			s := &d.Strikes.Rows[i]
			n := i + int(seed)
			s.Longitude = []schema.Degree{"-110", "-57", "-110.1", "-56.9", "-70", "-70"}[n%6]
			if s.Latitude = []schema.Degree{"-6", "24", "10", "-6.1", "24.1"}[n%5]; n%7 == 0 {
				s.Latitude, s.Longitude = "", ""
			}
			s.LocationPrecision = []string{"exact", "near", "area", "theater", "near", "exact", "area", "unknown"}[(i/2+n)%8]
		}
		files["strikes.csv"] = d.Strikes.Bytes()
		f, err := gather(files)
		if err != nil {
			t.Fatal(err)
		}
		b := &builder{facts: f, site: &Site{}}
		w := phrase.In(l, f.Data)
		if err := b.mapPage(w); err != nil {
			t.Fatal(err)
		}
		root := parsed(t, &b.site.Files[0])
		of := map[string]string{} // by the number on the map, what stands there: place, precision and circle
		stories := map[string]string{}
		for _, spot := range withClass(root, "spot") {
			if has(spot, "a") {
				circle := ""
				for n := range spot.Descendants() {
					if n.Type == html.ElementNode && has(n, ".around") {
						circle = attribute(n, "r")
					}
					if n.Data == "title" {
						stories[attribute(spot, "href")] += textOf(n)
					}
					if n.Data == "g" {
						of[attribute(spot, "href")] += attribute(n, "transform")
					}
				}
				of[attribute(spot, "href")] += " " + strings.TrimPrefix(attribute(spot, "class"), "spot ") + " " + circle
			}
		}
		found, places, theater := map[string][]string{}, map[string]string{}, ""
		for n := range root.Descendants() {
			id := attribute(n, "id")
			if n.Data == "h3" {
				theater = id
				told := textOf(n)
				for next := n.NextSibling; next != nil; next = next.NextSibling {
					if next.Data == "ul" {
						rows := slices.Collect(next.ChildNodes())
						rows = slices.DeleteFunc(rows, func(n *html.Node) bool { return n.Data != "li" })
						if want := w.Theater(strings.TrimPrefix(id, "in-")) + " " + w.Count("map.only", len(rows)); told != want {
							t.Errorf("seed %d: found %q, want %q", seed, told, want)
						}
						break
					}
				}
			}
			if n.Data != "li" || n.Parent == nil || !has(n.Parent, ".rows") && !has(n.Parent, ".ids") {
				continue
			}
			for a := range n.Descendants() {
				if _, strike, ok := strings.Cut(attribute(a, "href"), "strikes/"); ok {
					where := theater
					if id != "" {
						where = of["#"+id]
						places[strings.TrimSuffix(strike, "/")] = "#" + id
					}
					found[strings.TrimSuffix(strike, "/")] = append(found[strings.TrimSuffix(strike, "/")], where)
				}
			}
		}
		for i := range d.Strikes.Rows {
			s := &d.Strikes.Rows[i]
			want := "in-" + s.Theater
			lon, errLon := strconv.ParseFloat(string(s.Longitude), 64)
			lat, errLat := strconv.ParseFloat(string(s.Latitude), 64)
			if errLon == nil && errLat == nil && lon >= -110 && lon <= -57 && lat >= -6 && lat <= 24 && s.LocationPrecision != "theater" && s.LocationPrecision != "unknown" {
				placed++
				want = fmt.Sprintf("translate(%g %g) %s ", math.Round(200*(lon+110))/10, math.Round(200*(24-lat))/10, s.LocationPrecision)
				if km := reach[s.LocationPrecision]; km > 0 {
					want += fmt.Sprint(math.Round(10*km*20/111.2) / 10)
				}
				said := string(s.ID) + ", " + w.Date(s.Date)
				if location := strings.Join(strings.Fields(s.Location), " "); location != "" {
					said += ": " + location
				}
				if story := stories[places[string(s.ID)]]; !strings.Contains(story, said) || strings.HasSuffix(story, ":") {
					t.Errorf("seed %d: found the story %q at the place of %s, want %q in it", seed, story, s.ID, said)
				}
			}
			if got := found[string(s.ID)]; !slices.Equal(got, []string{want}) {
				t.Errorf("seed %d: %s at %s %s, %s: found it at %q, want it at %q alone", seed, s.ID, s.Longitude, s.Latitude, s.LocationPrecision, got, want)
			}
		}
	}
	if placed < 20 {
		t.Errorf("found %d strikes on maps, want more", placed)
	}
}
