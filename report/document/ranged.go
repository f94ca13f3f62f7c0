package document

import "github.com/strike-tally/strike-tally/report/summary"

func (w *writer) ranged(r summary.Range) string { return w.OpenRange(r.Min, r.Best, r.Max) }

// mark stands behind a number of which no account was public by the day asked for.
const mark = "†"

// marked is a number of killed, with its mark where it rests on later accounts.
func (w *writer) marked(r summary.Range, marked bool) Cell {
	if marked {
		return plain(w.ranged(r) + " " + mark)
	}
	return plain(w.ranged(r))
}
