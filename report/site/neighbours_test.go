package site

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/schema"
)

// Beside a figure stand others of its count, each with the mark of what was told later where the
// rows that it is put to itself hold such a number, on whichever page it stands.
func TestNeighboursAreMarkedEachForItself(t *testing.T) {
	differ := 0
	for seed := range uint64(6) {
		f, s := drawnSite(t, seed)
		for row := range f.inSeries {
			own := f.Data.Tallies.Rows[row].ID
			page := s.File(fmt.Sprintf("figures/%s/index.html", own))
			if page == nil {
				continue // its id names no page
			}
			marks := map[bool]int{}
			elements(t, page, func(n *html.Node, attributes map[string]string) {
				if n.Data != "div" || attributes["aria-labelledby"] != "series" {
					return
				}
				for tr := range n.Descendants() {
					if tr.Data != "tr" {
						continue
					}
					cells := strings.Fields(textOf(tr))
					v := f.Verdict(schema.ID(cells[0]))
					if v == nil {
						continue // the head
					}
					want := len(f.Later(v)) > 0
					marks[want]++
					if got := strings.Contains(textOf(tr), known.Sign); got != want {
						t.Errorf("seed %d, page of %s: found %s marked: %v, want %v", seed, own, cells[0], got, want)
					}
				}
			})
			if marks[true] > 0 && marks[false] > 0 {
				differ++
			}
		}
	}
	if differ == 0 {
		t.Error("found no page with a marked neighbour and one that is not, want some")
	}
}
