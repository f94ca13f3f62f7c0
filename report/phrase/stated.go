//go:build !js

package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Publisher names who states a figure: the outlet, and whose count it is where that
// is another's.
func (w *Words) Publisher(t *schema.Tally) string {
	s := w.Dataset.Sources.Get(t.SourceID)
	if t.SourceID == "" { // a bare number
		return w.By(w.Say("source.some"), t.Series)
	}
	if s == nil {
		return w.By(w.Say("source.unknown"), t.Series)
	}
	return w.By(s.Publisher, t.Series)
}

// Stated are all numbers of a figure, one by one.
func (w *Words) Stated(v *figure.Verdict) []string {
	var parts []string
	for _, m := range v.Measures {
		parts = append(parts, w.Statement(m.Statement))
	}
	for _, s := range v.Unmeasured {
		parts = append(parts, w.Statement(s))
	}
	return parts
}

// Gap is a time in which published totals rose by more than the rows explain.
func (w *Words) Gap(g *figure.Gap) string {
	span := w.Say("gap.before", g.Until)
	if g.After != "" {
		span = w.Say("gap.between", g.After, g.Until)
	}
	return w.Say("gap", span, w.Count("gap."+string(g.Measure), g.Lacking), w.Count("figures", len(g.Saying)), w.Count("counts", g.Sources), w.Scope(g.Scope))
}
