package reconcile

// searched finds a conflict where figures overlap in three ways: the figures of a
// minimal one, with as few rows as these need; and if one or two figures with their
// rows make a smaller one, the smallest of these. Nothing smaller than [SearchSize]
// can then be missed, for it has no more than two figures.
func searched(q *query) (*Conflict, error) {
	figures, err := earliest(len(q.figures), nil, func(in []bool, _ int) (bool, error) {
		var some []int
		for f, use := range in {
			if use {
				some = append(some, f)
			}
		}
		part, s := q.only(some)
		ok, err := s.feasible(part)
		return !ok, err
	})
	if err != nil {
		return nil, err
	}
	size := 0
	part, s := q.only(figures)
	if p, ok := s.(provable); ok {
		if found, n, _ := p.smallest(part, 2, SmallestSize, -1); found != nil {
			size = n
		}
	}
	c, err := prove(q, figures, size, false)
	if err != nil {
		return nil, err
	}
	few, size := pairs(q, c.Size())
	if size < c.Size() {
		return prove(q, few, size, size <= SearchSize)
	}
	c.Smallest = few == nil && size <= SearchSize
	return c, nil
}

// pairs finds the smallest conflict of one or two figures with their rows, if it
// has fewer than limit members; else it answers limit, and no figures, or all of
// them if there are too many to look at.
func pairs(q *query, limit int) (figures []int, size int) {
	if n := len(q.figures); n*n*len(q.rows) > SmallestWork {
		for f := range n {
			figures = append(figures, f)
		}
		return figures, limit
	}
	size = limit
	try := func(ends ...said) {
		for _, e := range ends {
			if e.atMost && q.figures[e.figure].High == Unbounded {
				return
			}
		}
		least, most, ok := q.sides(ends)
		if n := len(ends) + len(least.Rows) + len(most.Rows); ok && n < size {
			size, figures = n, nil
			for _, e := range ends {
				figures = append(figures, e.figure)
			}
		}
	}
	for f := range q.figures {
		try(said{f, true})
		try(said{f, false})
		for g := range f {
			try(said{g, false}, said{f, true})
			try(said{g, true}, said{f, false})
		}
	}
	return figures, size
}
