package summary

import (
	"math"

	"github.com/strike-tally/strike-tally/report/ledger"
)

// Range is a number with its range. What is not known is null, never 0, and an end
// that no account gives stays open.
type Range struct {
	Min  *int `json:"min" doc:"Lowest. Null: no number is known."`
	Best *int `json:"best" doc:"The dataset's own position, in its place the lowest. Null: no number is known."`
	Max  *int `json:"max" doc:"Highest that some account states. Null: no upper end is known."`
	// Marked is said of the whole: of a sum, that it holds something marked.
	Marked bool `json:"marked" doc:"Known by an earlier day: whether it holds a number that no account told by then: that of a later account, or of one without a day."`
}

// span is a range of which both ends are known.
func span(low, best, high int) Range { return Range{Min: &low, Best: &best, Max: &high} }

// killed is what a ledger counts as killed.
func killed(t *ledger.Totals) Range {
	low, best, high := t.Killed()
	return Range{Min: low, Best: best, Max: high}
}

// Known reports whether some number is known.
func (r Range) Known() bool { return r.Best != nil }

// Ends are the numbers to draw or to count with: 0 where none is known, and the best
// value, or the lowest, in place of an upper end that is not known.
func (r Range) Ends() (low, best, high int) {
	if r.Min != nil {
		low = *r.Min
	}
	if best = low; r.Best != nil {
		best = *r.Best
	}
	if high = best; r.Max != nil {
		high = *r.Max
	}
	return low, best, high
}

// share is a part of a whole, to four places; 0 where the whole is nothing.
func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return math.Round(float64(part)/float64(whole)*1e4) / 1e4
}

// Plus is the sum of two ranges. What is not known adds nothing to the lower end and
// to the best value, and leaves the sum without an upper end.
func (r Range) Plus(s Range) Range {
	return Range{either(r.Min, s.Min), either(r.Best, s.Best), both(r.Max, s.Max), r.Marked || s.Marked}
}

func either(a, b *int) *int {
	switch {
	case a == nil:
		return b
	case b == nil:
		return a
	}
	return both(a, b)
}

func both(a, b *int) *int {
	if a == nil || b == nil {
		return nil
	}
	sum := *a + *b
	return &sum
}
