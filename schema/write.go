package schema

import (
	"bytes"
	"encoding/csv"
)

// Bytes are the rows in canonical form: UTF-8 without a byte order mark, LF,
// header first, quotes only around cells that need them, without the columns that
// are omitted.
func (s *sheet) Bytes() []byte { return s.table.bytes(*s.rows, s.Omitted()) }

// bytes are rows in canonical form, without these columns, as bits.
func (t *Table) bytes(rows []string, omitted uint64) []byte {
	var b bytes.Buffer
	out := columnWriter{csv.NewWriter(&b), omitted}
	if len(rows) == 0 {
		if err := out.Write(t.Header()); err != nil {
			panic("schema: " + err.Error())
		}
		out.Flush()
		return b.Bytes()
	}
	// Writing text to memory cannot fail.
	if err := t.marshal(rows, out); err != nil {
		panic("schema: " + err.Error())
	}
	return b.Bytes()
}

// columnWriter writes rows for gocsv, without some of their columns.
type columnWriter struct {
	*csv.Writer
	omitted uint64 // as bits
}

// Write writes a row, given by all its cells.
func (w columnWriter) Write(cells []string) error { return w.Writer.Write(without(cells, w.omitted)) }

// without are the cells of a row but for those of some columns, as bits.
func without(cells []string, columns uint64) []string {
	if columns == 0 {
		return cells
	}
	var kept []string
	for column, cell := range cells {
		if columns&(1<<column) == 0 {
			kept = append(kept, cell)
		}
	}
	return kept
}

// Line is one row in canonical form with its line end, given by all its cells, without those of
// some columns, as bits.
func Line(cells []string, omitted uint64) []byte { return line(without(cells, omitted)) }

// line is one row in canonical form.
func line(cells []string) []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	// Writing to memory cannot fail.
	if err := w.Write(cells); err != nil {
		panic("schema: " + err.Error())
	}
	w.Flush()
	return b.Bytes()
}
