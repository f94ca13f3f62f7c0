package validate

// findUnordered finds the rows that must be looked at again because the table is
// not in order: those before which a later row belongs, those that belong before
// an earlier row, and their neighbours.
func (p *passage) findUnordered() {
	type place struct{ order, id uint32 }
	before := func(a, b place) bool { return a.order < b.order || a.order == b.order && a.id < b.id }
	ordered, last := true, place{}
	p.rows.each(func(_ int, m rowMark) {
		if m.order != unordered {
			ordered = ordered && !before(place{m.order, m.id}, last)
			last = place{m.order, m.id}
		}
	})
	if ordered {
		return
	}
	var rows []int
	var places []place
	p.rows.each(func(row int, m rowMark) {
		if m.order != unordered {
			rows, places = append(rows, row), append(places, place{m.order, m.id})
		}
	})
	out := make([]bool, len(rows))
	high := place{}
	for i, at := range places {
		out[i] = before(at, high)
		if before(high, at) {
			high = at
		}
	}
	low := place{unordered, 0}
	for i := len(places) - 1; i >= 0; i-- {
		out[i] = out[i] || before(low, places[i])
		if before(places[i], low) {
			low = places[i]
		}
	}
	// Neighbours that stand right tell where a row belongs; more than one, as
	// something else may yet be told of the nearest.
	const neighbours = 2
	near := 0
	mark := func(i int) {
		switch {
		case out[i]:
			near = neighbours
		case near > 0:
			near--
		default:
			return
		}
		p.again.Add(uint32(rows[i]))
	}
	for i := range out {
		mark(i)
	}
	near = 0
	for i := len(out) - 1; i >= 0; i-- {
		mark(i)
	}
}
