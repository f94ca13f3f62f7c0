package figure

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Series is one running count of one scope in time order: the levels that one outlet
// or office stated, and how it counts the presumed dead.
type Series struct {
	Name, Scope string
	Points      []Point
	// Methods are how the series counts, each from its first point on: the cheapest
	// way through all its dated points (see [Prices]). None where nobody is presumed dead.
	Methods []Method
}

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
			key := lineKey{t.Series, t.FullScope()}
			members[key] = append(members[key], &verdicts[i])
		}
	}
	var keys []lineKey
	for key := range members {
		if j.lines()[key] != nil {
			keys = append(keys, key)
		}
	}
	scopes := j.Books.Scopes()
	order := func(key lineKey) int {
		scope, _ := schema.CutScope(key.scope)
		return slices.Index(scopes, scope)
	}
	slices.SortFunc(keys, func(a, b lineKey) int {
		return cmp.Or(cmp.Compare(a.series, b.series), cmp.Compare(order(a), order(b)), cmp.Compare(a.scope, b.scope))
	})
	all := make([]Series, len(keys))
	inParts(len(keys), 1, func() func(first, end int) {
		g := judgement{judge: j}
		return func(first, end int) {
			for i := first; i < end; i++ {
				all[i] = g.series(keys[i], members[keys[i]])
			}
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
		if g.judge.presumes(s.Scope) && (len(s.Methods) == 0 || !s.Methods[len(s.Methods)-1].same(m)) {
			m.Series, m.First, m.Since = s.Name, i, p.Day
			s.Methods = append(s.Methods, m)
		}
	}
	s.tell()
	return s
}
