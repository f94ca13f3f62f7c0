package chart

import (
	"cmp"
	"slices"
)

// group is theaters that share a fill and a line in the legend.
type group struct {
	name     string
	theaters []string
	fill     fill
}

// fillTheaters gives fills to the theaters in which there were strikes, by how many: to
// each its own in the order of theaters.csv, as long as there are fills. Of more theaters
// those with the most strikes have one each, and all others the last together.
func (m *maker) fillTheaters(strikes map[string]int) []group {
	var groups []group
	var some []string // that have a strike
	for n, t := range m.Dataset.Theaters.Rows {
		if strikes[t.Theater] > 0 {
			groups = append(groups, group{m.Scope(t.Theater), []string{t.Theater}, fills[n%len(fills)]})
			some = append(some, t.Theater)
		}
	}
	if len(some) <= len(fills) && len(m.Dataset.Theaters.Rows) <= len(fills) {
		return groups
	}
	alone := slices.Clone(some)
	slices.SortStableFunc(alone, func(a, b string) int { return cmp.Compare(strikes[b], strikes[a]) })
	if len(alone) > len(fills) {
		alone = alone[:len(fills)-1]
	}
	var shown []group
	rest := group{fill: fills[len(fills)-1]}
	for _, g := range groups {
		if !slices.Contains(alone, g.theaters[0]) {
			rest.theaters = append(rest.theaters, g.theaters[0])
			continue
		}
		g.fill = fills[len(shown)]
		shown = append(shown, g)
	}
	if len(rest.theaters) == 0 {
		return shown
	}
	rest.name = m.Count("chart.other_theaters", len(rest.theaters))
	return append(shown, rest)
}

// fillKeys are the keys of the groups' fills in a legend.
func (m *maker) fillKeys(groups []group) (keys []key) {
	for _, g := range groups {
		keys = append(keys, key{Fit(style(smallSize+0.5, ink), g.name, m.labelWidth(), 1)[0], g.fill})
	}
	return keys
}
