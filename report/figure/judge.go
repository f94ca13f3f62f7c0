// Package figure judges the cumulative figures that sources state: it looks for
// the way of counting under which the dataset's rows reproduce all numbers of a
// figure at once, and says how far off they are where there is none.
//
// How a figure is judged:
//
//  1. The dated levels of deaths of one series and scope are read first: they tell how
//     their outlet treats the presumed dead, which is a price for each treatment
//     at each figure, the figure itself not asked.
//  2. All readings within the bounds are tried (see [Reading]) and priced (see
//     [Prices]): what is departed from, and the treatment of the presumed dead.
//  3. If the reading that the tally itself declares (its scope, its days, the newest
//     strike that it names, whether the presumed dead are inside) reproduces every
//     number, the figure agrees.
//  4. If another reading does, the story that it is right is put beside the story that
//     a number of the figure is simply wrong. Where the error costs more by the margin,
//     the figure agrees as read; else the reading is possible and not shown, for a
//     wrong number would have one nearly as easily.
//  5. None: the figure differs, and the nearest reading is answered. Where the
//     dataset does not claim to be complete and the source counts more than all
//     rows of its scope and day, in the first number that is off, it is not
//     comparable instead. Neither is it where not all that is summed could be read.
//
// A number is reproduced or it is not; nothing is near enough. What rounded words
// cover is stated in [Reproduces]. All is whole numbers.
package figure

