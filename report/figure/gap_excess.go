package figure

import "github.com/strike-tally/strike-tally/schema"

// excess is by how much one figure exceeds the rows.
type excess struct {
	verdict *Verdict
	day     schema.Date
	over    int
	exact   bool // no lower bound
	dated   bool // has a day of its own
}

// over is by how much a figure's own count exceeds the rows of its declared strikes,
// under the treatment of the presumed dead that leaves the least; false if the
// figure does not measure it. A figure that lags says nothing of its day.
func (g *judgement) over(v *Verdict, m Measure) (excess, bool) {
	if v.Ledger == nil || v.Outcome.Held() && (v.Readings[0].Cut == Earlier || v.Readings[0].Cut == Placed) {
		return excess{}, false
	}
	g.begin(v.Tally)
	for i := range g.statements {
		s := &g.statements[i]
		if s.Measure != m || !own(*s) || s.Range() {
			continue
		}
		p, ok := g.declaredPick(v)
		if !ok {
			return excess{}, false
		}
		e := excess{verdict: v, day: v.Tally.AsOf, exact: s.Qualifier == "exact", dated: g.dated()}
		if m == Strikes {
			off := s.Stated - p.totals.Strikes
			e.over = max(0, off)
			return e, off >= 0 || v.Outcome.Held()
		}
		most := p.totals.Missing
		if g.ruledOut(Counted) {
			most = 0
		}
		least := s.Stated - p.totals.Deaths.Best - most
		e.over = max(0, least)
		if least < 0 && !g.ruledOut(NotCounted) {
			least = min(0, least+most) // between the two, a part of the presumed dead is counted
		}
		return e, least >= 0
	}
	return excess{}, false
}

// dated reports whether the figure has a day of its own: it names its newest strike, or
// its day is not just that on which its document was published.
func (g *judgement) dated() bool {
	return g.through >= 0 || g.published == "" || g.published != g.tally.AsOf
}
