package reconcile

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Contradiction is a smallest set of figures of one document that cannot all be true,
// whatever the rows say: a whole that is not its parts, a later count below an earlier
// exact one.
type Contradiction struct {
	Measure figure.Measure
	Tallies []int // in Dataset.Tallies.Rows, ascending
	// AtLeast and AtMost are the tallies of the two sums that prove it: everybody whom the
	// first sum counts is counted by the second, and yet it is larger.
	AtLeast, AtMost Sum
}

// Sum is one side: tallies in the order of rows, what each says at least or at most, and
// all together.
type Sum struct {
	Tallies, Numbers []int
	Total            int
}

// documentFigures bounds how many figures of one document are put beside each other; of
// a document with more none is asked.
const documentFigures = 80

// Contradictions asks the figures of each document of one series: whether their numbers can
// all be true under one treatment of the presumed dead, taken as the words allow ("at
// least" is no ceiling). Nothing is asked of the strikes. A figure that names its newest
// strike is asked beside those that go by a day only where it is told which of them ends
// later (see [ordered]); undated ones are not asked. At most one is answered for each
// measure of a document.
func Contradictions(d *schema.Dataset) []Contradiction {
	type key struct {
		source schema.ID
		series string
	}
	type figures struct{ byDay, byStrike []int }
	groups, scopes := map[key]*figures{}, d.Scopes()
	for i := range d.Tallies.Rows {
		t := &d.Tallies.Rows[i]
		if _, ok := extentOf(d, i); !ok || t.SourceID == "" || !slices.Contains(scopes, t.FullScope()) {
			continue
		}
		k := key{t.SourceID, t.Series}
		if groups[k] == nil {
			groups[k] = &figures{}
		}
		if t.Through.Known() {
			groups[k].byStrike = append(groups[k].byStrike, i)
		} else {
			groups[k].byDay = append(groups[k].byDay, i)
		}
	}
	var all []Contradiction
	for _, g := range groups {
		if len(g.byDay)+len(g.byStrike) > documentFigures {
			continue
		}
		together := [][]int{g.byDay, g.byStrike}
		for _, row := range g.byStrike {
			var those []int
			for _, other := range g.byDay {
				if ordered(d, row, other) {
					those = append(those, other)
				}
			}
			if len(those) > 0 {
				those = append(those, row)
				slices.Sort(those)
				together = append(together, those)
			}
		}
		for _, m := range []figure.Measure{figure.Deaths, figure.Strikes, figure.Vessels} {
			for _, rows := range together {
				if c := contradiction(d, m, rows); c != nil {
					all = append(all, *c)
					break
				}
			}
		}
	}
	slices.SortFunc(all, func(a, b Contradiction) int {
		return cmp.Or(cmp.Compare(a.Tallies[0], b.Tallies[0]), cmp.Compare(a.Measure, b.Measure))
	})
	return all
}

// contradiction puts the numbers of one measure to people, strikes or vessels of whom
// nothing is known but when, where and, of presumed dead, by when they were known.
func contradiction(d *schema.Dataset, m figure.Measure, rows []int) *Contradiction {
	var p Problem
	var of []int
	var extents []extent
	var moments []moment
	days := []schema.Date{endless}
	for _, row := range rows {
		for _, s := range figure.Statements(&d.Tallies.Rows[row]) {
			if band := s.Allows(); s.Measure == m && band.Low <= band.High {
				e, _ := extentOf(d, row)
				of, extents, moments, days = append(of, row), append(extents, e), append(moments, e.begin, e.end), append(days, e.told)
				p.Figures = append(p.Figures, Figure{Low: band.Low, High: band.High})
			}
		}
	}
	if len(of) < 2 {
		return nil
	}
	slices.SortFunc(moments, moment.compare)
	moments = slices.CompactFunc(moments, func(a, b moment) bool { return a == b })
	slices.Sort(days)
	days = slices.Compact(days)
	known := map[string]bool{} // sets of figures that some row is in
	add := func(in func(f int) bool) {
		set := make([]byte, len(of))
		for f := range of {
			if in(f) {
				set[f] = 1
			}
		}
		if known[string(set)] {
			return
		}
		known[string(set)] = true
		for f := range of {
			if set[f] == 1 {
				p.Figures[f].Counts.Add(len(p.Rows))
			}
		}
		p.Rows = append(p.Rows, Row{0, Unbounded})
	}
	for _, place := range places(d, rows) {
		for _, at := range moments[1:] { // an event up to this moment and behind the one before
			holds := func(f int) bool {
				e := &extents[f]
				return e.begin.compare(at) < 0 && at.compare(e.end) <= 0 && place[d.Tallies.Rows[of[f]].Scope]
			}
			add(holds)
			if m != figure.Deaths {
				continue
			}
			for _, learnt := range days { // figures that do not say count all presumed dead, some or none
				for _, undated := range []bool{true, false} { // those without a day know of them, or do not
					counts := func(f int, says string) bool {
						told := extents[f].told
						return holds(f) && d.Tallies.Rows[of[f]].CountsMissing == says && (told == "" && undated || told != "" && learnt <= told)
					}
					add(func(f int) bool { return counts(f, "yes") || counts(f, "unknown") })
					add(func(f int) bool { return counts(f, "yes") })
				}
			}
		}
	}
	answer, err := Solve(p)
	if err != nil || answer.Conflict == nil {
		return nil // what is not accepted is not told
	}
	c := &Contradiction{Measure: m}
	for _, f := range answer.Conflict.Figures {
		c.Tallies = append(c.Tallies, of[f])
	}
	least, most := p.sides(answer.Conflict.Figures)
	for _, f := range least {
		c.AtLeast.add(of[f], p.Figures[f].Low)
	}
	for _, f := range most {
		c.AtMost.add(of[f], p.Figures[f].High)
	}
	if len(least) == 0 {
		return nil // no two sums show it, so that nobody could check what is told
	}
	return c
}
