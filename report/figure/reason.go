package figure

import (
	"fmt"
	"strings"
)

// incomparable says why a figure cannot be put to the rows at all; empty if it
// can.
func (g *judgement) incomparable() string {
	t := g.tally
	if g.judge.none {
		return g.judge.unread
	}
	if g.judge.Books.Ledger(t.Scope) == nil {
		return fmt.Sprintf("scope %q is none of the dataset's", t.Scope)
	}
	if len(g.statements) == 0 {
		return "it states no number"
	}
	day := t.AsOf
	if t.Through.Known() {
		row, ok := g.judge.data.Strikes.Find(string(t.Through))
		if !ok {
			return fmt.Sprintf("it counts through %s, which is no strike of the dataset", t.Through)
		}
		s := &g.judge.data.Strikes.Rows[row]
		if !g.judge.data.InScope(s.Theater, t.Scope) {
			return fmt.Sprintf("it counts through %s, which lies outside its scope", t.Through)
		}
		g.through = row
		if day == "" || s.Date > day {
			day = s.Date
		}
	}
	if day.Valid() && g.judge.coverage.at(t.Scope, day) == "" {
		return fmt.Sprintf("it speaks of %s, and the dataset claims nothing for %s on that day", day, t.Scope)
	}
	return ""
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

// reason says in one plain sentence what was found.
func (g *judgement) reason(v *Verdict, r *tried) string {
	switch v.Outcome {
	case Agrees:
		text := "the rows give the same numbers"
		if m := v.Method; m != nil && g.otherwise(m, r) {
			text += fmt.Sprintf(", though %s %s", m.Series, m.clause())
		}
		return text
	case AgreesAsRead, Possible:
		text := "the rows give the same numbers when read so: " + v.Readings[0].String()
		if v.Outcome == Possible {
			text = "the rows may give the same numbers, read so: " + v.Readings[0].String()
		}
		if r.choice == Earlier {
			text += g.stale()
		}
		if m := v.Method; m != nil && r.missing != g.declared {
			if g.otherwise(m, r) {
				text += fmt.Sprintf("; %s %s", m.Series, m.clause())
			} else {
				text += fmt.Sprintf("; so %s %s", m.Series, m.clause())
			}
		}
		if n := len(v.Readings) - 1; n > 0 && v.Outcome == AgreesAsRead {
			text += fmt.Sprintf("; %s as well", plural(n, "other reading")) + map[bool]string{true: " does", false: " do"}[n == 1]
		}
		if v.Outcome == Possible {
			text += "; a wrong number would be met nearly as easily"
		}
		return text
	}
	var parts []string
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() {
			parts = append(parts, fmt.Sprintf("%s, where the rows say %s", m.Statement, rangeText(m)))
		}
	}
	text := "states " + strings.Join(parts, " and ")
	if !r.plain(g.declared) {
		text += " at the nearest (" + v.Readings[0].String() + ")"
	}
	if v.Outcome == NotComparable {
		return text + "; the dataset is known to be partial here"
	}
	for i := range v.Measures {
		if m := &v.Measures[i]; !m.Holds() && lowerBound(m.Qualifier) && True(m.Stated, m.Qualifier, m.Under) {
			return text + "; true as a lower bound, but no reading gives that count"
		}
	}
	return text
}

// clause is the method with the day since when it is followed.
func (m *Method) clause() string {
	if m.Since == "" {
		return m.String()
	}
	return m.String() + ", since " + string(m.Since)
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

func lowerBound(qualifier string) bool { return qualifier == "at_least" || qualifier == "more_than" }

// stale adds to a lagging figure what the rows say on its day, where its words
// stay true.
func (g *judgement) stale() string {
	p, ok := g.plain(g.tally.Scope)
	if !ok || g.deathsAt < 0 {
		return ""
	}
	s := g.statements[g.deathsAt]
	if n := p.totals.Deaths.Best; lowerBound(s.Qualifier) && True(s.Stated, s.Qualifier, n) {
		return fmt.Sprintf("; true but stale, the rows say %d by then", n)
	}
	return ""
}

func rangeText(m *MeasureVerdict) string {
	switch {
	case m.Range():
		return fmt.Sprintf("%d to %d", m.Under, m.UnderTo)
	case m.Computed.Min == m.Computed.Max:
		return fmt.Sprint(m.Under)
	}
	return fmt.Sprintf("%d (range %d to %d)", m.Under, m.Computed.Min, m.Computed.Max)
}
