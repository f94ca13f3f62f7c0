package change

import "github.com/strike-tally/strike-tally/report/ledger"

// Measure is one number of a total.
type Measure struct {
	Name string // as in JSON, and of the phrase measure.NAME
	Of   func(*ledger.Totals) int
}

// Measures are the numbers of a total by which a change is told.
var Measures = []Measure{
	{"deaths", func(t *ledger.Totals) int { return t.Deaths.Best }},
	{"deaths_min", func(t *ledger.Totals) int { return t.Deaths.Min }},
	{"deaths_max", func(t *ledger.Totals) int { return t.Deaths.Max }},
	{"missing", func(t *ledger.Totals) int { return t.Missing }},
	{"survivors", func(t *ledger.Totals) int { return t.Survivors }},
	{"strikes", func(t *ledger.Totals) int { return t.Strikes }},
	{"vessels", func(t *ledger.Totals) int { return t.Vessels }},
}

// Values are the number in both states, 0 for a scope that a state lacks.
func (t *TotalChange) Values(m Measure) (before, after int) {
	if t.Before != nil {
		before = m.Of(t.Before)
	}
	if t.After != nil {
		after = m.Of(t.After)
	}
	return before, after
}

// Changed reports whether any number of the total is another.
func (t *TotalChange) Changed() bool {
	for _, m := range Measures {
		if before, after := t.Values(m); before != after {
			return true
		}
	}
	return (t.Before == nil) != (t.After == nil)
}
