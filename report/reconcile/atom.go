package reconcile

// atoms are the rows that no figure tells apart, put together: every figure
// counts all rows of an atom or none. Only their sum is bounded, so each of
// them can be answered from the range of that sum.
type atoms struct {
	rows [][]int // of each atom, ascending; atoms in the order of their first row
	sets []Set   // each set of rows as a set of atoms
}

// split makes the atoms of some sets over n rows. Rows in no set are in no atom.
func split(n int, sets []Set) *atoms {
	class := make([]int, n) // 0: in no set so far
	next := 1
	moved := []int{0} // class -> class of its part in the present set
	stamp := []int{-1}
	for i, s := range sets {
		for row := range s.All() {
			c := class[row]
			if stamp[c] != i {
				stamp[c], moved[c] = i, next
				moved, stamp = append(moved, 0), append(stamp, -1)
				next++
			}
			class[row] = moved[c]
		}
	}
	a := &atoms{sets: make([]Set, len(sets))}
	number := make([]int, next)
	for row, c := range class {
		if c == 0 {
			continue
		}
		if number[c] == 0 {
			a.rows = append(a.rows, nil)
			number[c] = len(a.rows)
		}
		atom := number[c] - 1
		a.rows[atom] = append(a.rows[atom], row)
	}
	for atom, rows := range a.rows {
		for i, s := range sets {
			if s.Has(rows[0]) {
				a.sets[i].Add(atom)
			}
		}
	}
	return a
}

// order renumbers the atoms: place n holds the atom that was order[n].
func (a *atoms) order(order []int) {
	rows := make([][]int, len(order))
	place := make([]int, len(order))
	for n, atom := range order {
		rows[n], place[atom] = a.rows[atom], n
	}
	sets := make([]Set, len(a.sets))
	for i, s := range a.sets {
		for atom := range s.All() {
			sets[i].Add(place[atom])
		}
	}
	a.rows, a.sets = rows, sets
}

// sum is the range of an atom's sum.
func (q *query) sum(rows []int) Interval {
	var s Interval
	for _, r := range rows {
		s.Min += q.rows[r].Min
		s.Max = add(s.Max, q.rows[r].Max)
	}
	return s
}

// query is a problem of which only some figures are used. A row whose range is
// not used reads 0 to Unbounded.
type query struct {
	rows    []Row
	figures []Figure
	use     []bool
}

// narrow gives each row of an atom the range that is left by that of their sum.
func (q *query) narrow(rows []int, sum Interval, left []Interval) {
	given := q.sum(rows)
	// With one unbounded row the others' upper ends still bound it from below.
	unbounded, bounded := 0, 0
	for _, r := range rows {
		if q.rows[r].Max == Unbounded {
			unbounded++
		} else {
			bounded += q.rows[r].Max
		}
	}
	for _, r := range rows {
		row := q.rows[r]
		left[r] = Interval(row)
		if sum.Max != Unbounded {
			left[r].Max = min(row.Max, sum.Max-(given.Min-row.Min))
		}
		switch {
		case unbounded == 0:
			left[r].Min = max(row.Min, sum.Min-(bounded-row.Max))
		case unbounded == 1 && row.Max == Unbounded:
			left[r].Min = max(row.Min, sum.Min-bounded)
		}
	}
}
