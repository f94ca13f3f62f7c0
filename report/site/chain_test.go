package site

import (
	"path"
	"slices"
	"testing"

	"golang.org/x/net/html"
)

// TestNeighboursAreAChain: of the pages of a folder that lead to the ones before and behind them, who
// leads forward to another is where that one leads back, and from the first, link by link, all are
// met in the order of their addresses.
func TestNeighboursAreAChain(t *testing.T) {
	for _, folder := range []string{"days/", "strikes/", "es/days/", "es/strikes/"} {
		next, prev := map[string]string{}, map[string]string{}
		var all []string
		for _, f := range pages(realSite(t)) {
			own := path.Dir(f.Path) + "/"
			if path.Dir(path.Dir(f.Path))+"/" != folder {
				continue
			}
			all = append(all, own)
			elements(t, f, func(n *html.Node, attributes map[string]string) {
				if n.Data != "a" {
					return
				}
				of := map[string]map[string]string{"next": next, "prev": prev}[attributes["rel"]]
				if of != nil {
					of[own] = path.Join(own, attributes["href"]) + "/"
				}
			})
		}
		if len(all) < 40 || len(next) != len(all)-1 || len(prev) != len(all)-1 {
			t.Errorf("%s: found %d pages, %d links forward and %d back, want one less", folder, len(all), len(next), len(prev))
			continue
		}
		at := all[slices.IndexFunc(all, func(p string) bool { return prev[p] == "" })]
		met := []string{at}
		for next[at] != "" && len(met) <= len(all) {
			if prev[next[at]] != at {
				t.Errorf("%s: found it leads to %s, and that back to %q", at, next[at], prev[next[at]])
			}
			at = next[at]
			met = append(met, at)
		}
		if len(met) != len(all) || folder[len(folder)-5:] == "days/" && !slices.IsSorted(met) {
			t.Errorf("%s: found a chain of %d of %d pages, from %s to %s, want all, days in their order", folder, len(met), len(all), met[0], met[len(met)-1])
		}
	}
}
