//go:build !js

package schema

import (
	"io"

	"github.com/gocarina/gocsv"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// held reads a table that is held in memory: gocsv fills its rows.
func held[R any](t *Table, b []byte) ([]R, *csvtable.Table) {
	cells := make([][]string, 0, csvtable.AboutRows(b))
	file := csvtable.Read(t.layout, b, func(r *csvtable.Row) {
		row := make([]string, len(t.Columns))
		r.Put(row)
		cells = append(cells, row)
	})
	return unmarshal[R](t, cells), file
}

// unmarshal fills rows from the cells that were read.
func unmarshal[R any](t *Table, cells [][]string) []R {
	rows := make([]R, len(cells)) // of this length gocsv fills it and makes none of its own
	if len(cells) == 0 {
		return rows
	}
	// Every cell type is text, so no cell can stop gocsv.
	in := &cellReader{rows: append([][]string{t.Header()}, cells...)}
	if err := gocsv.UnmarshalCSV(in, &rows); err != nil {
		panic("schema: " + t.Name + ": " + err.Error())
	}
	return rows
}

// marshal writes a header and rows.
func marshal[R any](_ *Table, rows []R, out columnWriter) error { return gocsv.MarshalCSV(rows, out) }

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
