package document

import (
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/summary"
)

// mark stands behind a value that was not told by the day asked for.
const mark = known.Sign

// ranged is a number with its range, and its mark.
func (w *writer) ranged(r summary.Range) string {
	return known.Signed(w.OpenRange(r.Min, r.Best, r.Max), r.Marked)
}

// numbered is a number of strikes, marked if some of them are.
func (w *writer) numbered(n, marked int) Cell {
	return plain(known.Signed(w.Number(n), marked > 0))
}
