package schema

import (
	"cmp"
	"maps"
	"slices"
)

// Compare orders two rows of the table, each given by its cells: by the order
// columns, ids by their number, a month that stands alone as its last day and all else
// as text, so that empty cells come first. It is 0 for rows that may stand in either order.
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
		if t.Columns[column].Months {
			x, y = upTo(x), upTo(y)
		}
		if order := cmp.Compare(x, y); order != 0 {
			return order
		}
	}
	return 0
}

// upTo is the last day of a month, and any other text as it stands.
func upTo(cell string) string {
	if day := Date(cell); day.IsMonth() {
		return string(day.Last())
	}
	return cell
}

// cells are the cells of a row by column.
func (s *sheet) cells(row int) func(column int) string {
	return func(column int) string { return s.Cell(row, column) }
}

// Compare orders two rows as the table's order has it.
func (s *sheet) Compare(a, b int) int { return s.table.Compare(s.cells(a), s.cells(b)) }

// Ordered reports whether the rows stand in the table's order.
func (s *sheet) Ordered() bool {
	for row := 1; row < len(*s.rows); row++ {
		if s.Compare(row-1, row) > 0 {
			return false
		}
	}
	return true
}

// Canonical are the rows in canonical form and in the table's order. Rows that
// may stand in either order keep the one that they have.
func (s *sheet) Canonical() []byte {
	order := make([]int, len(*s.rows))
	for row := range order {
		order[row] = row
	}
	slices.SortStableFunc(order, s.Compare)
	cells := make([]string, 0, len(order)*len(s.table.Columns))
	for _, row := range order {
		cells = append(cells, s.table.row(*s.rows, row)...)
	}
	return s.table.bytes(s.table.rowsOf(cells), s.Omitted())
}

// With is the file's text with further rows, each before the first row that must
// stand behind it, and with the rows in changed, by their number, written anew in
// their places; all other bytes stay. Rows are given by their cells in the order
// of columns. The text must be in canonical form as far as header and line ends
// go, or the rows do not fit it. Where a row fills an optional column that the
// file lacks, all rows are written anew, with the column.
func (s *sheet) With(added [][]string, changed map[int][]string) []byte {
	omitted := s.Omitted()
	for column := range s.table.Columns {
		fills := func(cells []string) bool { return cells[column] != "" }
		if omitted&(1<<column) != 0 && (slices.ContainsFunc(added, fills) || slices.ContainsFunc(slices.Collect(maps.Values(changed)), fills)) {
			rows, file := s.table.read(s.table.bytes(*s.rows, omitted&^(1<<column)))
			wider := newSheet(s.table, file, &rows)
			return wider.With(added, changed)
		}
	}
	line := func(cells []string) []byte { return Line(cells, omitted) }
	added = slices.Clone(added)
	slices.SortStableFunc(added, func(a, b []string) int { return s.table.Compare(at(a), at(b)) })
	size := len(s.file.Text)
	for _, cells := range added {
		size += len(line(cells))
	}
	for _, cells := range changed {
		size += len(line(cells))
	}
	b := make([]byte, 0, size) // a table may be large: it is copied once
	written := 0
	upTo := func(offset int) {
		b = append(b, s.file.Text[written:offset]...)
		written = offset
	}
	for row := range *s.rows {
		if len(added) == 0 && len(changed) == 0 {
			break
		}
		for len(added) > 0 && s.table.Compare(s.cells(row), at(added[0])) > 0 {
			start, _ := s.file.Bounds(row)
			upTo(start)
			b = append(b, line(added[0])...)
			added = added[1:]
		}
		if cells, ok := changed[row]; ok {
			start, end := s.file.Bounds(row)
			upTo(start)
			b = append(b, line(cells)...)
			written = end
		}
	}
	upTo(len(s.file.Text))
	for _, cells := range added {
		b = append(b, line(cells)...)
	}
	return b
}

func at(cells []string) func(column int) string {
	return func(column int) string { return cells[column] }
}
