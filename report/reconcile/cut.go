package reconcile

import (
	"cmp"
	"slices"
)

// SmallestWork is how much is done for the proof that a conflict in a nest is a
// smallest one, counted in pipes looked at; some seconds.
const SmallestWork = 40_000_000

// smallest finds the cut with the fewest members, at most limit, through which
// more must flow than can; false behind it if the work ran out before that was
// proved. One of at most floor members ends the search.
//
// A cut parts the nodes into two sides. A pipe that leads out counts with its
// upper end (all its rows, for an atom), one that leads in with its lower end if
// that is used. Wanted is the fewest members with a sum below 0. With a price on
// the sum instead of that condition it is a smallest cut in a network, found
// exactly; the best price gives a bound from below (Lagrange), and where the bound
// does not meet what was found, a node is put on either side in turn.
func (n *nest) smallest(q *query, floor, limit, _ int) ([]said, int, bool) {
	s := &cuts{nest: n, q: q, floor: floor, size: limit + 1, work: SmallestWork}
	s.weigh()
	fixed := slices.Repeat([]int8{free}, n.nodes)
	s.branch(fixed)
	return s.found, s.size, s.work > 0
}

// The sides of a cut.
const (
	out  int8 = 0
	in   int8 = 1
	free int8 = -1
)

type cuts struct {
	*nest
	q     *query
	pipes []weighed
	floor int
	found []said
	size  int // of found, or the limit and one
	work  int
}

// branch looks for cuts with some nodes on given sides.
func (s *cuts) branch(fixed []int8) {
	if s.size <= s.floor || s.work <= 0 {
		return
	}
	few, ok := s.cheapest(fixed, price{1, 0}) // the fewest members
	if !ok || few.members >= s.size {
		return
	}
	low, _ := s.cheapest(fixed, price{0, 1}) // the smallest sum
	if low.sum >= 0 {
		return
	}
	s.take(low)
	for {
		// The price at which both cost the same, and a third may cost less.
		p := price{few.sum - low.sum, low.members - few.members}
		if p.unit <= 0 || s.size <= s.floor || s.work <= 0 {
			return
		}
		next, _ := s.cheapest(fixed, p)
		cost := p.member*next.members + p.unit*next.sum
		if cost+p.unit > p.member*(s.size-1) {
			return // every cut with a sum below 0 has at least s.size members
		}
		if cost == p.member*few.members+p.unit*few.sum {
			break
		}
		if next.sum < 0 {
			low = next
			s.take(low)
		} else {
			few = next
		}
	}
	node := -1
	for i := range fixed {
		if fixed[i] == free && (node < 0 || few.side[i] != low.side[i]) {
			node = i
			if few.side[i] != low.side[i] {
				break
			}
		}
	}
	if node < 0 {
		return
	}
	for _, side := range [2]int8{low.side[node], 1 - low.side[node]} {
		next := slices.Clone(fixed)
		next[node] = side
		s.branch(next)
	}
}

// take keeps a cut if it needs fewer members than what was found: all that lead
// out, and of what leads in the fewest that bring the sum below 0.
func (s *cuts) take(c cut) {
	type lower struct{ least, figure int }
	var lowers []lower
	var found []said
	sum, members := 0, 0
	for _, w := range s.pipes {
		switch {
		case c.side[w.from] == in && c.side[w.to] == out:
			sum, members = sum+w.most, members+w.members
			if w.figure >= 0 {
				found = append(found, said{w.figure, true})
			}
		case c.side[w.from] == out && c.side[w.to] == in:
			for _, least := range w.least {
				lowers = append(lowers, lower{least, w.figure})
			}
		}
	}
	slices.SortStableFunc(lowers, func(a, b lower) int { return cmp.Compare(b.least, a.least) })
	for _, l := range lowers {
		if sum < 0 {
			break
		}
		sum, members = sum-l.least, members+1
		if l.figure >= 0 {
			found = append(found, said{l.figure, false})
		}
	}
	if sum < 0 && members < s.size {
		s.found, s.size = found, members
	}
}
