package figure

import (
	"cmp"
	"slices"
)

// settle turns what the search found into a verdict. Prices are those of the
// treatments, reason is why the figure cannot be compared.
func (g *judgement) settle(row int, w *weighed, l *line, at int, prices []int, reason Fact) Verdict {
	v := Verdict{Tally: g.tally, Row: row, Measures: make([]MeasureVerdict, 0, len(g.statements)), Unmeasured: slices.Clone(g.unmeasured)}
	if reason.Name != "" {
		return g.notCompared(v, reason)
	}
	prices = g.declares(prices)
	told := g.told(w, prices)
	if len(told) > 0 {
		v.Margin = g.wrong(w, prices) - g.rightOf(w, prices, told)
		unlikely := v.Margin < -price(priceUnlikely) && !told[0].plain(g.declared) && !g.open(&told[0], prices)
		if unlikely || v.Margin < price(priceMargin) && g.lagsAlone(told) {
			v.Margin, told = 0, nil
		}
	}
	var first *tried
	if len(told) == 0 {
		if len(w.nearest) == 0 { // one is held, but far dearer than an error
			if len(g.picks) == 0 {
				g.pick()
			}
			g.nearest(w)
		}
		first = w.cheapest(prices)
		switch {
		case w.short && g.partial(), g.lacking(first):
			v.Outcome = NotComparable
		case g.judge.unread.Name != "": // what is missing may make the difference
			return g.notCompared(v, g.judge.unread)
		default:
			v.Outcome = Differs
		}
		v.Readings = []Reading{g.worded(first, prices)}
	} else {
		first = &told[0]
		v.Strength = "weak"
		if v.Margin >= price(priceMargin) {
			v.Strength = "strong"
		}
		switch {
		case first.plain(g.declared):
			v.Outcome, told = Agrees, told[:1]
		case v.Margin >= price(priceMargin) || g.open(first, prices):
			v.Outcome = AgreesAsRead
		default:
			v.Outcome = Possible
		}
	}
	for i := range told {
		v.Readings = append(v.Readings, g.worded(&told[i], prices))
	}
	v.Totals, v.Cut, v.Ledger = first.totals, first.cut, first.ledger
	v.Totals.Missing = first.pick.totals.Missing
	if first.missing == AsKnown {
		v.Totals.Missing = first.presumed
	}
	for _, s := range g.statements {
		v.Measures = append(v.Measures, g.measure(s, first, v.Outcome))
	}
	v.KnownBy = first.known
	v.Method = l.methodAt(g, at)
	v.Stale = g.stale(first)
	v.OffMethod = v.Method != nil && g.otherwise(v.Method, first)
	return v
}

// lagsAlone reports whether all that would bring the one number of a figure together with
// the rows is a lag of several strikes. Where a strike is one death, or strikes are many,
// that is a tolerance and no way of counting: it meets nearly every number near the sum. The
// words of a lower bound stay true when strikes follow, so that an old one may be printed
// for long.
func (g *judgement) lagsAlone(told []tried) bool {
	return len(g.statements) == 1 && !slices.ContainsFunc(told, func(r tried) bool {
		return r.treatment < 0 || r.scoped || !r.far() || r.choice == Earlier && LowerBound(g.statements[0].Qualifier)
	})
}

// open reports whether a reading departs from nothing that the tally declares, nor from
// what is known of its series: the presumed dead are counted or not where the source does
// not say, an undated figure stands where it fits. Such a reading needs no margin: a
// rounded word covers so much that an error is never dear beside it.
func (g *judgement) open(r *tried, prices []int) bool {
	departs := r.choice != AsStated && r.choice != Placed || r.scoped || r.unit != UnitAsStated || r.values != Best || r.rounded
	if departs || r.missing == AsKnown || r.treatment < 0 {
		return false
	}
	return prices[r.treatment] <= max(price(priceMissingNone), price(priceMissingAll))
}

// notCompared is the verdict on a figure that cannot be put to the rows.
func (g *judgement) notCompared(v Verdict, reason Fact) Verdict {
	v.Outcome, v.Refused = NotComparable, reason
	for _, s := range g.statements {
		v.Measures = append(v.Measures, MeasureVerdict{Statement: s, Outcome: NotComparable})
	}
	return v
}

// cost is what a reading costs with its treatment.
func (r *tried) cost(prices []int) int {
	if r.treatment < 0 {
		return r.own
	}
	return r.own + prices[r.treatment]
}

// told are the readings that reproduce the figure, the declared one first, then the
// cheapest, without those that cost much more. Treatments that come to the same are
// told once.
func (g *judgement) told(w *weighed, prices []int) []tried {
	slices.SortStableFunc(w.held, func(a, b tried) int {
		if x, y := a.plain(g.declared), b.plain(g.declared); x != y {
			if x {
				return -1
			}
			return 1
		}
		return cmp.Compare(a.cost(prices), b.cost(prices))
	})
	var told []tried
	for i := range w.held {
		r := &w.held[i]
		if len(told) > 0 && r.cost(prices) > told[0].cost(prices)+price(priceRival) {
			continue
		}
		if !slices.ContainsFunc(told, func(s tried) bool { return s.same(r) }) {
			told = append(told, *r)
		}
	}
	return told
}

// same reports whether two readings are one under different treatments.
func (r *tried) same(s *tried) bool {
	return r.choice == s.choice && r.moved == s.moved && r.unit == s.unit && r.values == s.values && r.missing == s.missing &&
		r.day == s.day && r.rounded == s.rounded && r.ledger == s.ledger && r.cut.End == s.cut.End
}

// rightOf is the price of the story that the figure is right.
func (g *judgement) rightOf(w *weighed, prices []int, told []tried) int {
	if all := right(w.own, prices); all < Unlimited {
		return all
	}
	return told[0].own // a day that is none of the treatments'
}
