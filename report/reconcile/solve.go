package reconcile

// structure is how the figures of a problem overlap, with what can be answered
// from that. The error is a [Refusal].
type structure interface {
	// feasible reports whether whole numbers make true all that is used.
	feasible(q *query) (bool, error)
	// ranges answers what is left for the atoms asked for and for every window of
	// a query that is feasible.
	ranges(q *query, ask []bool) (atoms, windows []Interval, err error)
}

// provable is a structure in which every conflict has two sums as its proof.
type provable interface {
	structure
	// smallest finds a conflict of the fewest members, at most limit, and how many
	// they are; none if there is none. complete is false if fewer may be enough.
	// A conflict of floor members is good enough; must is a figure known to be in
	// every conflict, or -1.
	smallest(q *query, floor, limit, must int) (found []said, size int, complete bool)
}

var (
	_ provable  = (*line)(nil)
	_ provable  = (*nest)(nil)
	_ structure = (*whole)(nil)
)

// arrange finds out how sets overlap: figures, and behind them windows.
func arrange(rows int, sets []Set, figures int) (structure, *atoms) {
	a := split(rows, sets)
	if order, ok := consecutive(len(a.rows), a.sets); ok {
		a.order(order)
		return newLine(a, figures), a
	}
	kind, odd := kinds(a.sets)
	if odd == nil {
		return newNest(a, kind), a
	}
	return newWhole(a, figures, odd), a
}

// Solve says whether all figures of a problem can be true together with the
// ranges of its rows. The error is a [Refusal] if the problem is not accepted, and
// another if it is none: a range upside down, a row that does not exist.
func Solve(p Problem) (Answer, error) {
	if err := p.check(); err != nil {
		return Answer{}, err
	}
	var sets []Set
	q := &query{rows: p.Rows, figures: p.Figures, use: make([]bool, len(p.Figures))}
	for i, f := range p.Figures {
		sets = append(sets, f.Counts)
		q.use[i] = true
	}
	s, a := arrange(len(p.Rows), append(sets, p.Windows...), len(p.Figures))
	windows := p.Windows
	if _, odd := s.(*whole); odd && len(windows) > 0 {
		// The figures alone may be simpler; then the windows are asked one by one.
		s, a = arrange(len(p.Rows), sets, len(p.Figures))
		windows = nil
	}
	answer := Answer{Method: method(s), Conflict: hollow(p.Figures)}
	if answer.Conflict != nil {
		return answer, nil
	}
	ok, err := s.feasible(q)
	if err != nil {
		return Answer{}, err
	}
	if !ok {
		answer.Conflict, err = conflict(q, s)
		return answer, err
	}
	answer.Rows, answer.Windows, err = left(q, s, a)
	if err != nil {
		return Answer{}, err
	}
	for _, w := range p.Windows[len(windows):] {
		s, _ := arrange(len(p.Rows), append(sets[:len(sets):len(sets)], w), len(p.Figures))
		_, span, err := s.ranges(q, nil)
		if err != nil {
			return Answer{}, err
		}
		answer.Windows = append(answer.Windows, span...)
	}
	return answer, nil
}

func method(s structure) Method {
	switch s.(type) {
	case *line:
		return Line
	case *nest:
		return Nest
	}
	return Search
}

// left answers what is left for every row and window.
func left(q *query, s structure, a *atoms) (rows, windows []Interval, err error) {
	ask := make([]bool, len(a.rows))
	for i, members := range a.rows {
		sum := q.sum(members)
		ask[i] = sum.Min < sum.Max
	}
	atoms, windows, err := s.ranges(q, ask)
	if err != nil {
		return nil, nil, err
	}
	rows = make([]Interval, len(q.rows))
	for i, r := range q.rows {
		rows[i] = Interval(r)
	}
	for i, members := range a.rows {
		if ask[i] {
			q.narrow(members, atoms[i], rows)
		}
	}
	return rows, windows, nil
}
