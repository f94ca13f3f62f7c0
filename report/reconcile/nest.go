package reconcile

import (
	"cmp"
	"slices"
)

// nest is a set of figures of two kinds, no two of one kind overlapping in part.
// The figures of a kind are a tree, each under the smallest that holds it, with
// one root over all. People flow from the root down the first tree, through the
// atoms, and up the second tree to the root again: what flows through a figure is
// the sum over its rows.
type nest struct {
	*atoms
	nodes   int    // 0 is the root
	figures []pipe // of each set: figures, then windows; of an empty set from 0 to 0
	through []pipe // of each atom
}

// pipe leads from one node to another.
type pipe struct{ from, to int }

// kinds parts sets into two kinds of which no two of one kind overlap in part;
// where that cannot be done it answers an odd circle of sets, each overlapping the
// next in part.
func kinds(sets []Set) (kind []int, odd []int) {
	kind = slices.Repeat([]int{-1}, len(sets))
	from := slices.Repeat([]int{-1}, len(sets))
	for first := range sets {
		if kind[first] >= 0 {
			continue
		}
		kind[first] = 0
		for queue := []int{first}; len(queue) > 0; queue = queue[1:] {
			s := queue[0]
			for t := range sets {
				if kind[t] >= 0 && kind[t] != kind[s] || s == t || !sets[s].cross(sets[t]) {
					continue
				}
				if kind[t] == kind[s] {
					return nil, circle(from, s, t)
				}
				kind[t], from[t] = 1-kind[s], s
				queue = append(queue, t)
			}
		}
	}
	return kind, nil
}

// circle joins the ways by which two sets were reached.
func circle(from []int, s, t int) []int {
	way := []int{}
	for at := s; at >= 0; at = from[at] {
		way = append(way, at)
	}
	var back []int
	for at := t; ; at = from[at] {
		if i := slices.Index(way, at); i >= 0 {
			slices.Reverse(back)
			return append(way[:i+1], back...)
		}
		back = append(back, at)
	}
}

func newNest(a *atoms, kind []int) *nest {
	n := &nest{atoms: a, nodes: 1, figures: make([]pipe, len(a.sets)), through: make([]pipe, len(a.rows))}
	order := make([]int, len(a.sets))
	size := make([]int, len(a.sets))
	for i, s := range a.sets {
		order[i], size[i] = i, s.Len()
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(size[j], size[i]) })
	for _, i := range order {
		if size[i] == 0 {
			continue
		}
		node := n.nodes
		n.nodes++
		for atom := range a.sets[i].All() {
			if kind[i] == 0 {
				n.figures[i] = pipe{n.through[atom].from, node}
			} else {
				n.figures[i] = pipe{node, n.through[atom].to}
			}
			break // all its atoms lie in the same larger set of the kind
		}
		for atom := range a.sets[i].All() {
			if kind[i] == 0 {
				n.through[atom].from = node
			} else {
				n.through[atom].to = node
			}
		}
	}
	return n
}

// flow is the nest with the bounds of a query: pipes of the figures, then of the
// atoms, then none else.
func (n *nest) flow(q *query) *flow {
	f := newFlow(n.nodes)
	for i, p := range n.figures {
		bound := Interval{0, Unbounded}
		if i < len(q.figures) && q.use[i] {
			bound = Interval{q.figures[i].Low, q.figures[i].High}
		}
		f.add(p, bound)
	}
	for i, p := range n.through {
		f.add(p, q.sum(n.rows[i]))
	}
	return f
}

func (n *nest) feasible(q *query) (bool, error) { return n.flow(q).circulate(), nil }

// ranges answers what is left for the atoms asked for and for every window.
func (n *nest) ranges(q *query, ask []bool) (left, windows []Interval, err error) {
	f := n.flow(q)
	f.circulate()
	left = make([]Interval, len(ask))
	for i := range ask {
		if ask[i] {
			left[i] = f.span(len(n.figures) + i)
		}
	}
	for i := len(q.figures); i < len(n.figures); i++ {
		if n.figures[i].from == n.figures[i].to {
			windows = append(windows, Interval{})
			continue
		}
		windows = append(windows, f.span(i))
	}
	return left, windows, nil
}
