package figure

import "github.com/strike-tally/strike-tally/schema"

// question is what a tally asks of the rows.
type question struct {
	tally      *schema.Tally
	scope      string // narrowed to the tally's classes
	statements []Statement
	unmeasured []Statement // of further measures, of which the rows have no number
	deathsAt   int         // in statements, or -1
	missingAt  int
	declared   Missingness // what the tally says of the presumed dead; not counted where it does not
	published  schema.Date // where it is known and not before the figure's day
	known      schema.Date // by which day the source can have known
	latest     schema.Date // see canKnow; empty until it is asked for
	through    int         // row of the strike stated, or -1
	refused    Fact        // why it cannot be put to the rows at all; no name if it can
	stated     pick        // see [judgement.plain]
	forwards   bool        // stated could be made: the strike named does not lie before the first day
	looked     bool        // stated was asked for
}

// begin turns to a tally.
func (g *judgement) begin(t *schema.Tally) {
	g.question = question{tally: t, scope: t.FullScope(), statements: appendStatements(g.statements[:0], t), unmeasured: g.unmeasured[:0], deathsAt: -1, missingAt: -1, declared: NotCounted, through: -1}
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
	g.refused = g.incomparable()
}

// ask begins with each level of a line, so that one can be turned to again.
func (g *judgement) ask(levels []int) {
	for len(g.questions) < len(levels) {
		g.questions = append(g.questions, question{})
	}
	for i, row := range levels {
		g.question = g.questions[i] // whose room serves again
		g.begin(&g.judge.data.Tallies.Rows[row])
		if g.refused.Name == "" {
			g.plain()
		}
		g.questions[i] = g.question
	}
}

// turnTo turns to a level that was asked before.
func (g *judgement) turnTo(level int) {
	g.question, g.picks = g.questions[level], g.picks[:0]
}

// plain is the choice of strikes that the tally declares; false if the strike that it
// names lies before its first day.
func (g *judgement) plain() (*pick, bool) {
	if !g.looked {
		g.stated, g.forwards = g.plainIn(g.scope)
		g.looked = true
	}
	return &g.stated, g.forwards
}

// plainIn is that choice in another scope.
func (g *judgement) plainIn(scope string) (pick, bool) {
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
