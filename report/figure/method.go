package figure

import (
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

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

// sure is the most that a method may cost to be named.
const sure = 10

// presumes reports whether somebody is presumed dead in a scope: where nobody is, there
// is no method to tell of.
func (j *Judge) presumes(scope string) bool {
	l := j.Books.Ledger(scope)
	return l != nil && len(l.KnownDays()) > 0
}

// methodAt is the method of a line for a figure, the figure itself not asked; nil
// where nothing tells.
func (l *line) methodAt(g *judgement, at int) *Method {
	if l == nil || len(l.levels) < 2 || g.deathsAt < 0 || !g.judge.presumes(l.scope) {
		return nil
	}
	day := g.tally.AsOf
	prices := l.at(day)
	before := sort.Search(len(l.days), func(i int) bool { return l.days[i] > day }) - 1
	if at >= 0 {
		prices, before = l.prices[at], at-1
	}
	best := 0
	for t := range prices {
		if prices[t] < prices[best] {
			best = t
		}
	}
	if prices[best] > sure {
		return nil
	}
	t := l.treatments[best]
	m := &Method{Series: l.series, Missing: t.missing, KnownBy: t.day}
	if t.missing == AsKnown && g.known != "" && t.day > g.known {
		m.Missing, m.KnownBy = Counted, "" // so far
	}
	for ; before >= 0 && l.path[before] == best; before-- {
		m.Since = l.days[before]
	}
	return m
}
