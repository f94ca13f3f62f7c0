package change

import (
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Measure is one number of a total.
type Measure struct {
	Name string // as in JSON, and of the phrase measure.NAME
	// Of is the number of a total; nil where it is not known.
	Of func(*ledger.Totals) *int
	// Column is the column of strikes that is summed; empty for what all strikes have.
	Column string
}

// Measures are the numbers of a total by which a change is told.
var Measures = []Measure{
	{"deaths", func(t *ledger.Totals) *int { _, best, _ := t.Killed(); return best }, ""},
	{"deaths_min", func(t *ledger.Totals) *int { low, _, _ := t.Killed(); return low }, ""},
	{"deaths_max", func(t *ledger.Totals) *int { _, _, high := t.Killed(); return high }, ""},
	{"missing", func(t *ledger.Totals) *int { return &t.Missing }, "missing"},
	{"survivors", func(t *ledger.Totals) *int { _, best, _ := t.Alive(); return best }, "survivors"},
	{"strikes", func(t *ledger.Totals) *int { return &t.Strikes }, ""},
	{"vessels", func(t *ledger.Totals) *int { return &t.Vessels }, "vessels"},
}

// Values are the number in both states, nil where it is not known or the strikes have no
// column for it, and 0 for a scope that a state lacks: it has no strike there.
func (t *TotalChange) Values(m Measure) (before, after *int) {
	return m.in(t.Before, t.before), m.in(t.After, t.after)
}

func (m Measure) in(t *ledger.Totals, d *schema.Dataset) *int {
	switch {
	case t == nil:
		return new(int)
	case m.Column != "" && !d.Tells("strikes", m.Column):
		return nil
	}
	return m.Of(t)
}

// Same reports whether a number that may not be known is the same in both states.
func Same(before, after *int) bool {
	return before == after || before != nil && after != nil && *before == *after
}

// Changed reports whether any number of the total is another.
func (t *TotalChange) Changed() bool {
	for _, m := range Measures {
		if before, after := t.Values(m); !Same(before, after) {
			return true
		}
	}
	return (t.Before == nil) != (t.After == nil)
}
