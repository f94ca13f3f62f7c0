//go:build !js

package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// A Labelled number is one of a measure of the dataset: children, 2–3.
type Labelled struct{ Label, Number string }

// Numbers are the numbers that counts.csv has of a strike, an account or a figure, in its
// order.
func (w *Words) Numbers(of schema.ID) (all []Labelled) {
	if w.Dataset.Counts == nil {
		return nil
	}
	for i := range w.Dataset.Counts.Rows {
		if c := &w.Dataset.Counts.Rows[i]; c.Of == of {
			all = append(all, Labelled{w.Measure(figure.Measure(c.Measure)), w.counted(c)})
		}
	}
	return all
}

// Struck is the number of strikes of a total, with its range where rows stand for several
// and their number is not sure: 5 (4–7).
func (w *Words) Struck(t *ledger.Totals) string {
	return w.OpenRange(&t.StrikesMin, &t.Strikes, &t.StrikesMax)
}

// StrikesOf is the number of strikes for which a row stands, with its range; empty for one.
func (w *Words) StrikesOf(s *schema.Strike) string {
	low, best, high := s.Struck()
	if low == 1 && high == 1 {
		return ""
	}
	return w.Range(low, best, high)
}

// counted is a number of counts.csv: 2, 2–3, at least 2.
func (w *Words) counted(c *schema.Measured) string {
	n := c.Counted()
	switch {
	case !n.Known:
		return w.Say("given.unknown")
	case n.Ended:
		return w.OpenRange(&n.Low, &n.Best, &n.High)
	}
	return w.OpenRange(&n.Low, &n.Best, nil)
}
