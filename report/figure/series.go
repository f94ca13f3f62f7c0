package figure

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Series is one running count in time order: the levels that one outlet or office
// stated, and how it counts the presumed dead.
type Series struct {
	Name   string
	Points []Point
	// Methods are how the series counts, each from its first point on. Together
	// they reproduce as many of its deaths as any choice of methods does, with as
	// few changes as possible.
	Methods []Method
}

// Point is one figure of a series.
type Point struct {
	Verdict *Verdict
	Day     schema.Date // as_of, or the day on which the newest strike became public
	Placed  bool        // the figure itself is undated
	Stated  Statement   // its deaths
	// Computed is the number of deaths that the rows give on that day under the
	// method of the series, the cut as the figure declares it.
	Computed   int
	Difference int // stated minus computed, 0 where the words cover it
	Events     []Event
}

// Event is something that happened to a series at a point.
type Event struct {
	Kind string // method, lag, ahead, falls, offset, unexplained
	Text string
}

// AllSeries are all series with at least one dated level of deaths, in the order
// of their names.
func (j *Judge) AllSeries(verdicts []Verdict) []Series {
	byName := map[string][]int{}
	var names []string
	for i := range verdicts {
		t := verdicts[i].Tally
		if t.Series == "" || t.From.Known() {
			continue
		}
		if byName[t.Series] == nil {
			names = append(names, t.Series)
		}
		byName[t.Series] = append(byName[t.Series], i)
	}
	slices.Sort(names)
	var all []Series
	eves := map[*ledger.Ledger][]schema.Date{}
	for _, name := range names {
		if s := j.series(name, verdicts, byName[name], eves); len(s.Points) > 0 {
			all = append(all, s)
		}
	}
	return all
}

func (j *Judge) series(name string, verdicts []Verdict, rows []int, eves map[*ledger.Ledger][]schema.Date) Series {
	s := Series{Name: name}
	for _, i := range rows {
		if p, ok := j.point(&verdicts[i]); ok {
			s.Points = append(s.Points, p)
		}
	}
	slices.SortStableFunc(s.Points, func(a, b Point) int {
		return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Stated.Stated, b.Stated.Stated))
	})
	if len(s.Points) > 0 {
		l := s.Points[0].Verdict.Ledger
		if eves[l] == nil {
			eves[l] = evesOf(l.KnownDays())
		}
		j.findMethods(&s, eves[l])
		s.tell()
	}
	return s
}

// point is a figure as a point of its series; false if it states no deaths or
// has no day.
func (j *Judge) point(v *Verdict) (Point, bool) {
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
		if newest < 0 || v.Outcome == Differs {
			return p, false
		}
		p.Day, p.Placed = v.Ledger.Entries[newest].Public, true
	}
	return p, true
}

// plainCut is the cut that a figure declares, or the one where it was placed.
func (j *Judge) plainCut(v *Verdict) (*ledger.Ledger, ledger.Cut, schema.Date) {
	g := judgement{judge: j}
	g.begin(v.Tally)
	if g.incomparable() != "" || v.Readings[0].Cut == Placed {
		return v.Ledger, v.Cut, v.Readings[0].KnownBy
	}
	c, _ := g.plain(v.Tally.Scope)
	return c.ledger, c.cut, c.known
}

// tell notes what happened at each point.
func (s *Series) tell() {
	next := 1 // of the methods
	for i := range s.Points {
		p := &s.Points[i]
		add := func(kind, format string, args ...any) {
			p.Events = append(p.Events, Event{kind, fmt.Sprintf(format, args...)})
		}
		if next < len(s.Methods) && s.Methods[next].First == i {
			add("method", "from here it %s", s.Methods[next])
			next++
		}
		if i > 0 && own(p.Stated) && own(s.Points[i-1].Stated) && p.Stated.Stated < s.Points[i-1].Stated.Stated {
			add("falls", "falls by %d", s.Points[i-1].Stated.Stated-p.Stated.Stated)
		}
		if p.Difference == 0 {
			continue
		}
		r := &p.Verdict.Readings[0]
		switch {
		case i > 0 && s.Points[i-1].Difference == p.Difference:
			add("offset", "%+d as before", p.Difference)
		case p.Verdict.Outcome == AgreesAsRead && r.Cut == Earlier:
			add("lag", "lags by %s", plural(r.Strikes, "strike"))
		case p.Verdict.Outcome == AgreesAsRead && (r.Cut == Later || r.Cut == ByDate):
			add("ahead", "holds strikes of the days after")
		case p.Verdict.Outcome == AgreesAsRead:
			add("reading", "%s", r.String())
		case p.Difference > 0:
			add("unexplained", "%d more than the rows explain", p.Difference)
		default:
			add("unexplained", "%d fewer than the rows", -p.Difference)
		}
	}
}

// own reports whether a statement is the source's own count and not a rounded
// number.
func own(s Statement) bool {
	return (s.Qualifier == "exact" || s.Qualifier == "at_least") && s.Band.Low == s.Band.High
}