import (
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Outcome is the verdict on a figure or on one of its numbers.
type Outcome string

const (
	Agrees        Outcome = "agrees"
	AgreesAsRead  Outcome = "agrees_as_read"
	Possible      Outcome = "possible"
	Differs       Outcome = "differs"
	NotComparable Outcome = "not_comparable"
)

// Outcomes are all verdicts, best first.
var Outcomes = []Outcome{Agrees, AgreesAsRead, Possible, Differs, NotComparable}

// Held reports whether some reading reproduces the figure.
func (o Outcome) Held() bool { return o == Agrees || o == AgreesAsRead || o == Possible }

// Verdict is what is found about one tally.
type Verdict struct {
	Tally   *schema.Tally
	Row     int // in Dataset.Tallies.Rows; -1 for a figure that is no row
	Outcome Outcome
	// Margin is by how many points the story that the figure is right is cheaper than
	// that it is wrong; 0 where no reading reproduces it.
	Margin int
	// Strength is strong where the margin is reached and weak where it is not; empty
	// where no reading reproduces the figure.
	Strength string
	// Readings are the readings that reproduce the figure, the cheapest first, and none
	// that costs much more; the declared one alone if it does; the nearest one alone if
	// the figure differs; none if it cannot be compared at all.
	Readings []Reading
	Measures []MeasureVerdict
	// Method is how the figure's series treats the presumed dead on its day; nil
	// where nothing tells.
	Method *Method
	// Totals, Cut and Ledger are what the first reading sums.
	Totals ledger.Totals
	Cut    ledger.Cut
	Ledger *ledger.Ledger
	// Refused is why the figure cannot be put to the rows; no name where it can.
	Refused Fact
	// Stale is what the rows say on the figure's day, for a figure that lags and whose
	// words stay true; else 0.
	Stale int
	// OffMethod is whether Method would have counted other presumed dead than the first
	// reading does.
	OffMethod bool
	// KnownBy is the day by which presumed deaths are known that the first reading may
	// count; empty for ever.
	KnownBy schema.Date
}

// MeasureVerdict is what is found about one number of a tally.
type MeasureVerdict struct {
	Statement
	Computed ledger.Interval // the rows' range under the first reading
	// Under is the number that the first reading gives; the lower end, where a
	// range is stated. UnderTo is the upper end there, else Under.
	Under, UnderTo int
	Outcome        Outcome
}

// Difference is the stated number minus the number under the first reading (the lower
// ends, where a range is stated); positive: the source counts more. A rounded number
// can hold with a difference.
func (m *MeasureVerdict) Difference() int { return m.Stated - m.Under }

// DifferenceTo is that of the upper ends, where a range is stated; else that of the
// numbers.
func (m *MeasureVerdict) DifferenceTo() int { return m.StatedTo - m.UnderTo }

// OffRange is the distance from what the words cover to the rows' range; 0 where they
// meet, positive if the source counts more.
func (m *MeasureVerdict) OffRange() int {
	switch {
	case m.Band.Low > m.Computed.Max:
		return m.Band.Low - m.Computed.Max
	case m.BandTo.High < m.Computed.Min:
		return m.BandTo.High - m.Computed.Min
	}
	return 0
}

// Holds reports whether the first reading reproduces the number.
func (m *MeasureVerdict) Holds() bool { return m.Outcome.Held() }

// Judge judges the figures of one dataset. Several goroutines may ask it.
type Judge struct {
	Books    *ledger.Books
	data     *schema.Dataset
	coverage coverage
	narrower map[string][]string
	unread   Fact // of what not all could be read
	none     bool // nothing is there to sum
	lines    func() map[lineKey]*lineOf
}

// NewJudge prepares to judge figures by the books' dataset.
func NewJudge(books *ledger.Books) *Judge {
	j := &Judge{Books: books, data: books.Data, coverage: newCoverage(books.Data), narrower: map[string][]string{}}
	for _, t := range books.Data.Theaters.Rows {
		j.narrower[schema.ScopeAll] = append(j.narrower[schema.ScopeAll], t.Theater)
		j.narrower[t.Medium] = append(j.narrower[t.Medium], t.Theater)
	}
	j.narrower[schema.ScopeAll] = append([]string{schema.ScopeSea, schema.ScopeLand}, j.narrower[schema.ScopeAll]...)
	j.unread, j.none = unread(books.Data)
	j.lines = sync.OnceValue(j.findLines)
	return j
}

// Tally judges the tally in a row.
func (j *Judge) Tally(row int) Verdict {
	g := judgement{judge: j}
	return g.verdict(&j.data.Tallies.Rows[row], row)
}

// Figure judges a figure that is no row. Its source may be empty; a series is one
// of the dataset's, whose method it is then read by. Numbers without a qualifier are
// exact, without a scope all strikes are meant, and nothing said of the presumed dead
// leaves open whether they are counted.
func (j *Judge) Figure(t schema.Tally) Verdict {
	for _, n := range []struct {
		count schema.Count
		word  *string
	}{{t.Deaths, &t.DeathsQualifier}, {t.Strikes, &t.StrikesQualifier}, {t.Vessels, &t.VesselsQualifier}} {
		if n.count.Known() && *n.word == "" {
			*n.word = "exact"
		}
	}
	if t.Scope == "" {
		t.Scope = schema.ScopeAll
	}
	if t.CountsMissing == "" {
		t.CountsMissing = "unknown"
	}
	g := judgement{judge: j}
	return g.verdict(&t, -1)
}

// Instead judges a figure in the place of the one in a row, whose own numbers are not
// asked.
func (j *Judge) Instead(row int, t *schema.Tally) Verdict {
	g := judgement{judge: j}
	return g.verdict(t, row)
}

// judgement is the judging of one tally, with room that serves the next one again.
type judgement struct {
	judge       *Judge
	tally       *schema.Tally
	statements  []Statement
	deathsAt    int // in statements, or -1
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
}

// begin turns to a tally.
func (g *judgement) begin(t *schema.Tally) {
	g.tally, g.statements, g.through, g.latest = t, appendStatements(g.statements[:0], t), -1, ""
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
	if t.CountsMissing == "yes" {
		g.declared = Counted
	}
	g.published, g.known = "", ""
	if s := g.judge.data.Sources.Get(t.SourceID); s != nil && s.Published.Valid() && s.Published >= t.AsOf {
		g.published = s.Published
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
	treatments, prices := g.judge.treatments(t.Scope), []int(nil)
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
			prices = g.judge.basePrices(t.Scope, treatments)
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
