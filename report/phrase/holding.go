package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
)

// Holding is what the rows hold under the first reading; empty for a figure that
// cannot be put to them.
func (w *Words) Holding(v *figure.Verdict) string {
	if v.Ledger == nil {
		return ""
	}
	t := v.Totals
	parts := []string{w.Count("killed", t.Deaths.Best)}
	if low, best, high := t.Killed(); !t.Known() {
		parts[0] = w.Say("rows.unknown")
	} else if v.StatesRange(figure.Deaths) { // a range is put to the range
		parts[0] = w.Measured(figure.Deaths, w.ends(low, best, high), t.Deaths.Max)
	}
	if t.Missing > 0 {
		parts = append(parts, w.Count("presumed", t.Missing))
	}
	for i := range v.Measures {
		m := &v.Measures[i]
		if !m.Measure.Further() {
			continue
		}
		parts = append(parts, w.Measured(m.Measure, w.Given(m), m.Under))
	}
	strikes := w.Count("strikes", t.Strikes)
	if v.StatesRange(figure.Strikes) {
		strikes = w.Measured(figure.Strikes, w.ends(&t.StrikesMin, &t.Strikes, &t.StrikesMax), t.StrikesMax)
	}
	return w.Say("rows.hold", w.List(parts), strikes)
}

// ends are a range of the rows beside one that a figure states: the best value apart only where
// it is not the lowest, which stands for it where none is known.
func (w *Words) ends(low, best, high *int) string {
	if low != nil && best != nil && high != nil && *low == *best && *low < *high {
		return w.Say("to", *low, *high)
	}
	return w.OpenRange(low, best, high)
}
