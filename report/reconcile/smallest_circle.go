package reconcile

import (
	"sort"
)

// said is one end of what a figure says: at most High, or at least Low.
type said struct {
	figure int
	atMost bool
}

// smallest finds the circle of negative length with the fewest members, at
// most limit; of several that whose last figure comes first in the file. must is a
// figure known to be in every one, or -1; no member fewer than floor is known to be
// enough, so a circle of that size ends the search.
//
// A circle is looked for from each of its figures as if that were the last in the
// file: for every number of members the shortest way back to where the figure
// began. A step over an atom upwards takes the upper end of all its rows; downwards
// it takes as many lower ends as it pays for, the largest first, and none for
// nothing, because people are not negative in number.
func (l *line) smallest(q *query, floor, limit, must int) ([]said, int, bool) {
	c := newCircles(l, q)
	first := 0
	if must < 0 {
		first = l.firstBroken(q)
	}
	// Most conflicts are small, and a search for these is quick.
	for most := min(limit, 4); ; most = min(limit, 2*most) {
		var found []said
		size := most + 1
		for f := first; f < len(q.figures) && (found == nil || size > floor); f++ {
			if !q.use[f] || must >= 0 && f != must || l.runs[f].end == l.runs[f].first {
				continue
			}
			for _, up := range [2]bool{true, false} {
				if way, n := c.through(f, up, size-1); n > 0 {
					found, size = way, n
				}
			}
		}
		if found != nil || most == limit {
			return found, size, true
		}
	}
}

// firstBroken is the first figure that cannot be true together with those before
// it in the file: no circle has an earlier last figure.
func (l *line) firstBroken(q *query) int {
	part := *q
	return sort.Search(len(q.figures)-1, func(f int) bool {
		part.use = make([]bool, len(q.use))
		copy(part.use, q.use[:f+1])
		_, ok := l.sums(&part)
		return !ok
	})
}
