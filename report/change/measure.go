package change

import "github.com/strike-tally/strike-tally/report/ledger"

// Measure is one number of a total.
type Measure struct {
	Name string // as in JSON, and of the phrase measure.NAME
	// Of is the number of a total; nil where it is not known.
	Of func(*ledger.Totals) *int
}

// Measures are the numbers of a total by which a change is told.
var Measures = []Measure{
	{"deaths", func(t *ledger.Totals) *int { _, best, _ := t.Killed(); return best }},
	{"deaths_min", func(t *ledger.Totals) *int { low, _, _ := t.Killed(); return low }},
	{"deaths_max", func(t *ledger.Totals) *int { _, _, high := t.Killed(); return high }},
	{"missing", func(t *ledger.Totals) *int { return &t.Missing }},
	{"survivors", func(t *ledger.Totals) *int { _, best, _ := t.Alive(); return best }},
	{"strikes", func(t *ledger.Totals) *int { return &t.Strikes }},
	{"vessels", func(t *ledger.Totals) *int { return &t.Vessels }},
}

// Values are the number in both states, nil where it is not known, and 0 for a scope
// that a state lacks: it has no strike there.
func (t *TotalChange) Values(m Measure) (before, after *int) {
	before, after = new(int), new(int)
	if t.Before != nil {
		before = m.Of(t.Before)
	}
	if t.After != nil {
		after = m.Of(t.After)
	}
	return before, after
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
