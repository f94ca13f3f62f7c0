package figure

// incomparable says why a figure cannot be put to the rows at all; no name if it can.
func (g *judgement) incomparable() Fact {
	t := g.tally
	if g.judge.none {
		return g.judge.unread
	}
	if g.judge.Books.Ledger(g.scope) == nil {
		return fact("scope", t.Scope)
	}
	switch {
	case len(g.statements) > 0:
	case len(g.unmeasured) > 0:
		return fact("unmeasured", g.unmeasured[0].Measure)
	default:
		return fact("no_number")
	}
	day := t.AsOf
	if t.Through.Known() {
		row, ok := g.judge.data.Strikes.Find(string(t.Through))
		if !ok {
			return fact("no_strike", t.Through)
		}
		s := &g.judge.data.Strikes.Rows[row]
		if !g.judge.data.InScope(s.Theater, t.Scope) || !s.Classed(t.Class) {
			return fact("other_scope", t.Through)
		}
		g.through = row
		if day == "" || s.Date > day {
			day = s.Date
		}
	}
	if day.Valid() && g.judge.coverage.at(t.Scope, day) == "" {
		return fact("coverage", day, Scope(t.Scope))
	}
	return Fact{}
}

// partial reports whether the figure speaks of a day for which the dataset does
// not claim to be complete: a figure that counts more may then be right. An
// undated one may speak of the last day.
func (g *judgement) partial() bool {
	day := g.tally.AsOf
	if !day.Known() {
		day = g.judge.coverage.last(g.tally.Scope)
	}
	if g.through >= 0 {
		day = g.judge.data.Strikes.Rows[g.through].Date
	}
	return day.Valid() && g.judge.coverage.at(g.tally.Scope, day) == "partial"
}

// otherwise reports whether a method would have given other deaths than the reading.
func (g *judgement) otherwise(m *Method, r *tried) bool {
	if g.deathsAt < 0 {
		return false
	}
	n := 0
	switch m.Missing {
	case Counted:
		n = r.totals.Missing
	case AsKnown:
		n = r.ledger.Missing(r.cut, min(m.KnownBy, orForever(r.known)))
	}
	return n != r.presumed
}

// LowerBound reports whether a qualifier leaves open how many more there are.
func LowerBound(qualifier string) bool { return qualifier == "at_least" || qualifier == "more_than" }

// stale is what the rows say on the day of a lagging figure, where its words stay true;
// else 0.
func (g *judgement) stale(r *tried) int {
	p, ok := g.plain()
	if r.choice != Earlier || !ok || g.deathsAt < 0 {
		return 0
	}
	s := g.statements[g.deathsAt]
	if n := p.totals.Deaths.Best; LowerBound(s.Qualifier) && True(s.Stated, s.Qualifier, n) {
		return n
	}
	return 0
}
