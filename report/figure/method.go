package figure

import (
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Method is how a series treats the presumed dead from one point on.
type Method struct {
	First   int // index of the first point
	Missing Missingness
	KnownBy schema.Date // for AsKnown: only those known by this day are ever counted
}

// String says what becomes of the presumed dead.
func (m Method) String() string {
	switch m.Missing {
	case Counted:
		return "counts the presumed dead"
	case AsKnown:
		return "counts only those presumed dead by " + string(m.KnownBy)
	}
	return "does not count the presumed dead"
}

// method is a choice before it is given to points.
type method struct {
	missing Missingness
	knownBy schema.Date
}

// deathsUnder is the number of deaths of a figure's cut under a method.
func deathsUnder(l *ledger.Ledger, cut ledger.Cut, known schema.Date, m method) int {
	killed := l.Total(cut, "").Deaths.Best
	switch m.missing {
	case NotCounted:
		return killed
	case AsKnown:
		if known == "" || m.knownBy < known {
			known = m.knownBy
		}
	}
	return killed + l.Missing(cut, known)
}

// evesOf are the days before further presumed deaths became known: who counts only
// those known by one of them counts what was known before.
func evesOf(known []schema.Date) []schema.Date {
	eves := make([]schema.Date, max(0, len(known)-1))
	for i := range eves {
		eves[i] = known[i+1].AddDays(-1)
	}
	return eves
}

// hits are the methods that reproduce a point's deaths. Those that count what was
// known by a day are neighbours, for the number only grows with the day.
type hits struct {
	notCounted, counted bool
	first, end          int // in the eves
	// differ is the end of those of them that do not count all presumed dead that
	// the point can count.
	differ int
}

func (j *Judge) hits(p *Point, eves []schema.Date) hits {
	l, cut, known := j.plainCut(p.Verdict)
	under := func(m method) int { return deathsUnder(l, cut, known, m) }
	killed, all, band := under(method{missing: NotCounted}), under(method{missing: Counted}), p.Stated.Band
	h := hits{notCounted: band.Holds(killed), counted: band.Holds(all)}
	if band.Low > all || band.High < killed {
		return h
	}
	from := func(n int) int { // the first eve whose knowledge gives at least n
		return sort.Search(len(eves), func(i int) bool { return under(method{AsKnown, eves[i]}) >= n })
	}
	h.first, h.end = from(band.Low), len(eves)
	if band.High < all {
		h.end = from(band.High + 1)
	}
	h.differ = min(h.end, from(all))
	return h
}

// way is a way through the points up to one of them, seen from its last method:
// where that begins, and what came before.
type way struct {
	method, first int
	before        *way
}

// score orders ways: more deaths reproduced, then fewer changes.
type score struct{ hits, changes int }

func (s score) better(t score) bool {
	return s.hits > t.hits || s.hits == t.hits && s.changes < t.changes
}

// findMethods gives every point its method by dynamic programming over the
// points: most deaths reproduced, then fewest changes, then the first method in
// the order not counted, counted, counted as known by a day. Of ways that are as good
// the one that changes first is taken.
//
// At each point only the methods that reproduce it are looked at. All others stay as
// they are, or would better be entered behind it from the best way so far; when one
// reproduces a point again, that is made up for.
func (j *Judge) findMethods(s *Series, eves []schema.Date) {
	// Only a day that somewhere tells another number than all presumed dead, and the
	// right one, can be better than counting them all.
	found := make([]hits, len(s.Points))
	var days []int
	for i := range s.Points {
		h := j.hits(&s.Points[i], eves)
		found[i] = h
		for day := h.first; day < h.differ; day++ {
			days = append(days, day)
		}
	}
	slices.Sort(days)
	days = slices.Compact(days)
	methods := []method{{missing: NotCounted}, {missing: Counted}}
	for _, day := range days {
		methods = append(methods, method{AsKnown, eves[day]})
	}

	type state struct {
		score
		way  *way
		last int // the point at which it was looked at last
	}
	states := make([]state, len(methods))
	for m := range states {
		states[m] = state{way: &way{method: m}, last: -1}
	}
	// best is the best score behind each point, of the first method that has it, and
	// since which point it is.
	type best struct {
		score
		way   *way
		since int
	}
	bests := make([]best, len(s.Points))
	for i, h := range found {
		now := best{way: states[0].way}
		if i > 0 {
			now = bests[i-1]
		}
		hit := func(m int) {
			at := &states[m]
			if i > 0 {
				before := bests[i-1]
				entered := before.score
				entered.changes++
				if entered.better(at.score) {
					from := max(before.since, at.last)
					at.score, at.way = entered, &way{m, from + 1, bests[from].way}
				}
			}
			at.hits++
			at.last = i
			switch {
			case at.score.better(now.score):
				now = best{at.score, at.way, i}
			case at.score == now.score && m < now.way.method:
				now.way = at.way
			}
		}
		if h.notCounted {
			hit(0)
		}
		if h.counted {
			hit(1)
		}
		for d, _ := slices.BinarySearch(days, h.first); d < len(days) && days[d] < h.end; d++ {
			hit(2 + d)
		}
		bests[i] = now
	}
	end := len(s.Points)
	for w := bests[end-1].way; w != nil; w = w.before {
		m := methods[w.method]
		s.Methods = append(s.Methods, Method{First: w.first, Missing: m.missing, KnownBy: m.knownBy})
		for i := w.first; i < end; i++ {
			p := &s.Points[i]
			l, cut, known := j.plainCut(p.Verdict)
			p.Computed = deathsUnder(l, cut, known, m)
			p.Difference = p.Stated.Band.Off(p.Computed)
		}
		end = w.first
	}
	slices.Reverse(s.Methods)
}
