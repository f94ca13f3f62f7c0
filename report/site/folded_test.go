package site

import (
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/data/sample"
)

// TestManyReadingsAreFolded: the other readings of a figure stand on its page, one a line, as many as there are; more than
// three behind a word that unfolds them.
func TestManyReadingsAreFolded(t *testing.T) {
	open, three, folded := 0, 0, 0
	s := realSite(t)
	f, err := gather(sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	for i := range f.Verdicts() {
		v := &f.Verdicts()[i]
		page := s.File("figures/" + string(v.Tally.ID) + "/index.html")
		if page == nil {
			continue // its id names no page
		}
		others := max(0, len(v.Readings)-1)
		listed, behind := 0, false
		elements(t, page, func(n *html.Node, _ map[string]string) {
			label, list := n, n.NextSibling
			for list != nil && list.Type == html.TextNode && strings.TrimSpace(list.Data) == "" {
				list = list.NextSibling
			}
			if label.Data != "p" && label.Data != "summary" || list == nil || list.Data != "ul" || !strings.HasPrefix(textOf(label), "Other readings") {
				return
			}
			behind = label.Data == "summary"
			for line := range list.ChildNodes() {
				if line.Data == "li" {
					listed++
				}
			}
		})
		if listed != others || behind != (others > 3) {
			t.Errorf("%s: found %d other readings listed, folded: %v, want %d", v.Tally.ID, listed, behind, others)
		}
		switch {
		case others > 3:
			folded++
		case others == 3:
			three++
		case others > 0:
			open++
		}
	}
	if min(open, three, folded) == 0 {
		t.Errorf("found %d figures with one or two other readings, %d with three and %d with more, want some", open, three, folded)
	}
}
