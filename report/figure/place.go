package figure

import (
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// maxPlaces bounds how many places of an undated figure are looked at: more
// would place it nowhere in particular.
const maxPlaces = 40

// placed puts an undated figure behind every strike where its numbers could come
// out: the running total only grows, so the places are neighbours.
func (g *judgement) placed() {
	l := g.judge.Books.Ledger(g.scope)
	whole := l.Cut(g.tally.From, "", "")
	first := whole.First
	s := g.statements[0]
	at := func(end int) pick {
		p := pick{ledger: l, cut: whole, choice: Placed, deviations: 1}
		p.cut.End = end
		if end < len(l.Entries) {
			p.known = l.Entries[end].Public.AddDays(-1) // the page does not know of the next strike
			if p.known < l.Entries[end-1].Public {
				p.known = l.Entries[end-1].Public
			}
		}
		if g.known != "" && (p.known == "" || p.known > g.known) {
			p.known = g.known
		}
		p.totals = l.Total(p.cut, p.known)
		return p
	}
	// A page that was published before a strike became public counts none from it
	// on.
	public := l.Cut(g.tally.From, "", g.known)
	last := public.End
	if len(public.Without) > 0 {
		last = public.Without[0]
	}
	size := last - first
	from := sort.Search(size, func(i int) bool {
		p := at(first + i + 1)
		_, highest := p.reach(s.Measure)
		return highest >= s.Band.Low
	})
	for end := first + from + 1; end <= last && len(g.picks) < maxPlaces; end++ {
		p := at(end)
		if lowest, _ := p.reach(s.Measure); lowest > s.highest() {
			break
		}
		g.picks = append(g.picks, p)
	}
}

// highest is the largest number that reproduces a statement, read as a round one at
// most.
func (s *Statement) highest() int {
	high := max(s.Band.High, s.BandTo.High)
	if round, ok := Rounded(s.Stated, s.Qualifier); ok {
		high = max(high, round.High)
	}
	return high
}

// reach is the smallest and the largest value that any reading of the same
// strikes could give to a measure. Neither falls when strikes are added.
func (p *pick) reach(m Measure) (lowest, highest int) {
	t := &p.totals
	switch m {
	case Deaths:
		return min(t.Deaths.Min, t.FirstReported), max(t.Deaths.Max, t.FirstReported) + t.MissingEver
	case Strikes:
		return min(t.StrikesMin, t.Vessels, t.Announcements), max(t.StrikesMax, t.Vessels)
	case Vessels:
		return min(t.Strikes, t.Vessels), max(t.Strikes, t.Vessels)
	case Missing:
		return 0, t.MissingEver
	case Survivors:
		return t.Survivors, t.Survivors + t.MissingEver
	}
	sum := p.sum(m)
	return sum.Min, sum.Max
}

// coverage is what the dataset claims to hold, by scope.
type coverage struct {
	data *schema.Dataset
	rows []schema.Coverage
}

func newCoverage(d *schema.Dataset) coverage {
	c := coverage{data: d}
	for _, row := range d.Coverage.Rows {
		if row.From.Valid() && row.To.Valid() {
			c.rows = append(c.rows, row)
		}
	}
	return c
}

// at is the completeness claimed for a scope on a day; empty if the day lies
// under no row. A scope that holds several is as complete as its weakest part
// that is stated.
func (c coverage) at(scope string, day schema.Date) string {
	found := ""
	for _, row := range c.rows {
		if day < row.From || day > row.To || !c.speaksOf(row.Scope, scope) {
			continue
		}
		if row.Completeness == "partial" {
			return "partial"
		}
		found = row.Completeness
	}
	return found
}

// last is the last day of which something is claimed for a scope.
func (c coverage) last(scope string) schema.Date {
	var last schema.Date
	for _, row := range c.rows {
		if c.speaksOf(row.Scope, scope) {
			last = max(last, row.To)
		}
	}
	return last
}

func (c coverage) speaksOf(row, scope string) bool { return SpeaksOf(c.data, row, scope) }

// SpeaksOf reports whether what coverage claims for one scope bears on another.
func SpeaksOf(d *schema.Dataset, row, scope string) bool {
	if row == schema.ScopeAll || row == scope {
		return true
	}
	if scope == schema.ScopeAll {
		return d.IsMedium(row)
	}
	return row == d.Medium(scope)
}
