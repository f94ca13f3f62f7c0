package validate

// A cellSet is a set of cells: by table and row, the columns as bits.
type cellSet map[string]map[int]uint64

// of are the columns of a row.
func (s cellSet) of(table string, row int) uint64 { return s[table][row] }

func (s cellSet) add(table string, row int, columns uint64) {
	rows := s[table]
	if rows == nil {
		rows = map[int]uint64{}
		s[table] = rows
	}
	rows[row] |= columns
}

// addAll adds the cells of another set.
func (s cellSet) addAll(other cellSet) {
	for table, rows := range other {
		for row, columns := range rows {
			s.add(table, row, columns)
		}
	}
}
