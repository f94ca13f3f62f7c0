package figure

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// judgement is the judging of one tally, with room that serves the next one again.
type judgement struct {
	judge       *Judge
	tally       *schema.Tally
	scope       string // narrowed to the tally's classes
	statements  []Statement
	asked       []Statement // of further measures, of a figure that is no row
	unmeasured  []Statement // of further measures, of which the rows have no number
	deathsAt    int         // in statements, or -1
	missingAt   int
	declared    Missingness // what the tally says of the presumed dead; not counted where it does not
	published   schema.Date // where it is known and not before the figure's day
	known       schema.Date // by which day the source can have known
	latest      schema.Date // see canKnow; empty until it is asked for
	through     int         // row of the strike stated, or -1
	treatments  []treatment
	otherDay    int // price of a day that is none of the treatments'
	picks       []pick
	presumed    []int // presumed dead of a pick under each treatment
	counted     []counting
	errorPrices []int
	weighed     weighed
	found       []weighed // of the levels of a line
}

// begin turns to a tally.
func (g *judgement) begin(t *schema.Tally) {
	g.tally, g.scope, g.statements, g.through, g.latest = t, t.FullScope(), appendStatements(g.statements[:0], t), -1, ""
	g.deathsAt, g.missingAt, g.declared = -1, -1, NotCounted
	g.picks = g.picks[:0]
	for i := range g.statements {
		switch g.statements[i].Measure {
		case Deaths:
			g.deathsAt = i
		case Missing:
			g.missingAt = i
		}
	}
	g.takeFurther()
	if t.CountsMissing == "yes" {
		g.declared = Counted
	}
	g.published, g.known = "", ""
	if s := g.judge.data.Sources.Get(t.SourceID); s != nil && s.Published.Last() >= t.AsOf && (!s.Published.IsMonth() || t.AsOf < s.Published.First()) {
		// Of a month alone the last day, but a figure of that month tells more.
		g.published = s.Published.Last()
	}
	// A source can only count what was public when it was written. A window ends on a
	// day of the past: where the day of publication is not known, whatever is known
	// now is asked of it.
	switch {
	case g.published != "":
		g.known = g.published
	case t.From.Known() || !t.AsOf.Valid():
	default:
		g.known = t.AsOf
	}
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
	reason := g.incomparable()
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

// plain is the choice of strikes that the tally declares, in a scope.
func (g *judgement) plain(scope string) (pick, bool) {
	l := g.judge.Books.Ledger(scope)
	p := pick{ledger: l, known: g.known}
	if g.through >= 0 {
		cut, ok := l.Through(g.tally.From, g.through, g.judge.data.Strikes)
		if !ok {
			return p, false
		}
		p.cut = cut
		if p.known != "" {
			p.known = max(p.known, l.Entries[cut.End-1].Public) // who counts a strike writes when it is public
		}
	} else {
		p.cut = l.Cut(g.tally.From, g.tally.AsOf, g.known)
	}
	p.totals = l.Total(p.cut, p.known)
	return p, true
}
