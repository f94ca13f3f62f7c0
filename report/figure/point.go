package figure

import "github.com/strike-tally/strike-tally/schema"

// Point is one figure of a series.
type Point struct {
	Verdict *Verdict
	Day     schema.Date // as_of, or the day on which the newest strike became public
	Placed  bool        // the figure itself is undated
	Stated  Statement   // its deaths
	// Computed is the number of deaths that the rows give on that day under the
	// method of the series, the cut as the figure declares it; the lower end where a
	// range is stated, and ComputedTo the upper one.
	Computed, ComputedTo int
	// Follows is whether the words of the figure cover that.
	Follows bool
	Events  []Event
}

// Difference is stated minus computed, of the lower ends where a range is stated.
func (p *Point) Difference() int { return p.Stated.Stated - p.Computed }

// DifferenceTo is that of the upper ends.
func (p *Point) DifferenceTo() int { return p.Stated.StatedTo - p.ComputedTo }

// point is a figure as a point of its series; false if it states no deaths or
// has no day.
func point(v *Verdict) (Point, bool) {
	p := Point{Verdict: v, Day: v.Tally.AsOf}
	for _, m := range v.Measures {
		if m.Measure == Deaths {
			p.Stated = m.Statement
		}
	}
	if p.Stated.Measure != Deaths || v.Ledger == nil {
		return p, false
	}
	if !p.Day.Known() {
		newest := v.Cut.Newest()
		if newest < 0 || !v.Outcome.Held() {
			return p, false
		}
		p.Day, p.Placed = v.Ledger.Entries[newest].Public, true
	}
	return p, true
}

// follow computes a point under a treatment and answers what that comes to: whom
// nobody knew of yet no method names.
func (g *judgement) follow(p *Point, t treatment) Method {
	g.begin(p.Verdict.Tally)
	g.treatments = append(g.treatments[:0:0], t)
	at, ok := g.declaredPick(p.Verdict)
	if !ok {
		return Method{Missing: t.missing, KnownBy: t.day}
	}
	g.presume(&at)
	n := at.totals.Deaths.Best + g.presumed[0]
	p.Computed, p.ComputedTo = n, n
	if p.Stated.Range() {
		p.Computed, p.ComputedTo = at.totals.Deaths.Min+g.presumed[0], at.totals.Deaths.Max+g.presumed[0]
	}
	p.Follows = p.Stated.Band.Holds(p.Computed) && p.Stated.BandTo.Holds(p.ComputedTo)
	if t.missing == AsKnown && (at.known != "" && t.day > at.known) {
		return Method{Missing: Counted} // so far
	}
	return Method{Missing: t.missing, KnownBy: t.day}
}

// declaredPick is the choice of strikes that a figure declares, or the one where it was
// placed.
func (g *judgement) declaredPick(v *Verdict) (pick, bool) {
	if g.refused.Name != "" {
		return pick{}, false
	}
	if len(v.Readings) > 0 && v.Readings[0].Cut == Placed {
		p := pick{ledger: v.Ledger, cut: v.Cut, totals: v.Totals}
		if newest := v.Cut.Newest(); newest >= 0 {
			p.known = v.Ledger.Entries[newest].Public
		}
		p.totals = v.Ledger.Total(v.Cut, p.known)
		return p, true
	}
	p, ok := g.plain()
	return *p, ok
}
