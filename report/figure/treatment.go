package figure

import (
	"cmp"
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// maxMethods bounds the days of knowledge that are looked at in a line: those that
// most of its levels hit.
const maxMethods = 16

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
	for i := range l.levels {
		if g.turnTo(i); g.refused.Name != "" || g.deathsAt < 0 {
			continue
		}
		p, ok := g.plain()
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
		all = append(all, asKnown(known, day))
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
		all = append(all, asKnown(l, l.KnownDays()[0]))
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
