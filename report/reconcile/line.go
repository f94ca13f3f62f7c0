package reconcile

import "slices"

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

// ranges answers what is left for the atoms asked for and for every window: the
// longest way between two places is the largest difference. The steps are made
// non-negative by a solution, so each place is searched from by Dijkstra's rule
// until all that is asked of it is found.
func (l *line) ranges(q *query, ask []bool) (left, windows []Interval, err error) {
	sums, _ := l.sums(q)
	s := &search{line: l, q: q, sums: sums, distance: slices.Repeat([]int{far}, len(sums))}
	s.up, s.down = l.steps(q)
	wanted := make([][]int, len(sums))
	want := func(r run) {
		if r.end > r.first {
			wanted[r.first] = append(wanted[r.first], r.end)
			wanted[r.end] = append(wanted[r.end], r.first)
		}
	}
	asked := l.runs[len(q.figures):]
	for _, r := range asked {
		want(r)
	}
	for i := range ask {
		if ask[i] {
			want(run{i, i + 1})
		}
	}
	found := map[[2]int]int{}
	for from, to := range wanted {
		s.from(from, to, found)
	}
	interval := func(r run) Interval {
		if r.end == r.first {
			return Interval{}
		}
		i := Interval{-found[[2]int{r.end, r.first}], found[[2]int{r.first, r.end}]}
		if i.Max >= far {
			i.Max = Unbounded
		}
		return i
	}
	left = make([]Interval, len(ask))
	for i := range ask {
		if ask[i] {
			left[i] = interval(run{i, i + 1})
		}
	}
	for _, r := range asked {
		windows = append(windows, interval(r))
	}
	return left, windows, nil
}

// search finds the longest ways from one place to others.
type search struct {
	*line
	q        *query
	sums     []int
	up, down []int
	distance []int // in steps made non-negative; far unless reached
	reached  []int
	heap     heap
}

func (s *search) from(place int, to []int, found map[[2]int]int) {
	if len(to) == 0 {
		return
	}
	missing := map[int]bool{}
	for _, t := range to {
		missing[t] = true
		found[[2]int{place, t}] = far
	}
	s.reach(place, 0)
	for len(s.heap) > 0 && len(missing) > 0 {
		near := s.heap.pop()
		at := near.place
		if near.distance > s.distance[at] {
			continue
		}
		if missing[at] {
			delete(missing, at)
			found[[2]int{place, at}] = near.distance - s.sums[place] + s.sums[at]
		}
		step := func(next, length int) {
			if length < far {
				s.reach(next, near.distance+length+s.sums[at]-s.sums[next])
			}
		}
		if at < len(s.up) {
			step(at+1, s.up[at])
		}
		if at > 0 {
			step(at-1, s.down[at-1])
		}
		for _, e := range s.at[at] {
			step(e.other, s.q.length(e))
		}
	}
	for _, at := range s.reached {
		s.distance[at] = far
	}
	s.reached, s.heap = s.reached[:0], s.heap[:0]
}

func (s *search) reach(place, distance int) {
	if distance >= s.distance[place] {
		return
	}
	if s.distance[place] == far {
		s.reached = append(s.reached, place)
	}
	s.distance[place] = distance
	s.heap.push(waiting{distance, place})
}

// heap gives the nearest place first; of several the lowest.
type heap []waiting

type waiting struct{ distance, place int }

func (w waiting) before(v waiting) bool {
	return w.distance < v.distance || w.distance == v.distance && w.place < v.place
}

func (h *heap) push(w waiting) {
	*h = append(*h, w)
	s := *h
	for i := len(s) - 1; i > 0 && s[i].before(s[(i-1)/2]); i = (i - 1) / 2 {
		s[i], s[(i-1)/2] = s[(i-1)/2], s[i]
	}
}

func (h *heap) pop() waiting {
	s := *h
	top, last := s[0], len(s)-1
	s[0] = s[last]
	s = s[:last]
	*h = s
	for i := 0; ; {
		least := i
		for _, c := range [2]int{2*i + 1, 2*i + 2} {
			if c < len(s) && s[c].before(s[least]) {
				least = c
			}
		}
		if least == i {
			return top
		}
		s[i], s[least] = s[least], s[i]
		i = least
	}
}
