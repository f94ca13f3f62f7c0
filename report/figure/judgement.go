package figure

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// judgement is the judging of one tally, with room that serves the next one again.
type judgement struct {
	judge *Judge
	question
	asked       []Statement // of further measures, of a figure that is no row
	questions   []question  // of the levels of a line
	treatments  []treatment
	otherDay    int // price of a day that is none of the treatments'
	picks       []pick
	presumed    []int // presumed dead of a pick under each treatment
	counted     []counting
	errorPrices []int
	weighed     weighed
	found       []weighed // of the levels of a line
}

// declares are the prices of treatments for the tally: what it says itself costs
// nothing.
func (g *judgement) declares(prices []int) []int {
	says := Missingness("")
	switch g.tally.CountsMissing {
	case "yes":
		says = Counted
	case "no":
		says = NotCounted
	default:
		return prices
	}
	own := slices.Clone(prices)
	for t := range own {
		if g.treatments[t].missing == says {
			own[t] = 0
		}
	}
	return own
}

// ruledOut reports whether the tally says otherwise than a treatment.
func (g *judgement) ruledOut(m Missingness) bool {
	return g.tally.CountsMissing == "yes" && m == NotCounted || g.tally.CountsMissing == "no" && m != NotCounted
}

// verdict judges a tally; row is -1 where it is no row.
func (g *judgement) verdict(t *schema.Tally, row int) Verdict {
	g.begin(t)
	l, at := g.judge.lineAt(t, row)
	treatments, prices := g.judge.treatments(g.scope), []int(nil)
	g.otherDay = price(priceMissingDay)
	if l != nil {
		treatments, g.otherDay = l.treatments, price(priceMost)
	}
	if g.deathsAt < 0 { // whom it counts makes no difference
		l, treatments = nil, []treatment{{missing: g.declared}}
	}
	g.treatments = treatments
	reason := g.refused
	if reason.Name == "" {
		g.search(&g.weighed)
		switch {
		case g.deathsAt < 0:
			prices = []int{0}
		case l == nil:
			prices = g.judge.basePrices(g.scope, treatments)
		case at >= 0:
			prices = l.prices[at]
		default:
			prices = l.at(t.AsOf)
		}
	}
	return g.settle(row, &g.weighed, l, at, prices, reason)
}

func (g *judgement) states(m Measure) bool { return g.statement(m).Measure == m }

func (g *judgement) statement(m Measure) Statement {
	for _, s := range g.statements {
		if s.Measure == m {
			return s
		}
	}
	return Statement{}
}
