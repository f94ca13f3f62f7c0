package reconcile

// minimal finds a conflict that falls apart without any one of its members.
func minimal(q *query, s structure) (*Conflict, error) {
	figures, err := earliest(len(q.figures), nil, func(in []bool, _ int) (bool, error) {
		part := *q
		part.use = in
		ok, err := s.feasible(&part)
		return !ok, err
	})
	if err != nil {
		return nil, err
	}
	return prove(q, figures, 0, false)
}

// prove finds the rows for the figures of a conflict: those that make it one of
// size members, or a minimal one for size 0. Of several sets of rows it is the one
// whose last row comes first in the file, and so on.
func prove(q *query, figures []int, size int, smallest bool) (*Conflict, error) {
	part, s := q.only(figures)
	p, provable := s.(provable)
	rows, err := earliest(len(q.rows), nil, func(in []bool, _ int) (bool, error) {
		part := part.with(in)
		if size > 0 {
			found, _, _ := p.smallest(part, size, size, -1)
			return found != nil, nil
		}
		ok, err := s.feasible(part)
		return !ok, err
	})
	if err != nil {
		return nil, err
	}
	c := &Conflict{Figures: figures, Rows: rows, Smallest: smallest}
	if !provable {
		return c, nil
	}
	in := make([]bool, len(q.rows))
	for _, r := range rows {
		in[r] = true
	}
	part = part.with(in)
	found, _, _ := p.smallest(part, c.Size(), c.Size(), -1)
	c.AtLeast, c.AtMost, _ = part.sides(found)
	for _, side := range [2]*Side{&c.AtLeast, &c.AtMost} {
		for i, f := range side.Figures {
			side.Figures[i] = figures[f]
		}
	}
	return c, nil
}

// only is the query of some figures alone, and how these overlap.
func (q *query) only(figures []int) (*query, structure) {
	part := &query{rows: q.rows}
	var sets []Set
	for _, f := range figures {
		part.figures = append(part.figures, q.figures[f])
		part.use = append(part.use, true)
		sets = append(sets, q.figures[f].Counts)
	}
	s, _ := arrange(len(q.rows), sets, len(sets))
	return part, s
}

// with is the query with the ranges of some rows alone.
func (q *query) with(in []bool) *query {
	part := *q
	part.rows = make([]Row, len(q.rows))
	for i, r := range q.rows {
		part.rows[i] = Row{0, Unbounded}
		if in[i] {
			part.rows[i] = r
		}
	}
	return &part
}

// earliest picks members out of n so that they hold, and would not without any
// one of them: the last as early as can be, then the one before it, and so on.
// All n hold, and whatever contains a set that holds, does. holds is asked of sets;
// must is a member without which none of them can hold, or -1. The last ones may be
// chosen already.
func earliest(n int, chosen []int, holds func(in []bool, must int) (bool, error)) ([]int, error) {
	size, must := n, -1
	if len(chosen) > 0 {
		n, must = chosen[0], chosen[len(chosen)-1]
	}
	for n > 0 {
		prefix := func(m int) (bool, error) {
			in := make([]bool, size)
			for i := range m {
				in[i] = true
			}
			for _, c := range chosen {
				in[c] = true
			}
			return holds(in, must)
		}
		ok, err := prefix(n - 1)
		low, high := 0, n-1 // if ok, high holds
		for ok && err == nil && low < high {
			middle := (low + high) / 2
			var held bool
			if held, err = prefix(middle); held {
				high = middle
			} else {
				low = middle + 1
			}
		}
		if err != nil {
			return nil, err
		}
		switch {
		case !ok:
			n--
		case high == 0:
			n = 0
			continue
		default:
			n = high - 1
		}
		chosen = append([]int{n}, chosen...)
		if must < 0 {
			must = n
		}
	}
	return chosen, nil
}
