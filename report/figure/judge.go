// Package figure judges the cumulative figures that sources state: it looks for
// the way of counting under which the dataset's rows reproduce all numbers of a
// figure at once, and says how far off they are where there is none.
//
// The order of the search, and so of preference:
//
//  1. The plain reading: what the tally itself declares (its scope, its days, the
//     newest strike that it names, whether the presumed dead are inside). If every
//     number comes out, the figure agrees.
//  2. An undated figure is placed where it fits. Else one departure on one axis,
//     then two on two axes (see [Reading]). All readings
//     with the fewest departures that reproduce every number are answered, the
//     most usual first: the figure agrees as read.
//  3. None: the figure differs, and the nearest reading is answered. Where the
//     dataset does not claim to be complete and the source counts more than all
//     rows of its scope and day, in the first number that is off, it is not
//     comparable instead. Neither is it where not all that is summed could be read.
//
// A number is reproduced or it is not; nothing is near enough. What rounded words
// cover is stated in [Reproduces].
package figure

import (
	"cmp"
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
	Differs       Outcome = "differs"
	NotComparable Outcome = "not_comparable"
)

// Outcomes are all verdicts, best first.
var Outcomes = []Outcome{Agrees, AgreesAsRead, Differs, NotComparable}

// Verdict is what is found about one tally.
type Verdict struct {
	Tally   *schema.Tally
	Row     int // in Dataset.Tallies.Rows
	Outcome Outcome
	// Readings are the least-deviating readings that reproduce the figure, the
	// most usual first; the nearest one alone if it differs; none if it cannot be
	// compared at all.
	Readings []Reading
	Measures []MeasureVerdict
	// Totals, Cut and Ledger are what the first reading sums.
	Totals ledger.Totals
	Cut    ledger.Cut
	Ledger *ledger.Ledger
	Reason string // one plain sentence
}

// MeasureVerdict is what is found about one number of a tally.
type MeasureVerdict struct {
	Statement
	Computed   ledger.Interval // under the first reading
	Difference int             // stated minus computed, to the nearest end; positive: the source counts more
	Outcome    Outcome
}

// Judge judges the figures of one dataset.
type Judge struct {
	Books    *ledger.Books
	data     *schema.Dataset
	coverage coverage
	narrower map[string][]string
	unread   string // of what not all could be read
	none     bool   // nothing is there to sum
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
	return j
}

// All judges every tally, in file order.
func (j *Judge) All() []Verdict {
	var ledgers sync.WaitGroup
	for _, scope := range j.Books.Scopes() {
		ledgers.Go(func() { j.Books.Ledger(scope) })
	}
	ledgers.Wait()
	verdicts := make([]Verdict, j.data.Tallies.Len())
	inParts(len(verdicts), func(first, end int) {
		g := judgement{judge: j}
		for i := first; i < end; i++ {
			verdicts[i] = g.verdict(i)
		}
	})
	return verdicts
}

// judgement is the judging of one tally, with room that serves the next one again.
type judgement struct {
	judge      *Judge
	tally      *schema.Tally
	statements []Statement
	known      schema.Date // by which day the source can have known
	latest     schema.Date // see canKnow; empty until it is asked for
	through    int         // row of the strike stated, or -1
	rings      [MaxDeviations + 1][]count
	found      []count
}

// begin turns to a tally.
func (g *judgement) begin(t *schema.Tally) {
	g.tally, g.statements, g.through, g.latest = t, appendStatements(g.statements[:0], t), -1, ""
	g.known = g.knownBy()
}

// Tally judges the tally in a row.
func (j *Judge) Tally(row int) Verdict {
	g := judgement{judge: j}
	return g.verdict(row)
}

func (g *judgement) verdict(row int) Verdict {
	t := &g.judge.data.Tallies.Rows[row]
	g.begin(t)
	v := Verdict{Tally: t, Row: row, Measures: make([]MeasureVerdict, 0, len(g.statements))}
	if reason := g.incomparable(); reason != "" {
		return g.notCompared(v, reason)
	}
	found, nearest, short := g.search()
	switch {
	case len(found) > 0:
		v.Outcome = AgreesAsRead
		if found[0].plain() {
			v.Outcome = Agrees
		}
		nearest = &found[0]
		v.Readings = make([]Reading, len(found))
		for i := range found {
			v.Readings[i] = g.worded(&found[i])
		}
	case short != nil && g.partial():
		v.Outcome, nearest = NotComparable, short
		v.Readings = []Reading{g.worded(nearest)}
	case g.judge.unread != "": // what is missing may make the difference
		return g.notCompared(v, g.judge.unread)
	default:
		v.Outcome = Differs
		v.Readings = []Reading{g.worded(nearest)}
	}
	v.Totals, v.Cut, v.Ledger = nearest.totals, nearest.cut, nearest.ledger
	for _, s := range g.statements {
		v.Measures = append(v.Measures, g.measure(s, nearest, v.Outcome))
	}
	v.Reason = g.reason(&v, nearest)
	return v
}

// notCompared is the verdict on a figure that cannot be put to the rows.
func (g *judgement) notCompared(v Verdict, reason string) Verdict {
	v.Outcome, v.Reason = NotComparable, reason
	for _, s := range g.statements {
		v.Measures = append(v.Measures, MeasureVerdict{Statement: s, Outcome: NotComparable})
	}
	return v
}

