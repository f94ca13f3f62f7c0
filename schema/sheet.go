package schema

import (
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Place is where something stands in a file, see [csvtable.Place].
type Place = csvtable.Place

// Fault is what is wrong with the form of a file, see [csvtable.Fault].
type Fault = csvtable.Fault

// Sheet is one table as read: its rows in file order, and where they stand. It is not to be
// copied: what it knows of its rows is asked of Rows in their place.
type Sheet[R any] struct {
	Rows []R
	sheet
}

// sheet is a sheet seen without its row type. What [Cells] promises is done here: methods of a
// generic type would be compiled anew, for every table, in every package that has a dataset.
type sheet struct {
	rows  *[]string // see [Table.row]
	table *Table
	file  *csvtable.Table // what is known of the file, but its rows
	index map[string]int
	// lacking are optional columns, as bits, that the file lacks.
	lacking uint64
}

// Cells is a sheet seen without its row type.
type Cells interface {
	// Table describes the sheet's columns.
	Table() *Table
	// Size is how many bytes the file has; 0 if the sheet stands in none.
	Size() int
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
	// Invalid are the columns of a row, as bits, at which a fault was found while
	// reading, so that nothing more should be said of them.
	Invalid(row int) uint64
	// Find is the row whose key is id; the first of several.
	Find(id string) (row int, ok bool)
	// Lost reports whether a row with this id stands in the file but could not
	// be read.
	Lost(id string) bool
	// LostIDs are all such ids, in order.
	LostIDs() []string
	// Whole reports whether the file was there and all its rows could be read.
	Whole() bool
	// Absent reports whether the file lacks a column that it should have.
	Absent(column int) bool
	// Omitted are the optional columns, as bits, that the file lacks and no row
	// fills: they are left out where the table is written.
	Omitted() uint64
	// Tells reports whether a column is not one of these.
	Tells(column int) bool
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

func (s *sheet) Table() *Table   { return s.table }
func (s *sheet) Size() int       { return len(s.file.Text) }
func (s *sheet) Len() int        { return len(*s.rows) }
func (s *sheet) Row(row int) any { return s.table.typed(*s.rows, row) }
func (s *sheet) Whole() bool     { return s.file.Whole }

func (s *sheet) Cell(row, column int) string {
	return s.table.row(*s.rows, row)[column]
}

func (s *sheet) Set(row, column int, text string) {
	s.table.row(*s.rows, row)[column] = text
}

func (s *sheet) Invalid(row int) uint64      { return s.file.Invalid(row) }
func (s *sheet) Header() []string            { return s.file.Header() }
func (s *sheet) Absent(column int) bool      { return s.file.Absent(column) }
func (s *sheet) Lost(id string) bool         { return s.file.Lost(id) }
func (s *sheet) LostIDs() []string           { return s.file.LostIDs() }
func (s *sheet) Line(row int) int            { return s.file.Line(row) }
func (s *sheet) Place(row, column int) Place { return s.file.Place(row, column) }

func (s *sheet) Tells(column int) bool { return s.lacking&(1<<column) == 0 || s.fills(column) }

func (s *sheet) Omitted() uint64 {
	omitted := s.lacking
	for column := range s.table.Columns {
		if omitted&(1<<column) != 0 && s.Tells(column) {
			omitted &^= 1 << column
		}
	}
	return omitted
}

// fills reports whether some row has a cell in the column that is not empty.
func (s *sheet) fills(column int) bool {
	for row := range *s.rows {
		if s.Cell(row, column) != "" {
			return true
		}
	}
	return false
}

func (s *sheet) Find(id string) (int, bool) {
	row, ok := s.index[id]
	return row, ok
}

// Get is the row whose key is id; nil if there is none.
func (s *Sheet[R]) Get(id ID) *R {
	if row, ok := s.index[string(id)]; ok {
		return &s.Rows[row]
	}
	return nil
}

// Reindex renews the look-up by id after Rows has been changed.
func (s *sheet) Reindex() {
	s.index = make(map[string]int, len(*s.rows))
	key := s.table.Index(s.table.Key)
	if key < 0 {
		return
	}
	for i := range *s.rows {
		id := s.Cell(i, key)
		if _, double := s.index[id]; !double && id != "" {
			s.index[id] = i
		}
	}
}
