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
