package figure

import (
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// furtherOf are the numbers that counts.csv has of tallies, in its order.
func furtherOf(d *schema.Dataset) map[schema.ID][]Statement {
	if d.Counts == nil || d.Counts.Len() == 0 {
		return nil
	}
	all := map[schema.ID][]Statement{}
	for i := range d.Counts.Rows {
		if c := &d.Counts.Rows[i]; d.Tallies.Get(c.Of) != nil {
			all[c.Of] = appendFurther(all[c.Of], c)
		}
	}
	return all
}

// appendFurther adds a number of a further measure to statements; nothing where none is
// given.
func appendFurther(all []Statement, c *schema.Measured) []Statement {
	m := Measure(c.Measure)
	if !m.Further() {
		return all
	}
	low, lower := c.Low.Int()
	best, given := c.Best.Int()
	high, upper := c.High.Int()
	qualifier := c.Qualifier
	if qualifier == "" {
		qualifier = "exact"
	}
	switch {
	case lower && upper:
		return append(all, newStatement(m, low, max(low, high), qualifier))
	case given:
		return append(all, newStatement(m, best, best, qualifier))
	case lower:
		return append(all, newStatement(m, low, low, openEnd(qualifier, "at_least")))
	case upper:
		return append(all, newStatement(m, high, high, openEnd(qualifier, "at_most")))
	}
	return all
}

// openEnd is how a number is worded that is one end of a range without another.
func openEnd(qualifier, open string) string {
	if qualifier == "exact" {
		return open
	}
	return qualifier
}

// takeFurther adds the tally's numbers of further measures to its statements: those of
// which the rows that it speaks of have a number.
func (g *judgement) takeFurther() {
	g.unmeasured = g.unmeasured[:0]
	further := g.asked
	if further == nil {
		further = g.judge.further[g.tally.ID]
	}
	if len(further) == 0 {
		return
	}
	l := g.judge.Books.Ledger(g.scope)
	for _, s := range further {
		if l != nil {
			if m := l.Measured(string(s.Measure), l.Cut(g.tally.From, g.tally.AsOf, "")); m.Known() {
				g.statements = append(g.statements, s)
				continue
			}
		}
		g.unmeasured = append(g.unmeasured, s)
	}
}

// sum is what a pick adds up to in a further measure.
func (p *pick) sum(m Measure) ledger.Measured { return p.ledger.Measured(string(m), p.cut) }

// furtherOff is the distance from what a pick gives to what reproduces the number of a
// further measure: at the lower end, then at the upper one of a stated range.
func (p *pick) furtherOff(s *Statement) (low, high int) {
	m := p.sum(s.Measure)
	if s.Range() {
		return s.Band.Off(m.Min), s.BandTo.Off(m.Max)
	}
	return s.Band.Off(m.Best), 0
}

// lacking reports whether a reading falls short in further measures alone, of which not
// all strikes that it sums have a number: a figure that counts more may then be right.
func (g *judgement) lacking(r *tried) bool {
	found := false
	for i := range g.statements {
		s := &g.statements[i]
		if g.offBy(r, s) == 0 {
			continue
		}
		if m := r.sum(s.Measure); !s.Measure.Further() || m.Lacking == 0 || g.offBy(r, s) < 0 {
			return false
		}
		found = true
	}
	return found
}
