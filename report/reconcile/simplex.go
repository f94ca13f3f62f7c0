package reconcile

// simplex decides whether whole numbers satisfy bounds on some numbers and on sums
// of them. Fractions first: in the manner of Dutertre and de Moura every sum is
// kept as a combination of numbers that stand within their bounds, and a sum that
// does not is exchanged for one of them until all do, or none can give way. Always
// the first that may be exchanged is taken (Bland's rule), so this ends. Then a
// number that came out broken is bounded to either side of its fraction in turn.
type simplex struct {
	numbers int        // numbers, then sums
	bound   []Interval // of each; Max may be Unbounded
	value   []ratio
	table   [][]ratio // each row: a combination of the columns
	row     []int     // which number or sum each row is
	column  []int     // which one each column is
	work    int       // left
}

// newSimplex takes the bounds of the numbers, and sums as lists of numbers with
// their bounds.
func newSimplex(numbers []Interval, sums [][]int, bounds []Interval, work int) *simplex {
	s := &simplex{numbers: len(numbers), bound: append(append([]Interval(nil), numbers...), bounds...), work: work}
	for i, n := range numbers {
		s.value = append(s.value, whole64(n.Min))
		s.column = append(s.column, i)
	}
	for i, sum := range sums {
		row := make([]ratio, len(numbers))
		for j := range row {
			row[j] = ratio{0, 1}
		}
		total := 0
		for _, n := range sum {
			row[n] = ratio{1, 1}
			total += numbers[n].Min
		}
		s.table = append(s.table, row)
		s.row = append(s.row, len(numbers)+i)
		s.value = append(s.value, whole64(total))
	}
	return s
}

// solve reports whether there are whole numbers within all bounds, with one
// number or sum held to tighter ones for this time; value is then a solution.
func (s *simplex) solve(held int, to Interval) bool {
	before := s.bound[held]
	defer func() { s.bound[held] = before }()
	return s.hold(held, Interval{max(before.Min, to.Min), min(before.Max, to.Max)}) && s.wholeNumbers()
}

// wholeNumbers looks for whole numbers within the bounds.
func (s *simplex) wholeNumbers() bool {
	if s.work <= 0 || !s.fit() {
		return false
	}
	for i := range s.numbers {
		v := s.value[i]
		if v.under == 1 {
			continue
		}
		before := s.bound[i]
		for _, side := range [2]Interval{{before.Min, v.floor()}, {v.floor() + 1, before.Max}} {
			if s.hold(i, side) && s.wholeNumbers() {
				s.bound[i] = before
				return true
			}
			s.bound[i] = before
		}
		return false
	}
	return true
}

// hold gives a number or sum new bounds, and brings it within if it is a column.
func (s *simplex) hold(i int, to Interval) bool {
	s.bound[i] = to
	if to.Min > to.Max {
		return false
	}
	for j, c := range s.column {
		if c == i {
			s.move(j, s.within(i))
		}
	}
	return true
}

// within is the value nearest to the present one that keeps the bounds.
func (s *simplex) within(i int) ratio {
	switch b := s.bound[i]; {
	case s.value[i].less(whole64(b.Min)):
		return whole64(b.Min)
	case b.Max != Unbounded && whole64(b.Max).less(s.value[i]):
		return whole64(b.Max)
	}
	return s.value[i]
}

// move gives a column a value and carries it to the rows.
func (s *simplex) move(column int, to ratio) {
	by := to.minus(s.value[s.column[column]])
	if by.sign() == 0 {
		return
	}
	s.value[s.column[column]] = to
	for i, row := range s.table {
		if row[column].sign() != 0 {
			s.value[s.row[i]] = s.value[s.row[i]].plus(row[column].times(by))
		}
	}
}

// fit brings every row within its bounds, fractions allowed; false if that cannot
// be done or the work ran out.
func (s *simplex) fit() bool {
	for s.work > 0 {
		row, to := -1, ratio{}
		for i, v := range s.row {
			if row >= 0 && v > s.row[row] {
				continue
			}
			if near := s.within(v); near != s.value[v] {
				row, to = i, near
			}
		}
		if row < 0 {
			return true
		}
		up := s.value[s.row[row]].less(to)
		column := -1
		for j, v := range s.column {
			if column >= 0 && v > s.column[column] {
				continue
			}
			if sign := s.table[row][j].sign(); sign != 0 && s.gives(v, (sign > 0) == up) {
				column = j
			}
		}
		if column < 0 {
			return false
		}
		s.move(column, s.value[s.column[column]].plus(to.minus(s.value[s.row[row]]).by(s.table[row][column])))
		s.exchange(row, column)
	}
	return false
}

// gives reports whether a column has room upwards or downwards.
func (s *simplex) gives(i int, up bool) bool {
	if up {
		return s.bound[i].Max == Unbounded || s.value[i].less(whole64(s.bound[i].Max))
	}
	return whole64(s.bound[i].Min).less(s.value[i])
}

// exchange makes a row a column and the reverse.
func (s *simplex) exchange(row, column int) {
	pivot := s.table[row]
	s.work -= len(s.table) * len(pivot)
	by := pivot[column]
	for j := range pivot {
		if j == column {
			pivot[j] = ratio{1, 1}.by(by)
		} else if pivot[j].sign() != 0 {
			pivot[j] = ratio{-pivot[j].over, pivot[j].under}.by(by)
		}
	}
	for i, r := range s.table {
		times := r[column]
		if i == row || times.sign() == 0 {
			continue
		}
		for j := range r {
			switch {
			case j == column:
				r[j] = times.times(pivot[j])
			case pivot[j].sign() != 0:
				r[j] = r[j].plus(times.times(pivot[j]))
			}
		}
	}
	s.row[row], s.column[column] = s.column[column], s.row[row]
}
