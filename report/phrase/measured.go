package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
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
