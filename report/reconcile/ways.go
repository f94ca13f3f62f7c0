package reconcile

import "slices"

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
