package figure

import (
	"cmp"
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// A line is one running count of one scope: the dated levels of deaths of a series, by
// day, and what each treatment of the presumed dead costs at each of them, judged by
// all the others. It is read before its figures are judged.
type line struct {
	series, scope string
	levels        []int // rows of tallies, by day, then by deaths
	days          []schema.Date
	treatments    []treatment
	prices        [][]int // at each level, the level itself not asked
	between       [][]int // in front of each level, and behind the last
	path          []int   // the treatment of each level, by all of them
}

type lineKey struct{ series, scope string }

// maxMethods bounds the days of knowledge that are looked at in a line: those that
// most of its levels hit.
const maxMethods = 16

// readLine reads a line. What the search finds of each level is kept if it is asked for.
func (g *judgement) readLine(key lineKey, levels []int, keep bool) (*line, []weighed) {
	l := &line{series: key.series, scope: key.scope, levels: levels, days: make([]schema.Date, 0, len(levels))}
	l.treatments = g.methodsOf(l)
	like, free := table(len(levels), len(l.treatments)), make([]int, len(l.treatments))
	found := make([]weighed, 1, max(1, len(levels)))
	if keep {
		found = found[:len(levels)]
	}
	for i, row := range levels {
		g.begin(&g.judge.data.Tallies.Rows[row])
		l.days = append(l.days, g.tally.AsOf)
		w := &found[0]
		if keep {
			w = &found[i]
		}
		g.treatments = l.treatments
		g.otherDay = price(priceMost)
		if g.incomparable().Name != "" {
			continue // it tells nothing of the method
		}
		g.search(w)
		mistaken := g.wrong(w, free)
		for t := range like[i] {
			if like[i][t] = min(w.own[t], mistaken); g.ruledOut(l.treatments[t].missing) {
				like[i][t] = max(like[i][t], price(priceMost)) // what a figure says itself binds its series
			}
		}
	}
	l.weigh(like)
	return l, found
}

// table is so many rows of so many zeros.
func table(rows, columns int) [][]int {
	cells, all := make([]int, rows*columns), make([][]int, rows)
	for i := range all {
		all[i] = cells[i*columns : (i+1)*columns : (i+1)*columns]
	}
	return all
}

// basePrice is the price of a treatment where nothing is known of the series.
func basePrice(t treatment, first schema.Date) int {
	switch {
	case t.missing == NotCounted:
		return price(priceMissingNone)
	case t.missing == Counted:
		return price(priceMissingAll)
	case t.day == first:
		return price(priceMissingFirst)
	}
	return price(priceMissingDay)
}

// methodsOf are the treatments that can be told apart in a line: none, all, those known
// first, and those known through a day that makes a level come out as it is declared.
func (g *judgement) methodsOf(l *line) []treatment {
	known := g.judge.Books.Ledger(l.scope)
	all := g.judge.treatments(l.scope)
	if known == nil {
		return all
	}
	days := known.KnownDays()
	hits := map[schema.Date]int{}
	for _, row := range l.levels {
		g.begin(&g.judge.data.Tallies.Rows[row])
		if g.incomparable().Name != "" || g.deathsAt < 0 {
			continue
		}
		p, ok := g.plain(l.scope)
		s := &g.statements[g.deathsAt]
		low, high := s.Band.Low-p.totals.Deaths.Best, s.Band.High-p.totals.Deaths.Best
		if !ok || s.Range() || high < 1 || low > p.totals.Missing {
			continue
		}
		i := sort.Search(len(days), func(i int) bool { return p.ledger.Missing(p.cut, min(days[i], orForever(p.known))) >= max(1, low) })
		if i == len(days) {
			continue
		}
		if n := p.ledger.Missing(p.cut, min(days[i], orForever(p.known))); n < p.totals.Missing && n <= high {
			hits[days[i]]++
		}
	}
	var more []schema.Date
	for day := range hits {
		if day != days[0] {
			more = append(more, day)
		}
	}
	slices.SortFunc(more, func(a, b schema.Date) int { return cmp.Or(cmp.Compare(hits[b], hits[a]), cmp.Compare(a, b)) })
	more = more[:min(len(more), maxMethods)]
	slices.Sort(more)
	for _, day := range more {
		all = append(all, treatment{AsKnown, day})
	}
	return all
}

// orForever is a day by which all is known for "".
func orForever(day schema.Date) schema.Date {
	if day == "" {
		return "2999-12-31"
	}
	return day
}

// treatments are those that are asked of every figure of a scope.
func (j *Judge) treatments(scope string) []treatment {
	all := []treatment{{missing: NotCounted}, {missing: Counted}}
	if l := j.Books.Ledger(scope); l != nil && len(l.KnownDays()) > 0 {
		all = append(all, treatment{AsKnown, l.KnownDays()[0]})
	}
	return all
}

func (j *Judge) basePrices(scope string, treatments []treatment) []int {
	var first schema.Date
	if l := j.Books.Ledger(scope); l != nil && len(l.KnownDays()) > 0 {
		first = l.KnownDays()[0]
	}
	prices := make([]int, len(treatments))
	for i, t := range treatments {
		prices[i] = basePrice(t, first)
	}
	return prices
}

// weigh finds what each treatment costs at each level, by the cheapest way through all
// the others, forwards and backwards: what a level itself likes is not in its own
// prices. What is sure costs nothing.
func (l *line) weigh(like [][]int) {
	n, m := len(like), len(l.treatments)
	base := make([]int, m)
	for i, t := range l.treatments {
		first := schema.Date("")
		if m > 2 {
			first = l.treatments[2].day
		}
		base[i] = basePrice(t, first)
	}
	forward, backward := table(n+1, m), table(n+1, m)
	copy(forward[0], base)
	for i := range like {
		least := Unlimited
		for t := range base {
			forward[i+1][t] = forward[i][t] + like[i][t]
			least = min(least, forward[i+1][t])
		}
		for t := range base { // the same one goes on, or it changes
			forward[i+1][t] = min(forward[i+1][t], least+price(priceChange)+base[t])
		}
	}
	for i := n - 1; i >= 0; i-- { // the same, seen from behind
		least := Unlimited
		for t := range base {
			backward[i][t] = backward[i+1][t] + like[i][t]
			least = min(least, backward[i][t]+base[t])
		}
		for t := range base {
			backward[i][t] = min(backward[i][t], least+price(priceChange))
		}
	}
	l.between, l.prices = table(n+1, m), table(n, m)
	for i := range n + 1 {
		normal(l.between[i], forward[i], backward[i])
		if i < n {
			normal(l.prices[i], forward[i], backward[i+1])
		}
	}
	// The way itself: at each level the treatment that the cheapest way has there; it
	// stays as long as that costs no more.
	at := -1
	l.path = make([]int, 0, n)
	for i := range like {
		cost := func(t int) int { return forward[i][t] + like[i][t] + backward[i+1][t] }
		best := 0
		for t := range base {
			if cost(t) < cost(best) {
				best = t
			}
		}
		if at < 0 || cost(at) > cost(best) {
			at = best
		}
		l.path = append(l.path, at)
	}
}

// normal takes the costs of treatments, from in front and from behind, to prices: what is
// sure costs nothing.
func normal(prices, front, behind []int) {
	least := Unlimited
	for t := range prices {
		prices[t] = front[t] + behind[t]
		least = min(least, prices[t])
	}
	var sum uint64
	for _, c := range prices {
		sum += chance(c - least)
	}
	share := -pointsOf(sum)
	for t, c := range prices {
		prices[t] = min(price(priceMost), c-least+share)
	}
}

// at are the prices for a figure of a day that is none of the levels.
func (l *line) at(day schema.Date) []int {
	return l.between[sort.Search(len(l.days), func(i int) bool { return l.days[i] > day })]
}

// sure is the most that a method may cost to be named.
const sure = 10

// methodAt is the method of a line for a figure, the figure itself not asked; nil
// where nothing tells.
func (l *line) methodAt(g *judgement, at int) *Method {
	if l == nil || len(l.levels) < 2 || g.deathsAt < 0 {
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
