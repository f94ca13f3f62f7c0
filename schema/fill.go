package schema

import (
	"reflect"
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
	read := held[R]
	if len(b) > HeldBytes {
		read = fill[R]
	}
	rows, file := read(t, b)
	return newSheet(t, file, rows), file.Faults
}

// newSheet is a sheet of rows and what is known of their file.
func newSheet[R any](t *Table, file *csvtable.Table, rows []R) *Sheet[R] {
	s := &Sheet[R]{Rows: rows, table: t, file: file, lacking: file.Omitted()}
	s.Reindex()
	return s
}

// NewSheet is a sheet of rows that stand in no file.
func NewSheet[R any](t *Table, rows []R) *Sheet[R] {
	return newSheet(t, csvtable.Empty(t.layout), rows)
}

// Select is a sheet of these rows, which stand in no file, with the columns of this one.
func (s *Sheet[R]) Select(rows []R) *Sheet[R] {
	selected := NewSheet(s.table, rows)
	selected.lacking = s.lacking
	return selected
}

// fill reads a file into rows as unmarshal fills them, without gocsv's look at every
// cell.
func fill[R any](t *Table, b []byte) ([]R, *csvtable.Table) {
	rows := make([]R, 0, csvtable.AboutRows(b))
	file := csvtable.Read(t.layout, b, func(r *csvtable.Row) {
		rows = append(rows, *new(R))
		r.Put(cellsOf(t, &rows[len(rows)-1]))
	})
	return rows, file
}

// CellsOf are the cells of a row's struct, to which row points, by column. To set one
// sets the field.
func CellsOf(row any) []string {
	v := reflect.ValueOf(row)
	return unsafe.Slice((*string)(v.UnsafePointer()), v.Elem().NumField())
}

// cellsOf is the same of a row of a known table. All fields of row types are text, see
// [describe].
func cellsOf[R any](t *Table, row *R) []string {
	return unsafe.Slice((*string)(unsafe.Pointer(row)), len(t.Columns))
}
