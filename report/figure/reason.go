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
func (g *judgement) reason(v *Verdict, c *count) string {
	switch v.Outcome {
	case Agrees:
		return "the rows give the same numbers"
	case AgreesAsRead:
		text := "the rows give the same numbers when read so: " + v.Readings[0].String()
		if c.reading.Cut == Earlier {
			text += g.stale()
		}
		if n := equallyGood(v.Readings); n > 1 {
			text += fmt.Sprintf("; %d readings do so equally well", n)
		}
		return text
	}
	var parts []string
	for _, m := range v.Measures {
		if m.Difference == 0 {
			continue
		}
		parts = append(parts, fmt.Sprintf("%s, where the rows say %s", m.Statement, rangeText(m)))
	}
	text := "states " + strings.Join(parts, " and ")
	if !c.plain() {
		text += " at the nearest (" + v.Readings[0].String() + ")"
	}
	if v.Outcome == NotComparable {
		return text + "; the dataset is known to be partial here"
	}
	for _, m := range v.Measures {
		if m.Difference != 0 && (m.Qualifier == "at_least" || m.Qualifier == "more_than") && True(m.Stated, m.Qualifier, m.Computed.Best) {
			return text + "; true as a lower bound, but no reading gives that count"
		}
	}
	return text
}

// stale adds to a lagging figure what the rows say on its day, where its words
// stay true.
func (g *judgement) stale() string {
	plain, ok := g.plain(g.tally.Scope)
	if !ok {
		return ""
	}
	for _, s := range g.statements {
		n, _ := plain.value(s.Measure)
		if s.Measure == Deaths && (s.Qualifier == "at_least" || s.Qualifier == "more_than") && True(s.Stated, s.Qualifier, n) {
			return fmt.Sprintf("; true but stale, the rows say %d by then", n)
		}
	}
	return ""
}

func rangeText(m MeasureVerdict) string {
	if m.Computed.Min == m.Computed.Max {
		return fmt.Sprint(m.Computed.Best)
	}
	return fmt.Sprintf("%d (range %d to %d)", m.Computed.Best, m.Computed.Min, m.Computed.Max)
}

// equallyGood is the number of readings that rank like the first.
func equallyGood(readings []Reading) int {
	n := 0
	for i := range readings {
		if readings[i].Rank() == readings[0].Rank() {
			n++
		}
	}
	return n
}
