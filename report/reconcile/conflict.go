package reconcile

// SmallestSize is how many members a conflict in a line may have for the proof
// that none has fewer; a larger one is minimal.
const SmallestSize = 100

// SearchSize is the same where figures overlap in three ways.
const SearchSize = 3

// Conflict is a set of figures and rows that cannot all be true.
type Conflict struct {
	Figures []int // in Problem.Figures, ascending
	Rows    []int // in Problem.Rows, ascending: rows whose range is needed
	// Smallest says that no conflict has fewer members; else it is minimal.
	Smallest bool
	// AtLeast and AtMost are the proof: AtMost counts every strike at least as
	// often as AtLeast, and yet it sums to at most less than the other to at least.
	// Both are empty if the sums do not contradict each other, but no whole numbers
	// satisfy them, as a search for such has shown.
	AtLeast, AtMost Side
}

// Side is one of the two sums: the lower ends of its members, or the upper ends.
type Side struct {
	Figures, Rows []int
	Sum           int
}

// Proved reports whether two sums prove the conflict.
func (c *Conflict) Proved() bool { return c.AtLeast.Sum > c.AtMost.Sum }

// Size is the number of members.
func (c *Conflict) Size() int { return len(c.Figures) + len(c.Rows) }

// conflict finds a conflict of a query that is not feasible: the smallest if it
// can, else a minimal one.
func conflict(q *query, s structure) (*Conflict, error) {
	p, ok := s.(provable)
	if !ok {
		return searched(q)
	}
	found, size, complete := p.smallest(q, 2, SmallestSize, -1)
	if found == nil || !complete {
		return minimal(q, s)
	}
	return prove(q, tied(q, p, found, size), size, true)
}

// hollow finds a figure that counts somebody where there are no rows at all: alone
// a conflict, and the only kind with one member.
func hollow(figures []Figure) *Conflict {
	for i, f := range figures {
		if f.Low > 0 && f.Counts.Len() == 0 {
			return &Conflict{Figures: []int{i}, Smallest: true, AtLeast: Side{Figures: []int{i}, Sum: f.Low}}
		}
	}
	return nil
}

// tied picks, of the conflicts that are as small as one found, the figures of the
// one whose last figure comes first in the file; of those the one whose last but
// one comes first; and so on.
func tied(q *query, p provable, found []said, size int) []int {
	last, chosen := 0, []int(nil)
	for _, f := range found {
		last = max(last, f.figure)
	}
	if _, ok := p.(*line); ok {
		chosen = []int{last} // found so
	}
	known := true
	figures, _ := earliest(last+1, chosen, func(in []bool, must int) (bool, error) {
		part := *q
		part.use = append(in, make([]bool, len(q.figures)-len(in))...)
		found, _, complete := p.smallest(&part, size, size, must)
		known = known && complete
		return found != nil, nil
	})
	if !known { // the search ended before it was sure
		figures = figures[:0]
		for f := range q.figures {
			for _, s := range found {
				if s.figure == f {
					figures = append(figures, f)
				}
			}
		}
	}
	return figures
}

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
