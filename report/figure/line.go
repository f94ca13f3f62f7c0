package figure

import (
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

// readLine reads a line. What the search finds of each level is kept if it is asked for,
// until the next line is read.
func (g *judgement) readLine(key lineKey, levels []int, keep bool) (*line, []weighed) {
	l := &line{series: key.series, scope: key.scope, levels: levels, days: make([]schema.Date, 0, len(levels))}
	g.ask(levels)
	l.treatments = g.methodsOf(l)
	like, free := table(len(levels), len(l.treatments)), make([]int, len(l.treatments))
	kept := 1
	if keep {
		kept = max(1, len(levels))
	}
	for len(g.found) < kept {
		g.found = append(g.found, weighed{})
	}
	found := g.found
	for i := range levels {
		g.turnTo(i)
		l.days = append(l.days, g.tally.AsOf)
		w := &found[0]
		if keep {
			w = &found[i]
		}
		g.treatments = l.treatments
		g.otherDay = price(priceMost)
		w.reset(len(g.treatments), len(g.statements))
		if g.refused.Name != "" {
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

// at are the prices for a figure of a day that is none of the levels.
func (l *line) at(day schema.Date) []int {
	return l.between[sort.Search(len(l.days), func(i int) bool { return l.days[i] > day })]
}
