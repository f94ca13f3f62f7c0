package schema

import (
	"cmp"
	"slices"
	"strings"
)

// Compare orders two rows of the table, each given by its cells: by the order
// columns, ids by their number and all else as text, so that empty cells come
// first. It is 0 for rows that may stand in either order.
func (t *Table) Compare(a, b func(column int) string) int {
	for _, column := range t.Order {
		x, y := a(column), b(column)
		if t.Columns[column].Kind == RowID {
			if ID(x).Before(ID(y)) {
				return -1
			}
			if ID(y).Before(ID(x)) {
				return 1
			}
			continue
		}
		if order := cmp.Compare(x, y); order != 0 {
			return order
		}
	}
	return 0
}

// cells are the cells of a row by column.
func (s *Sheet[R]) cells(row int) func(column int) string {
	return func(column int) string { return s.Cell(row, column) }
}

// Compare orders two rows as the table's order has it.
func (s *Sheet[R]) Compare(a, b int) int { return s.table.Compare(s.cells(a), s.cells(b)) }

// Ordered reports whether the rows stand in the table's order.
func (s *Sheet[R]) Ordered() bool {
	for row := 1; row < len(s.Rows); row++ {
		if s.Compare(row-1, row) > 0 {
			return false
		}
	}
	return true
}

// Canonical are the rows in canonical form and in the table's order. Rows that
// may stand in either order keep the one that they have.
func (s *Sheet[R]) Canonical() []byte {
	order := make([]int, len(s.Rows))
	for row := range order {
		order[row] = row
	}
	slices.SortStableFunc(order, s.Compare)
	ordered := &Sheet[R]{table: s.table, Rows: make([]R, len(order))}
	for i, row := range order {
		ordered.Rows[i] = s.Rows[row]
	}
	return ordered.Bytes()
}

// With is the file's text with further rows, each before the first row that must
// stand behind it; all other bytes stay. Rows are given by their cells in the
// order of columns. The file's text must be in canonical form as far as header
// and line ends go, or the new rows do not fit it.
func (s *Sheet[R]) With(rows [][]string) []byte {
	rows = slices.Clone(rows)
	slices.SortStableFunc(rows, func(a, b []string) int { return s.table.Compare(at(a), at(b)) })
	text := s.form.text
	var b strings.Builder
	written, next := 0, 0
	for _, cells := range rows {
		for next < len(s.Rows) && s.table.Compare(s.cells(next), at(cells)) <= 0 {
			next++
		}
		if next < len(s.Rows) {
			b.WriteString(text[written:s.form.marks[next].offset])
			written = s.form.marks[next].offset
		} else {
			b.WriteString(text[written:])
			written = len(text)
		}
		b.Write(line(cells))
	}
	b.WriteString(text[written:])
	return []byte(b.String())
}

func at(cells []string) func(column int) string {
	return func(column int) string { return cells[column] }
}
