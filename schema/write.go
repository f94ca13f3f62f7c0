package schema

import (
	"bytes"
	"encoding/csv"
	"strings"
	"unicode"
	"unicode/utf8"

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

// NewSheet is a sheet of rows that stand in no file.
func NewSheet[R any](t *Table, rows []R) *Sheet[R] {
	s := &Sheet[R]{Rows: rows, table: t, form: form{file: t.File, whole: true}}
	s.Reindex()
	return s
}

// needsQuotes reports whether the canonical form puts quotes around a cell, as
// encoding/csv does.
func needsQuotes(value string) bool {
	return strings.ContainsAny(value, ",\"\r\n") || startsOddly(value)
}

// startsOddly reports whether a cell needs quotes for what it begins with.
func startsOddly(value string) bool {
	if value == `\.` {
		return true
	}
	first, _ := utf8.DecodeRuneInString(value)
	return unicode.IsSpace(first)
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
