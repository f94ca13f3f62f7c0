package site

import (
	"encoding/xml"
	"fmt"
	"path"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// Of each day the page of changes tells how many rows were added, changed and so on, and lists as
// many, or says how many more there are; the sitemap dates pages that are of no row by the newest day.
func TestDaysOfChangeAreCounted(t *testing.T) {
	strikes := schema.TableNamed("strikes")
	days := []release.Day{{Date: "2025-06-09"}, {Date: "2025-06-04"}, {Date: "2025-06-01"}}
	counts := []map[schema.RowKind]int{
		{schema.RowAdded: rowsOfDay - 1, schema.RowChanged: rowsOfDay, schema.RowWithdrawn: rowsOfDay + 1},
		{schema.RowChanged: 3 * rowsOfDay},
		{schema.RowAdded: 1},
	}
	for i := range days {
		for kind, n := range counts[i] {
			for row := range n {
				days[i].Rows = append(days[i].Rows, schema.RowChange{Table: strikes, ID: fmt.Sprintf("S%03d", 900+row%5), Kind: kind})
			}
		}
	}
	s, err := Build(reporttest.Drawn(1), Options{BaseURL: "https://example.org/", Days: days})
	if err != nil {
		t.Fatal(err)
	}
	page := s.File("changes/index.html")
	for i, day := range days {
		heads, listed, more := textsWithin(t, page, "d-"+string(day.Date), "small"), len(textsWithin(t, page, "d-"+string(day.Date), "li")), 0
		for _, text := range textsWithin(t, page, "d-"+string(day.Date), "p") {
			for _, word := range strings.Fields(text) {
				if n, err := strconv.Atoi(word); err == nil {
					more += n
				}
			}
		}
		told := 0
		for _, n := range heads {
			count, err := strconv.Atoi(n)
			if err != nil {
				t.Fatal(err)
			}
			told += count
		}
		if len(heads) != len(counts[i]) || told != len(day.Rows) || listed+more != len(day.Rows) {
			t.Errorf("%s: found %d kinds of %d rows, %d listed and %d more, want %d kinds of %d", day.Date, len(heads), told, listed, more, len(counts[i]), len(day.Rows))
		}
	}
	var set struct {
		URLs []struct {
			Loc     string `xml:"loc"`
			Changed string `xml:"lastmod"`
		} `xml:"url"`
	}
	if err := xml.Unmarshal(made(t, s.File("sitemap.xml")), &set); err != nil {
		t.Fatal(err)
	}
	dated := 0
	for _, u := range set.URLs {
		if id := path.Base(u.Loc); len(id) > 3 && strings.Contains("STDC", id[:1]) {
			continue
		}
		if dated++; u.Changed != string(days[0].Date) {
			t.Errorf("%s: found it changed on %q, want %s", u.Loc, u.Changed, days[0].Date)
		}
	}
	if dated < 10 {
		t.Errorf("found %d pages of no row, want more", dated)
	}
}

// The page of a document tells the day on which it was published and that on which it was last read,
// each as its own.
func TestDocumentsAreDatedByTheirRows(t *testing.T) {
	apart := 0
	for seed := range uint64(2) {
		f, s := drawnSite(t, seed)
		w := phrase.English(f.Data)
		for i := range f.Data.Sources.Rows {
			source := &f.Data.Sources.Rows[i]
			page := s.File("sources/" + string(source.ID) + "/index.html")
			if page == nil {
				continue // its id names no page
			}
			if source.Accessed != source.Published {
				apart++
			}
			got, label := map[string]string{}, ""
			elements(t, page, func(n *html.Node, _ map[string]string) {
				switch n.Data {
				case "dt":
					label = textOf(n)
				case "dd":
					got[label] = textOf(n)
				}
			})
			published, accessed := w.Say("source.undated"), ""
			if source.Published.Known() {
				published = w.Date(source.Published)
			}
			if source.Accessed.Known() {
				accessed = w.Date(source.Accessed)
			}
			if got[w.Say("col.published")] != published || got[w.Say("source.accessed")] != accessed {
				t.Errorf("seed %d, %s: found it published %q and read %q, want %q and %q", seed, source.ID, got[w.Say("col.published")], got[w.Say("source.accessed")], published, accessed)
			}
		}
	}
	if apart == 0 {
		t.Error("found no document that was read on another day than it was published on, want some")
	}
}
