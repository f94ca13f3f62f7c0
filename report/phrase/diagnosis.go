//go:build !js

package phrase

import (
	"github.com/strike-tally/strike-tally/report/figure"
)

// Event is what happened at a point of a series.
func (w *Words) Event(e figure.Event) string { return w.Fact("event", e.Fact) }

// Diagnosis is what would bring a figure together with the rows, to follow "it would
// fit if".
func (w *Words) Diagnosis(d *figure.Diagnosis) string { return w.Fact("diagnosis", d.Fact) }

// Fits says what would bring a figure together with the rows.
func (w *Words) Fits(d *figure.Diagnosis) string { return w.Say("diagnosis.fits", w.Diagnosis(d)) }

// Near says how many of the numbers around a stated one could be explained as well, and
// what a reading is worth where nearly all of them could.
func (w *Words) Near(n *figure.Near) string {
	key := "near.many"
	switch {
	case n.NearlyAll():
		key = "near.nearly_all"
	case n.AsGood == 1:
		key = "near.one"
	}
	return w.Say(key, n.Of, w.Measured(n.Measure, w.Number(n.Stated), n.Stated), n.AsGood)
}
