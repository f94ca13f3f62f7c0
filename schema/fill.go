package schema

import (
	"slices"
	"unsafe"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// HeldBytes is the size up to which gocsv fills the rows of a table, and validator
// judges every cell of it. Larger ones go the fast ways, which tests hold to be the same.
const HeldBytes = 8 << 20

// ReadTable reads one table from the bytes of its file. All that is wrong with
// the file's form comes back as faults, in file order; all that could be read is
// in the sheet.
func ReadTable[R any](t *Table, b []byte) (*Sheet[R], []Fault) {
	rows, file := t.read(b)
	return sheetOf(t, file, rowsAs[R](rows)), file.Faults
}

// NewSheet is a sheet of rows that stand in no file.
func NewSheet[R any](t *Table, rows []R) *Sheet[R] {
	return sheetOf(t, csvtable.Empty(t.layout), rows)
}

// Select is a sheet of these rows, which stand in no file, with the columns of this one.
func (s *Sheet[R]) Select(rows []R) *Sheet[R] {
	selected := NewSheet(s.table, rows)
	selected.lacking = s.lacking
	return selected
}

// sheetOf is a sheet of rows and what is known of their file.
func sheetOf[R any](t *Table, file *csvtable.Table, rows []R) *Sheet[R] {
	s := &Sheet[R]{Rows: rows}
	s.sheet = newSheet(t, file, (*[]string)(unsafe.Pointer(&s.Rows)))
	return s
}

// newSheet is the same of rows without their type.
func newSheet(t *Table, file *csvtable.Table, rows *[]string) sheet {
	s := sheet{rows: rows, table: t, file: file, lacking: file.Omitted()}
	s.Reindex()
	return s
}

// read reads the rows of a file.
func (t *Table) read(b []byte) (rows []string, file *csvtable.Table) {
	if len(b) > HeldBytes {
		return t.fill(b)
	}
	return t.held(b)
}

// fill reads a file into rows as unmarshal fills them, without gocsv's look at every
// cell.
func (t *Table) fill(b []byte) ([]string, *csvtable.Table) {
	width := len(t.Columns)
	cells := make([]string, 0, csvtable.AboutRows(b)*width)
	file := csvtable.Read(t.layout, b, func(r *csvtable.Row) {
		end := len(cells)
		cells = slices.Grow(cells, width)[:end+width]
		r.Put(cells[end:])
	})
	return t.rowsOf(cells), file
}
