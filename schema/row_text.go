package schema

import (
	"reflect"
	"unsafe"
)

// Rows are seen without their type as the texts that they are: all fields of row types are
// text, see [describe]. Such a slice is as long as there are rows, and begins with the first
// cell of the first one, but each row is as many texts as its table has columns.

// row are the cells of a row. To set one sets the field.
func (t *Table) row(rows []string, row int) []string {
	_ = rows[row]
	first := unsafe.Add(unsafe.Pointer(unsafe.SliceData(rows)), uintptr(row*len(t.Columns))*unsafe.Sizeof(""))
	return unsafe.Slice((*string)(first), len(t.Columns))
}

// typed is a pointer to the struct of a row.
func (t *Table) typed(rows []string, row int) any {
	return reflect.NewAt(t.Row, unsafe.Pointer(unsafe.SliceData(t.row(rows, row)))).Interface()
}

// rowsOf are the rows whose cells stand one behind the other.
func (t *Table) rowsOf(cells []string) []string { return cells[:len(cells)/len(t.Columns)] }

// rowsAs are rows with their type.
func rowsAs[R any](rows []string) []R {
	if len(rows) == 0 {
		return []R{}
	}
	return unsafe.Slice((*R)(unsafe.Pointer(unsafe.SliceData(rows))), len(rows))
}

// CellsOf are the cells of a row's struct, to which row points, by column. To set one
// sets the field.
func CellsOf(row any) []string {
	v := reflect.ValueOf(row)
	return unsafe.Slice((*string)(v.UnsafePointer()), v.Elem().NumField())
}