// knownBy is the day of publication where it is known and not before the day that
// the figure speaks of; else that day. A source can only count what was public
// when it was written. A window ends on a day of the past: where the day of
// publication is not known, whatever is known now is asked of it.
func (g *judgement) knownBy() schema.Date {
	if s := g.judge.data.Sources.Get(g.tally.SourceID); s != nil && s.Published.Valid() && s.Published >= g.tally.AsOf {
		return s.Published
	}
	if g.tally.From.Known() || !g.tally.AsOf.Valid() {
		return ""
	}
	return g.tally.AsOf
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

// plain counts as the tally declares, in a scope.
func (g *judgement) plain(scope string) (count, bool) {
	l := g.judge.Books.Ledger(scope)
	c := count{ledger: l, known: g.known, reading: Reading{Missing: NotCounted, Unit: UnitAsStated, Scope: scope, Values: Best}}
	if g.tally.CountsMissing == "yes" {
		c.reading.Missing = Counted
	}
	if g.through >= 0 {
		cut, ok := l.Through(g.tally.From, g.through, g.judge.data.Strikes)
		if !ok {
			return c, false
		}
		c.cut = cut
		if c.known != "" {
			c.known = max(c.known, l.Entries[cut.End-1].Public) // who counts a strike writes when it is public
		}
	} else {
		c.cut = l.Cut(g.tally.From, g.tally.AsOf, g.known)
	}
	c.totals = l.Total(c.cut, c.known)
	return c, true
}

// search answers the least-deviating counts that hold, most usual first; else
// the nearest count, and short, the nearest of those that sum all strikes of the
// figure's scope and day, if the source counts more under each of them.
func (g *judgement) search() (found []count, nearest, short *count) {
	plain, _ := g.plain(g.tally.Scope)
	var ring []count
	deviations := 0
	undated, nowhere := !g.tally.AsOf.Known() && g.through < 0, false
	if undated {
		if places := g.placed(g.rings[1][:0]); len(places) > 0 {
			ring, deviations = places, 1
		} else {
			deviations, nowhere = MaxDeviations, plain.totals.Strikes > 0
		}
	}
	if len(ring) == 0 {
		ring = append(g.rings[deviations][:0], plain)
	}
	var nearestOff, shortOff int
	exceeds := true
	if undated {
		_, highest := plain.reach(g.statements[0].Measure)
		exceeds = g.statements[0].Band.Low > highest
	}
	g.found = g.found[:0]
	for ; ; deviations++ {
		g.rings[deviations] = ring // room for the next tally
		for i := range ring {
			c := &ring[i]
			if !nowhere && c.holdsAll(g.statements) {
				g.found = append(g.found, *c)
				continue
			}
			off, more := c.off(g.statements)
			if nearest == nil || off < nearestOff && c.reading.Scope == g.tally.Scope {
				nearest, nearestOff = c, off // another scope would be near by chance
			}
			if c.reading.whole(g.tally.Scope) {
				exceeds = exceeds && more
				if short == nil || off < shortOff {
					short, shortOff = c, off
				}
			}
		}
		if len(g.found) > 0 || deviations == MaxDeviations {
			break
		}
		ring = g.depart(ring, g.rings[deviations+1][:0])
		if deviations == 1 && !undated {
			ring = g.ends(&plain, ring)
		}
	}
	if !exceeds {
		short = nil
	}
	slices.SortStableFunc(g.found, func(a, b count) int { return cmp.Compare(a.rank(), b.rank()) })
	return g.found, nearest, short
}

// depart adds all counts that depart from the ring's on one more axis. Each pair of
// axes is met once: only later axes follow an earlier one.
func (g *judgement) depart(ring, to []count) []count {
	for i := range ring {
		c := &ring[i]
		for n := c.departed(); n < len(axes); n++ {
			if apart(&c.reading, n) {
				to = axes[n].depart(g, c, c.plain(), to)
			}
		}
	}
	return to
}

// apart reports whether a cut may be moved so far beside a departure on another
// axis. Whether the presumed dead are counted is asked of every figure, so it
// does not narrow the cut.
func apart(r *Reading, axis int) bool {
	if axis == onMissing {
		return true
	}
	return !(r.Cut == Earlier && r.Strikes > MaxEarlierPair || r.Cut == Later && r.Strikes > MaxLaterPair)
}

// departed is the number of axes up to the last one departed on.
func (c *count) departed() int {
	switch {
	case c.reading.Cut == Placed:
		return onCut + 1
	case c.stepped > 0:
		return int(c.steps[c.stepped-1].axis) + 1
	}
	return 0
}

func (g *judgement) measure(s Statement, c *count, outcome Outcome) MeasureVerdict {
	n, around := c.value(s.Measure)
	m := MeasureVerdict{Statement: s, Computed: around, Outcome: Differs}
	if c.holds(s) {
		m.Outcome = AgreesAsRead
		if c.plain() {
			m.Outcome = Agrees
		}
		return m
	}
	if outcome == NotComparable {
		m.Outcome = NotComparable
	}
	switch {
	case s.Band.Low > around.Max:
		m.Difference = s.Band.Low - around.Max
	case s.Band.High < around.Min:
		m.Difference = s.Band.High - around.Min
	default:
		m.Difference = s.Band.Off(n)
	}
	return m
}
