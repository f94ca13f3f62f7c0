package reconcile

// SearchWork bounds the search for whole numbers where sums alone do not decide,
// counted in fractions looked at; some seconds.
const SearchWork = 200_000_000

// whole is a set of figures that are neither a line nor a nest.
type whole struct {
	*atoms
	members [][]int // atoms of each set: figures, then windows
	odd     []int   // figures that overlap in an odd circle
}

func newWhole(a *atoms, figures int, odd []int) *whole {
	w := &whole{atoms: a}
	for _, s := range a.sets {
		var members []int
		for atom := range s.All() {
			members = append(members, atom)
		}
		w.members = append(w.members, members)
	}
	for _, f := range odd {
		if f < figures {
			w.odd = append(w.odd, f)
		}
	}
	return w
}

// refusal is the answer where the search does not end.
func (w *whole) refusal() error {
	return &Refusal{
		Reason:  "these figures overlap in three ways at once, and within the work allowed the search does not decide whether whole numbers fit them; leave one of them out",
		Figures: w.odd,
	}
}

// simplex is the query as bounds on sums over atoms, figures and windows.
func (w *whole) simplex(q *query) *simplex {
	enough := 0 // more than any figure asks for is never needed
	bounds := make([]Interval, len(w.members))
	for i := range bounds {
		bounds[i] = Interval{0, Unbounded}
		if i < len(q.figures) && q.use[i] {
			bounds[i] = Interval{q.figures[i].Low, q.figures[i].High}
			enough = max(enough, bounds[i].Min)
		}
	}
	numbers := make([]Interval, len(w.rows))
	for i, rows := range w.rows {
		numbers[i] = q.sum(rows)
		if w.free(q, i) {
			numbers[i].Max = max(numbers[i].Min, enough)
		}
	}
	return newSimplex(numbers, w.members, bounds, SearchWork)
}

// free reports whether nothing bounds an atom from above.
func (w *whole) free(q *query, atom int) bool {
	for i, f := range q.figures {
		if q.use[i] && f.High != Unbounded && w.sets[i].Has(atom) {
			return false
		}
	}
	return q.sum(w.rows[atom]).Max == Unbounded
}

// decide runs a search to its end or answers the refusal.
func (w *whole) decide(s *simplex, search func() bool) (ok bool, err error) {
	defer func() {
		if r := recover(); r != nil {
			if _, lost := r.(overflow); !lost {
				panic(r)
			}
			ok, err = false, w.refusal()
		}
	}()
	ok = search()
	if !ok && s.work <= 0 {
		return false, w.refusal()
	}
	return ok, nil
}

func (w *whole) feasible(q *query) (bool, error) {
	s := w.simplex(q)
	return w.decide(s, s.wholeNumbers)
}

// ranges answers what is left for the atoms asked for and for every window: from
// one solution the ends are closed in on, a question for each halving, and every
// solution met on the way tells what can be reached.
func (w *whole) ranges(q *query, ask []bool) (left, windows []Interval, err error) {
	s := w.simplex(q)
	if _, err := w.decide(s, s.wholeNumbers); err != nil {
		return nil, nil, err
	}
	reached := make([]Interval, len(s.value))
	for i, v := range s.value {
		reached[i] = Interval{v.floor(), v.floor()}
	}
	span := func(i int, given Interval) (Interval, error) {
		// holds asks for the number or sum to be within bounds.
		holds := func(to Interval) (bool, error) {
			ok, err := w.decide(s, func() bool { return s.solve(i, to) })
			for n := range reached {
				if v := s.value[n].floor(); ok {
					reached[n] = Interval{min(reached[n].Min, v), max(reached[n].Max, v)}
				}
			}
			return ok, err
		}
		for low := given.Min; low < reached[i].Min; {
			middle := low + (reached[i].Min-1-low)/2
			ok, err := holds(Interval{0, middle})
			if err != nil {
				return Interval{}, err
			}
			if !ok {
				low = middle + 1
			}
		}
		if given.Max == Unbounded {
			return Interval{reached[i].Min, Unbounded}, nil
		}
		for high := given.Max; high > reached[i].Max; {
			middle := high - (high-reached[i].Max-1)/2
			ok, err := holds(Interval{middle, Unbounded})
			if err != nil {
				return Interval{}, err
			}
			if !ok {
				high = middle - 1
			}
		}
		return reached[i], nil
	}
	left = make([]Interval, len(ask))
	for i := range ask {
		if ask[i] {
			if left[i], err = span(i, w.given(q, []int{i})); err != nil {
				return nil, nil, err
			}
		}
	}
	for i := len(q.figures); i < len(w.members); i++ {
		r, err := span(len(w.rows)+i, w.given(q, w.members[i]))
		if err != nil {
			return nil, nil, err
		}
		windows = append(windows, r)
	}
	return left, windows, nil
}

// given is a range of a sum over atoms that holds whatever the figures say
// together; unbounded above only if it truly is.
func (w *whole) given(q *query, atoms []int) Interval {
	var all Interval
	for _, a := range atoms {
		s := q.sum(w.rows[a])
		for i, f := range q.figures {
			if q.use[i] && w.sets[i].Has(a) {
				s.Max = min(s.Max, f.High)
			}
		}
		all.Min, all.Max = all.Min+s.Min, add(all.Max, s.Max)
	}
	return all
}
