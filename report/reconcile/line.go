package reconcile

// line is a set of figures that each count a run of neighbours among atoms put in
// order. Unknown is the running sum in front of every atom and behind the last,
// numbered 0 to n; every bound is one on a difference of two of them.
type line struct {
	*atoms
	runs []run // of each set: figures, then windows
	at   [][]end
}

// run is the atoms from first up to end, end left out.
type run struct{ first, end int }

// end is a figure that begins (up) or ends at a place.
type end struct {
	figure, other int // the figure, and the place at its other end
	up            bool
}

// far is longer than any path.
const far = 1 << 60

func newLine(a *atoms, figures int) *line {
	l := &line{atoms: a, at: make([][]end, len(a.rows)+1)}
	for i, s := range a.sets {
		first, size := len(a.rows), s.Len()
		for atom := range s.All() {
			first = min(first, atom)
		}
		if size == 0 {
			first = 0
		}
		l.runs = append(l.runs, run{first, first + size})
		if i < figures && size > 0 {
			l.at[first] = append(l.at[first], end{i, first + size, true})
			l.at[first+size] = append(l.at[first+size], end{i, first, false})
		}
	}
	return l
}

// length is the length of the step from a figure's one end to the other; far if
// it says nothing in that direction.
func (q *query) length(e end) int {
	f := &q.figures[e.figure]
	switch {
	case !q.use[e.figure] || e.up && f.High == Unbounded:
		return far
	case e.up:
		return f.High
	}
	return -f.Low
}

// steps are the lengths of the steps over each atom, up and down.
func (l *line) steps(q *query) (up, down []int) {
	up, down = make([]int, len(l.rows)), make([]int, len(l.rows))
	for i, rows := range l.rows {
		s := q.sum(rows)
		up[i], down[i] = min(far, s.Max), -s.Min
	}
	return up, down
}

// sums answers running sums under which everything used is true; false if there
// are none. It walks over the atoms forth and back and then over the figures until
// no bound is broken (Bellman and Ford); a path without circles has no
// more steps over figures than there are places.
func (l *line) sums(q *query) ([]int, bool) {
	up, down := l.steps(q)
	at := make([]int, len(l.rows)+1)
	for range len(l.rows) + 3 {
		changed := false
		lower := func(place, to int) {
			if to < at[place] {
				at[place], changed = to, true
			}
		}
		for i := range up {
			if up[i] < far {
				lower(i+1, at[i]+up[i])
			}
		}
		for i := len(down) - 1; i >= 0; i-- {
			lower(i, at[i+1]+down[i])
		}
		for f, r := range l.runs[:len(q.figures)] {
			if fig := &q.figures[f]; q.use[f] && r.end > r.first {
				if fig.High != Unbounded {
					lower(r.end, at[r.first]+fig.High)
				}
				lower(r.first, at[r.end]-fig.Low)
			}
		}
		if !changed {
			return at, true
		}
	}
	return nil, false
}

func (l *line) feasible(q *query) (bool, error) {
	_, ok := l.sums(q)
	return ok, nil
}
