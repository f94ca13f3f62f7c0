package site

import (
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
)

// What a table is put in order by is the number that a row tells, and nothing where it tells
// none: a stand-in such as -1 would stand first of all and be found by a search.
func TestRowsWithoutANumberHaveNoneToStandBy(t *testing.T) {
	d := schema.Read(sample.Files)
	want := map[string]map[string]string{"strikes": {}, "figures": {}}
	unknown := 0
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		number := string(s.Deaths)
		if number == "" {
			number = string(s.DeathsMin)
		}
		if number == "" {
			unknown++
		}
		want["strikes"][string(s.ID)] = number
	}
	for i := range d.Tallies.Rows {
		want["figures"][string(d.Tallies.Rows[i].ID)] = string(d.Tallies.Rows[i].Deaths)
	}
	if unknown == 0 {
		t.Fatal("found no strike without a number of killed")
	}
	for _, language := range []string{"", "es/"} {
		for table, numbers := range want {
			path, seen := language+table+"/index.html", 0
			elements(t, realSite(t).File(path), func(row *html.Node, attributes map[string]string) {
				id := attributes["data-id"]
				if row.Data != "tr" || id == "" {
					return
				}
				at, found := 0, "no such cell"
				for cell := range row.ChildNodes() {
					if cell.Type != html.ElementNode {
						continue
					}
					if at++; at != 4 { // killed, or what is stated
						continue
					}
					for _, a := range cell.Attr {
						if a.Key == "data-value" {
							found = a.Val
						}
					}
				}
				if seen++; found != numbers[id] {
					t.Errorf("%s: %s: found the number %q to put it in order by, want %q", path, id, found, numbers[id])
				}
			})
			if seen == 0 {
				t.Errorf("%s: found no row", path)
			}
		}
	}
}
