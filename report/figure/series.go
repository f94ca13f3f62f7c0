package figure

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Series is one running count of one scope in time order: the levels that one outlet
// or office stated, and how it counts the presumed dead.
type Series struct {
	Name, Scope string
	Points      []Point
	// Methods are how the series counts, each from its first point on: the cheapest
	// way through all its dated points (see [Prices]).
	Methods []Method
}

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

// Event is something that happened to a series at a point.
type Event struct {
	Kind string // method, lag, ahead, falls, offset, reading, unexplained
	Fact
}

// Method is how a series treats the presumed dead.
type Method struct {
	Series  string
	First   int         // index of the first point; 0 in a verdict
	Since   schema.Date // day of the first point
	Missing Missingness
	KnownBy schema.Date // for AsKnown: only those known through this day are counted
}

// same reports whether two methods treat the presumed dead alike.
func (m Method) same(n Method) bool { return m.Missing == n.Missing && m.KnownBy == n.KnownBy }

// Surprises are the points that do not follow the method of the series.
func (s *Series) Surprises() []*Point {
	var all []*Point
	for i := range s.Points {
		if !s.Points[i].Follows {
			all = append(all, &s.Points[i])
		}
	}
	return all
}

// AllSeries are the series of the verdicts with at least one dated level of deaths, in
// the order of their names, each scope apart.
func (j *Judge) AllSeries(verdicts []Verdict) []Series {
	members := map[lineKey][]*Verdict{}
	for i := range verdicts {
		if t := verdicts[i].Tally; t.Series != "" && !t.From.Known() {
			key := lineKey{t.Series, t.Scope}
			members[key] = append(members[key], &verdicts[i])
		}
	}
	var keys []lineKey
	for key := range members {
		if j.lines()[key] != nil {
			keys = append(keys, key)
		}
	}
	order := map[string]int{}
	for i, scope := range j.Books.Scopes() {
		order[scope] = i
	}
	slices.SortFunc(keys, func(a, b lineKey) int {
		return cmp.Or(cmp.Compare(a.series, b.series), cmp.Compare(order[a.scope], order[b.scope]), cmp.Compare(a.scope, b.scope))
	})
	all := make([]Series, len(keys))
	inParts(len(keys), 1, func(first, end int) {
		g := judgement{judge: j}
		for i := first; i < end; i++ {
			all[i] = g.series(keys[i], members[keys[i]])
		}
	})
	return slices.DeleteFunc(all, func(s Series) bool { return len(s.Points) == 0 })
}

func (g *judgement) series(key lineKey, members []*Verdict) Series {
	l := g.judge.lines()[key].read(g.judge, key)
	s := Series{Name: key.series, Scope: key.scope}
	for _, v := range members {
		if p, ok := point(v); ok {
			s.Points = append(s.Points, p)
		}
	}
	slices.SortStableFunc(s.Points, func(a, b Point) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Stated.Stated, b.Stated.Stated))
	})
	level := map[int]int{}
	for at, row := range l.levels {
		level[row] = at
	}
	method := 0 // of an undated point that of the level before
	if len(l.path) > 0 {
		method = l.path[0]
	}
	for i := range s.Points {
		p := &s.Points[i]
		if at, ok := level[p.Verdict.Row]; ok && !p.Placed {
			method = l.path[at]
		}
		m := g.follow(p, l.treatments[method])
		if len(s.Methods) == 0 || !s.Methods[len(s.Methods)-1].same(m) {
			m.Series, m.First, m.Since = s.Name, i, p.Day
			s.Methods = append(s.Methods, m)
		}
	}
	s.tell()
	return s
}

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
	if g.incomparable().Name != "" {
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
	return g.plain(v.Tally.Scope)
}

// tell notes what happened at each point.
func (s *Series) tell() {
	next := 1 // of the methods
	for i := range s.Points {
		p := &s.Points[i]
		add := func(kind, name string, values ...any) {
			p.Events = append(p.Events, Event{kind, fact(name, values...)})
		}
		if next < len(s.Methods) && s.Methods[next].First == i {
			add("method", "method", s.Methods[next])
			next++
		}
		if i > 0 && own(p.Stated) && own(s.Points[i-1].Stated) && p.Stated.Stated < s.Points[i-1].Stated.Stated {
			add("falls", "falls", s.Points[i-1].Stated.Stated-p.Stated.Stated)
		}
		if p.Follows {
			continue
		}
		r := &p.Verdict.Readings[0]
		reads := p.Verdict.Outcome == AgreesAsRead || p.Verdict.Outcome == Possible
		perhaps := ""
		if p.Verdict.Outcome == Possible {
			perhaps = "perhaps_"
		}
		switch {
		case i > 0 && !s.Points[i-1].Follows && p.sameOffset(&s.Points[i-1]):
			add("offset", "offset", p.offset())
		case reads && r.Cut == Earlier:
			add("lag", perhaps+"lags", Number{r.Strikes, "strikes"})
		case reads && (r.Cut == Later || r.Cut == ByDate):
			add("ahead", perhaps+"ahead")
		case reads:
			add("reading", perhaps+"reads", r)
		case p.Stated.Range():
			add("unexplained", "off", p.offset())
		case p.Difference() == 0:
			add("unexplained", "excluded")
		case p.Difference() > 0:
			add("unexplained", "more", p.Difference())
		default:
			add("unexplained", "fewer", -p.Difference())
		}
	}
}

func (p *Point) sameOffset(q *Point) bool {
	return own(p.Stated) && own(q.Stated) && p.Difference() == q.Difference() && p.DifferenceTo() == q.DifferenceTo()
}

// offset is the difference in writing, of both ends where a range is stated.
func (p *Point) offset() string {
	if p.Stated.Range() {
		return fmt.Sprintf("%+d/%+d", p.Difference(), p.DifferenceTo())
	}
	return fmt.Sprintf("%+d", p.Difference())
}

// own reports whether a statement is the source's own count and not a rounded
// number.
func own(s Statement) bool {
	return (s.Qualifier == "exact" || s.Qualifier == "at_least") && s.Band.width() == 1 && s.BandTo.width() == 1
}
