package reconcile

import (
	"cmp"
	"slices"
)

// sides adds up ends of figures, and the rows needed to bring the two sums over
// the same strikes; false if they do not contradict each other. Where the figures
// of one side count a strike more often than those of the other, its row is
// counted on the other side: with its upper end, or with its lower end as far as
// that is needed, the largest first.
func (q *query) sides(ends []said) (least, most Side, contradict bool) {
	more := make([]int, len(q.rows)) // times that most counts the row more often
	for _, e := range ends {
		f := &q.figures[e.figure]
		if e.atMost {
			most.Figures, most.Sum = append(most.Figures, e.figure), most.Sum+f.High
		} else {
			least.Figures, least.Sum = append(least.Figures, e.figure), least.Sum+f.Low
		}
		for r := range f.Counts.All() {
			if e.atMost {
				more[r]++
			} else {
				more[r]--
			}
		}
	}
	var spare []int
	for r, n := range more {
		for ; n < 0; n++ {
			if q.rows[r].Max == Unbounded {
				return least, most, false
			}
			most.Rows, most.Sum = append(most.Rows, r), most.Sum+q.rows[r].Max
		}
		for ; n > 0; n-- {
			if q.rows[r].Min > 0 {
				spare = append(spare, r)
			}
		}
	}
	slices.SortStableFunc(spare, func(a, b int) int { return cmp.Compare(q.rows[b].Min, q.rows[a].Min) })
	for _, r := range spare {
		if least.Sum > most.Sum {
			break
		}
		least.Rows, least.Sum = append(least.Rows, r), least.Sum+q.rows[r].Min
	}
	for _, s := range [2]*Side{&least, &most} {
		slices.Sort(s.Figures)
		slices.Sort(s.Rows)
	}
	return least, most, least.Sum > most.Sum
}
