package reconcile

import (
	"cmp"
	"slices"
)

// weighed is what a pipe costs in a cut.
type weighed struct {
	pipe
	figure int // -1: an atom
	// Leading out: members and sum, or members 0 where there is no upper end.
	members, most int
	// Leading in: lower ends, one for each member, largest first.
	least []int
}

func (s *cuts) weigh() {
	for i, f := range s.q.figures {
		p := s.figures[i]
		if p.from == p.to {
			continue
		}
		w := weighed{pipe: p, figure: i}
		if s.q.use[i] && f.High != Unbounded {
			w.members, w.most = 1, f.High
		}
		if s.q.use[i] && f.Low > 0 {
			w.least = []int{f.Low}
		}
		s.pipes = append(s.pipes, w)
	}
	for i := len(s.q.figures); i < len(s.figures); i++ {
		if p := s.figures[i]; p.from != p.to {
			s.pipes = append(s.pipes, weighed{pipe: p, figure: i}) // a window says nothing
		}
	}
	for i, p := range s.through {
		w := weighed{pipe: p, figure: -1}
		if sum := s.q.sum(s.rows[i]); sum.Max != Unbounded {
			w.members, w.most = len(s.rows[i]), sum.Max
		}
		for _, r := range s.rows[i] {
			if low := s.q.rows[r].Min; low > 0 {
				w.least = append(w.least, low)
			}
		}
		slices.SortFunc(w.least, func(a, b int) int { return cmp.Compare(b, a) })
		s.pipes = append(s.pipes, w)
	}
}

// price is what a member and what a unit of the sum cost.
type price struct{ member, unit int }

// cut is one way to part the nodes, with the members that pay at its price.
type cut struct {
	side         []int8
	members, sum int
}

// cheapest is a cut of least cost at a price, with some nodes on given sides;
// false if none is possible. A cost of leading in (at most 0) and one of leading
// out (at least as much above 0) are the same as a cost on each of the two nodes and
// a cost of leading out, so it is a smallest cut.
func (s *cuts) cheapest(fixed []int8, p price) (cut, bool) {
	f := newFlow(s.nodes)
	source, sink := s.nodes, s.nodes+1
	node := make([]int, s.nodes)
	for _, w := range s.pipes {
		leading := 0
		for _, least := range w.least {
			leading += min(0, p.member-p.unit*least)
		}
		cost := wide
		if w.members > 0 {
			cost = p.member*w.members + p.unit*w.most + leading
		}
		node[w.to] += leading
		node[w.from] -= leading
		f.arc(w.pipe, cost)
	}
	for i, n := range node {
		switch fixed[i] {
		case in:
			f.arc(pipe{source, i}, wide)
		case out:
			f.arc(pipe{i, sink}, wide)
		}
		if n > 0 {
			f.arc(pipe{i, sink}, n)
		} else if n < 0 {
			f.arc(pipe{source, i}, -n)
		}
	}
	s.work -= len(f.arcs)
	f.send(source, sink, wide)
	f.levels(source, sink)
	c := cut{side: make([]int8, s.nodes)}
	for i := range c.side {
		if f.level[i] >= 0 {
			c.side[i] = in
		}
		if fixed[i] != free && c.side[i] != fixed[i] {
			return cut{}, false
		}
	}
	for _, w := range s.pipes {
		switch {
		case c.side[w.from] == in && c.side[w.to] == out:
			if w.members == 0 {
				return cut{}, false
			}
			c.members, c.sum = c.members+w.members, c.sum+w.most
		case c.side[w.from] == out && c.side[w.to] == in:
			for _, least := range w.least {
				if p.member-p.unit*least < 0 {
					c.members, c.sum = c.members+1, c.sum-least
				}
			}
		}
	}
	return c, true
}
