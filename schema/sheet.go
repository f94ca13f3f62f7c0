package schema

import (
	"reflect"
	"slices"
	"unicode/utf8"
)

// Sheet is one table as read: its rows in file order, and where they stand.
type Sheet[R any] struct {
	Rows  []R
	table *Table
	form  form
	index map[string]int
}

// form is what a sheet knows of its file, whatever its row type.
type form struct {
	file   string // as faults name it
	text   string // the whole file; places are found by scanning a record again
	marks  []mark
	header header
	scan   scanner        // settings only
	lost   map[string]int // ids of rows that could not be read -> line
	doubt  map[int]uint64 // row -> columns whose cells carry a fault already
	whole  bool           // every row could be read
}

// A mark is where a row begins.
type mark struct{ offset, line int }

// Cells is a sheet seen without its row type.
type Cells interface {
	// Table describes the sheet's columns.
	Table() *Table
	// Len is the number of rows that could be read.
	Len() int
	// Cell is the text of a cell.
	Cell(row, column int) string
	// Row is a pointer to the row's struct.
	Row(row int) any
	// Place is where a cell stands in its file.
	Place(row, column int) Place
	// Line is the physical line on which a row begins; 0 if it stands in no file.
	Line(row int) int
	// Doubtful reports whether a fault was found at the cell while reading, so
	// that nothing more should be said of it.
	Doubtful(row, column int) bool
	// Doubts are the columns of a row, as bits, for which Doubtful is true.
	Doubts(row int) uint64
	// Find is the row whose key is id; the first of several.
	Find(id string) (row int, ok bool)
	// Lost reports whether a row with this id stands in the file but could not
	// be read.
	Lost(id string) bool
	// Whole reports whether the file was there and all its rows could be read.
	Whole() bool
	// Absent reports whether the file lacks the column.
	Absent(column int) bool
	// Header is the file's header row as written, which may be another than the
	// table's; nil where there is no file, or none with a header.
	Header() []string
	// Set replaces the text of a cell. After a change of keys the look-up by id is
	// renewed by Reindex.
	Set(row, column int, text string)
	// Reindex renews the look-up by id.
	Reindex()
	// Bytes are the rows in canonical form, in their present order.
	Bytes() []byte
	// Compare orders two rows as the table's order has it.
	Compare(a, b int) int
	// Ordered reports whether the rows stand in the table's order.
	Ordered() bool
	// Canonical are the rows in canonical form and in the table's order.
	Canonical() []byte
	// With is the file's text with further rows at their places, and some rows
	// written anew.
	With(added [][]string, changed map[int][]string) []byte
}

var _ Cells = (*Sheet[Strike])(nil)

func (s *Sheet[R]) Table() *Table   { return s.table }
func (s *Sheet[R]) Len() int        { return len(s.Rows) }
func (s *Sheet[R]) Row(row int) any { return &s.Rows[row] }
func (s *Sheet[R]) Whole() bool     { return s.form.whole }

func (s *Sheet[R]) Cell(row, column int) string {
	return reflect.ValueOf(&s.Rows[row]).Elem().Field(column).String()
}

func (s *Sheet[R]) Set(row, column int, text string) {
	reflect.ValueOf(&s.Rows[row]).Elem().Field(column).SetString(text)
}

func (s *Sheet[R]) Doubtful(row, column int) bool {
	return s.form.doubt[row]&(1<<column) != 0
}

func (s *Sheet[R]) Header() []string { return s.form.header.names }

func (s *Sheet[R]) Doubts(row int) uint64 { return s.form.doubt[row] }

func (s *Sheet[R]) Absent(column int) bool {
	return column < len(s.form.header.absent) && s.form.header.absent[column]
}

func (s *Sheet[R]) Find(id string) (int, bool) {
	row, ok := s.index[id]
	return row, ok
}

func (s *Sheet[R]) Lost(id string) bool {
	_, ok := s.form.lost[id]
	return ok
}

// Get is the row whose key is id; nil if there is none.
func (s *Sheet[R]) Get(id ID) *R {
	if row, ok := s.index[string(id)]; ok {
		return &s.Rows[row]
	}
	return nil
}

// Place is where a cell stands. A column that the file lacks stands at its row's
// first cell; a sheet that was not read from a file has no places.
func (s *Sheet[R]) Place(row, column int) Place {
	f := &s.form
	if row < 0 || row >= len(f.marks) {
		return Place{File: s.table.File}
	}
	scan := f.scan
	scan.text, scan.at, scan.line = f.text, f.marks[row].offset, f.marks[row].line
	return scan.find(max(0, slices.Index(f.header.columns, column))).place(f.file)
}

func (s *Sheet[R]) Line(row int) int {
	if row < 0 || row >= len(s.form.marks) {
		return 0
	}
	return s.form.marks[row].line
}

func (c span) place(file string) Place {
	return Place{File: file, Line: c.line, Column: c.start - c.lineStart + 1}
}

// Reindex renews the look-up by id after Rows has been changed.
func (s *Sheet[R]) Reindex() {
	s.index = make(map[string]int, len(s.Rows))
	key := s.table.Index(s.table.Key)
	if key < 0 {
		return
	}
	for i := range s.Rows {
		id := s.Cell(i, key)
		if _, double := s.index[id]; !double && id != "" {
			s.index[id] = i
		}
	}
}

// firstControl is the first character of a cell that has no business in a
// table. Offset -1 if there is none.
func firstControl(cell string) (offset int, char rune) {
	for i, c := range cell {
		if isControl(c) {
			return i, c
		}
	}
	return -1, utf8.RuneError
}

// isControl tells what has no business in a table: C0 and C1 controls other than
// tab and line feed, and the marks that turn the direction of text or take no room.
func isControl(c rune) bool {
	switch {
	case c == '\n', c == '\t':
		return false
	case c < ' ', c >= 0x7f && c < 0xa0, c >= 0x200b && c <= 0x200f, c >= 0x202a && c <= 0x202e,
		c >= 0x2060 && c <= 0x2069, c == 0xfeff, c == 0x2028, c == 0x2029, c == 0xad:
		return true
	}
	return false
}
