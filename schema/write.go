package schema

import (
	"bytes"
	"encoding/csv"

	"github.com/gocarina/gocsv"
)

// Bytes are the rows in canonical form: UTF-8 without a byte order mark, LF,
// header first, quotes only around cells that need them.
func (s *Sheet[R]) Bytes() []byte {
	var b bytes.Buffer
	out := gocsv.NewSafeCSVWriter(csv.NewWriter(&b))
	if len(s.Rows) == 0 {
		if err := out.Write(s.table.Header()); err != nil {
			panic("schema: " + err.Error())
		}
		out.Flush()
		return b.Bytes()
	}
	// Writing text to memory cannot fail.
	if err := gocsv.MarshalCSV(s.Rows, out); err != nil {
		panic("schema: " + err.Error())
	}
	return b.Bytes()
}

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
