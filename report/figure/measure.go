package figure

import (
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// measure is the verdict on one number.
func (g *judgement) measure(s Statement, r *tried, outcome Outcome) MeasureVerdict {
	m := MeasureVerdict{Statement: s, Outcome: Differs}
	m.Under, m.UnderTo, m.Computed = r.gives(&s)
	m.Known, m.Ended = true, true
	switch s.Measure {
	case Deaths:
		m.Known, m.Ended = r.totals.Known(), r.totals.Ended()
	case Survivors:
		m.Known, m.Ended = r.totals.SurvivorsKnown(), r.totals.UnknownSurvivors == 0
	case Strikes, Vessels, Missing:
	default:
		sum := r.sum(s.Measure)
		m.Known, m.Ended, m.Lacking = sum.Known(), sum.Ended(), sum.Lacking
	}
	holds := g.offBy(r, &s) == 0
	if band, ok := Rounded(s.Stated, s.Qualifier); ok && r.rounded && band.Holds(m.Under) {
		holds = true
	}
	switch {
	case outcome.Held():
		m.Outcome = outcome
	case holds && r.plain(g.declared):
		m.Outcome = Agrees
	case holds:
		m.Outcome = Possible
	case outcome == NotComparable:
		m.Outcome = NotComparable
	}
	return m
}

// gives is what a reading gives for a statement: its number, the upper end, and the
// rows' range around it.
func (r *tried) gives(s *Statement) (under, to int, around ledger.Interval) {
	one := func(n int) (int, int, ledger.Interval) { return n, n, ledger.Interval{Min: n, Best: n, Max: n} }
	switch s.Measure {
	case Deaths:
		d := r.totals.Deaths
		d.Min, d.Best, d.Max = d.Min+r.presumed, d.Best+r.presumed, d.Max+r.presumed
		if s.Range() {
			return d.Min, d.Max, d
		}
		if r.values == FirstReported {
			if killed, ok := r.firstReported(); ok {
				n := killed + r.presumed
				return n, n, ledger.Interval{Min: min(n, d.Min), Best: n, Max: max(n, d.Max)}
			}
		}
		return d.Best, d.Best, d
	case Missing:
		known, ever := r.totals.Missing, r.totals.MissingEver
		n := known
		switch s.Stated {
		case ever, ever - known:
			n = s.Stated
		}
		if r.missing == AsKnown && s.Stated == r.presumed {
			n = r.presumed
		}
		return n, n, ledger.Interval{Min: min(known, n), Best: n, Max: ever}
	case Survivors:
		n := r.totals.Survivors
		around := ledger.Interval{Min: n, Best: n, Max: n + r.totals.MissingEver}
		if s.Stated == around.Max {
			n = around.Max
		}
		return n, n, around
	case Strikes, Vessels:
		n := r.counted(s.Measure)
		if !s.Range() {
			return one(n)
		}
		least, most := r.countEnds(s.Measure)
		return least, most, ledger.Interval{Min: least, Best: n, Max: most}
	}
	sum := r.sum(s.Measure)
	if s.Range() {
		return sum.Min, sum.Max, sum.Interval
	}
	return sum.Best, sum.Best, sum.Interval
}

// newest is the id of the newest strike of a cut.
func (g *judgement) newest(l *ledger.Ledger, cut ledger.Cut) schema.ID {
	if i := cut.Newest(); i >= 0 {
		return g.judge.data.Strikes.Rows[l.Entries[i].Row].ID
	}
	return ""
}
