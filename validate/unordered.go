package validate

// findUnordered finds the rows that must be looked at again because the table is
// not in order: those before which a later row belongs, and those that belong before
// an earlier row. All others stay where they are, however few rows are moved, and no
// row that is moved passes one of them.
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
		if out[i] || before(low, places[i]) {
			p.again.Add(uint32(rows[i]))
		}
		if before(places[i], low) {
			low = places[i]
		}
	}
}
