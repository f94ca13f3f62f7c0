package csvtable

import (
	"bytes"
	"slices"
	"unsafe"
)

// A Table is the file of a table as it was read into memory, and where its rows stand.
type Table struct {
	Faults []Fault // all that is wrong with the file's form, in file order
	Text   string  // the whole file, byte for byte
	Whole  bool    // every row could be read

	file    string
	header  header
	omitted uint64
	scan    scanner // settings only
	marks   []mark
	lost    map[string]int
	invalid map[int]uint64 // by row
	part    *Part          // of a table of which only some rows were kept
}

// A mark is where a row begins.
type mark struct{ offset, line int }

// Read reads the bytes of a file and visits its rows, see [Row.Put]. The bytes must not
// change any more: what is read are parts of them.
func Read(l *Layout, b []byte, visit func(*Row)) *Table {
	rd := newReader(l)
	rd.counts = map[FaultKind]int{}
	t := &Table{file: l.File, invalid: map[int]uint64{}, marks: make([]mark, 0, AboutRows(b))}
	if len(b) > MaxFile {
		rd.unreadable(Fault{Kind: UnreadableFile, Place: Place{File: l.File}, Value: errTooLarge.Error()})
	} else if rd.begin(unsafe.String(unsafe.SliceData(b), len(b)), false) {
		rd.rows(len(rd.text), func(r *Row) {
			if r.Invalid != 0 {
				t.invalid[len(t.marks)] = r.Invalid
			}
			t.marks = append(t.marks, mark{int(r.Offset), r.Line})
			visit(r)
		})
		rd.addOncePerFile()
	}
	rd.addTooMany()
	t.Faults, t.Text, t.Whole = rd.faults, rd.text, rd.whole
	t.header, t.scan, t.lost = rd.header, rd.scan, rd.lost
	t.omitted = rd.header.omitted(l)
	return t
}

// AboutRows is about how many rows stand in the bytes of a file: room to be made for them.
func AboutRows(b []byte) int {
	const leastUsual = 64 // bytes of a row: more rows make room as they come
	return min(bytes.Count(b, []byte{'\n'}), len(b)/leastUsual+1)
}

// Empty is the table of no file: its rows have no places.
func Empty(l *Layout) *Table { return &Table{file: l.File, Whole: true} }

// Unread is the table of a file that could not be read, for a reason.
func Unread(l *Layout, err error) *Table {
	return &Table{file: l.File, Faults: []Fault{Unreadable(l, err)}}
}

// Header is the file's header row as written, which may be another than the layout's;
// nil where there is no file, or none with a header.
func (t *Table) Header() []string { return t.header.names }

// Absent reports whether the file lacks a column that it should have.
func (t *Table) Absent(column int) bool { return t.header.lacks(column) }

// Omitted are the columns, as bits, that the file lacks because it may; none where there
// is no file.
func (t *Table) Omitted() uint64 { return t.omitted }

// Invalid are the columns of a row, as bits, that carry a fault already, so that
// nothing more should be said of them.
func (t *Table) Invalid(row int) uint64 { return t.invalid[row] }

// Lost reports whether a row with this id stands in the file but could not be read.
func (t *Table) Lost(id string) bool {
	_, ok := t.lost[id]
	return ok
}

// LostIDs are the ids of the rows that could not be read, in order.
func (t *Table) LostIDs() []string {
	ids := make([]string, 0, len(t.lost))
	for id := range t.lost {
		ids = append(ids, id)
	}
	slices.Sort(ids)
	return ids
}

// Line is the physical line on which a row begins; 0 if it stands in no file.
func (t *Table) Line(row int) int {
	if row < 0 || row >= len(t.marks) {
		return 0
	}
	return t.marks[row].line
}

// Bounds are the offsets of a row's first byte and behind its line end.
func (t *Table) Bounds(row int) (start, end int) {
	scan := t.scanner(row)
	start = scan.at
	var r record
	scan.next(&r)
	return start, r.end
}

// Place is where a cell stands. A column that the file lacks stands at its row's
// first cell; a row that stands in no file has no place in it.
func (t *Table) Place(row, column int) Place {
	if row < 0 || row >= len(t.marks) {
		return Place{File: t.file}
	}
	if t.part != nil {
		return t.part.place(t.file, row, column)
	}
	scan := t.scanner(row)
	return scan.find(t.header.cellOf(column)).place(t.file)
}

// scanner is one at the beginning of a row.
func (t *Table) scanner(row int) scanner {
	scan := t.scan
	scan.text, scan.at, scan.line = t.Text, t.marks[row].offset, t.marks[row].line
	return scan
}

// cellOf is the cell of a record that holds a column; the first one for a column that
// the file lacks.
func (h *header) cellOf(column int) int { return max(0, slices.Index(h.columns, column)) }

func (h *header) lacks(column int) bool { return column < len(h.absent) && h.absent[column] }

// lacking are all such columns, as bits.
func (h *header) lacking() (columns uint64) {
	for column, absent := range h.absent {
		if absent {
			columns |= 1 << column
		}
	}
	return columns
}

// omitted are the columns, as bits, that the file lacks because it may.
func (h *header) omitted(l *Layout) (columns uint64) {
	for column := range h.absent {
		if l.optional(column) && !h.absent[column] && !slices.Contains(h.columns, column) {
			columns |= 1 << column
		}
	}
	return columns
}

func (c span) place(file string) Place {
	return Place{File: file, Line: c.line, Column: c.start - c.lineStart + 1}
}
