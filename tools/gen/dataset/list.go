package dataset

import (
	"bufio"
	"encoding/csv"
	"io"
	"strconv"
)

// ListHeader is the header of the list of faults, one row a finding: the file and
// in it the physical line and the byte column, both from 1 (0: the file as a
// whole), the row's id and the column where they are known, and the rule. The
// rows stand in the order of findings: of tables, then of places.
var ListHeader = []string{"file", "line", "column", "row", "field", "rule"}

// A list is the faults of one file.
type list struct {
	file  string
	out   *csv.Writer
	count int
}

func newList(file string, out io.Writer) *list {
	return &list{file: file, out: csv.NewWriter(bufio.NewWriterSize(out, 1<<16))}
}

func (l *list) add(at place, row, field, rule string) {
	// An error stays with the writer until it is closed.
	_ = l.out.Write([]string{l.file, strconv.Itoa(at.line), strconv.Itoa(at.column), row, field, rule})
	l.count++
}

func (l *list) close() error {
	l.out.Flush()
	return l.out.Error()
}
