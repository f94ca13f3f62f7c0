package schema

import (
	"io"
	"reflect"

	"github.com/gocarina/gocsv"
)

// newSheet fills rows from the cells that were read.
func newSheet[R any](rd *reading) *Sheet[R] {
	sheet := &Sheet[R]{table: rd.table, Rows: make([]R, 0, len(rd.kept))}
	if len(rd.kept) > 0 {
		// Every cell type is text, so no cell can stop gocsv.
		in := &cellReader{rows: append([][]string{rd.table.Header()}, rd.kept...)}
		if err := gocsv.UnmarshalCSV(in, &sheet.Rows); err != nil {
			panic("schema: " + rd.table.Name + ": " + err.Error())
		}
	}
	return sheet.of(rd)
}

// fillSheet does what newSheet does, without gocsv's look at every cell: all cell
// types are text, and a test holds both to be the same.
func fillSheet[R any](rd *reading) *Sheet[R] {
	sheet := &Sheet[R]{table: rd.table, Rows: make([]R, len(rd.kept))}
	for row, cells := range rd.kept {
		fields := reflect.ValueOf(&sheet.Rows[row]).Elem()
		for column, cell := range cells {
			fields.Field(column).SetString(cell)
		}
	}
	return sheet.of(rd)
}

// of takes over what the reading knows of the file.
func (s *Sheet[R]) of(rd *reading) *Sheet[R] {
	rd.kept = nil
	s.form = rd.form
	s.form.scan.text = ""
	s.Reindex()
	return s
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
