//go:build !js

package schema

import (
	"io"
	"reflect"
	"unsafe"

	"github.com/gocarina/gocsv"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// held reads a table that is held in memory: gocsv fills its rows.
func (t *Table) held(b []byte) ([]string, *csvtable.Table) {
	cells := make([][]string, 0, csvtable.AboutRows(b))
	file := csvtable.Read(t.layout, b, func(r *csvtable.Row) {
		row := make([]string, len(t.Columns))
		r.Put(row)
		cells = append(cells, row)
	})
	return t.unmarshal(cells), file
}

// unmarshal fills rows from the cells that were read.
func (t *Table) unmarshal(cells [][]string) []string {
	if len(cells) == 0 {
		return nil
	}
	rows := reflect.New(reflect.SliceOf(t.Row))
	rows.Elem().Set(reflect.MakeSlice(rows.Type().Elem(), len(cells), len(cells))) // of this length gocsv fills it and makes none of its own
	// Every cell type is text, so no cell can stop gocsv.
	in := &cellReader{rows: append([][]string{t.Header()}, cells...)}
	if err := gocsv.UnmarshalCSV(in, rows.Interface()); err != nil {
		panic("schema: " + t.Name + ": " + err.Error())
	}
	return unsafe.Slice((*string)(rows.Elem().UnsafePointer()), len(cells))
}

// marshal writes a header and rows.
func (t *Table) marshal(rows []string, out columnWriter) error {
	return gocsv.MarshalCSV(reflect.SliceAt(t.Row, unsafe.Pointer(unsafe.SliceData(rows)), len(rows)).Interface(), out)
}

// cellReader hands finished cells to gocsv.
type cellReader struct{ rows [][]string }

func (c *cellReader) ReadAll() ([][]string, error) { return c.rows, nil }

func (c *cellReader) Read() ([]string, error) {
	if len(c.rows) == 0 {
		return nil, io.EOF
	}
	row := c.rows[0]
	c.rows = c.rows[1:]
	return row, nil
}
