package csvtable

import (
	"slices"
	"strings"
)

// A Row is one row as it is read: its cells in the table's columns, cut out of the
// text around them. It and its strings are valid until the next row is read; what is
// kept must be copied.
type Row struct {
	Offset  int64  // where it begins in the file
	Line    int    // the physical line of that
	Invalid uint64 // columns, as bits, that carry a fault, so that nothing more should be said of them
	text    string
	spans   []between
	cells   []string // the cells, if they are no parts of one text; else nil
	// Where cells stand in the file: the text, the row in it, and the cells.
	file   string
	source string
	start  int
	end    int
	places []between
	known  []Place // or what is known of them
}

// between are the offsets of a cell in a text.
type between struct{ start, end uint32 }

// NewRow is a row of these cells that stands in no file.
func NewRow(cells []string, invalid uint64) *Row {
	return &Row{Invalid: invalid, cells: cells}
}

// Reset makes the row one of other cells that stands in no file.
func (r *Row) Reset(cells []string, invalid uint64) { *r = Row{Invalid: invalid, cells: cells} }

// Len is the number of columns.
func (r *Row) Len() int { return max(len(r.spans), len(r.cells)) }

// Cell is the text of a cell.
func (r *Row) Cell(column int) string {
	if r.cells != nil {
		return r.cells[column]
	}
	s := r.spans[column]
	return r.text[s.start:s.end]
}

// Holds reports whether a cell of the row may hold a byte.
func (r *Row) Holds(b byte) bool {
	if r.cells == nil {
		return strings.IndexByte(r.source[r.start:r.end], b) >= 0
	}
	return slices.ContainsFunc(r.cells, func(cell string) bool { return strings.IndexByte(cell, b) >= 0 })
}

// Place is where a cell stands. A column that the file lacks stands at the row's first
// cell; a row that stands in no file has no places.
func (r *Row) Place(column int) Place {
	if r.places == nil {
		return r.known[column]
	}
	at := r.start
	if s := r.places[column]; s.end > 0 {
		if at = int(s.start); at > r.start && r.source[at-1] == '"' {
			at--
		}
	}
	place, before := Place{File: r.file, Line: r.Line}, r.source[r.start:at]
	if lines := strings.Count(before, "\n"); lines > 0 {
		place.Line += lines
		place.Column = len(before) - strings.LastIndexByte(before, '\n')
	} else {
		place.Column = len(before) + 1
		if r.Line == 1 {
			place.Column += int(r.Offset)
		}
	}
	return place
}

// Cells are copies of all cells.
func (r *Row) Cells() []string {
	if r.cells != nil {
		cells := make([]string, len(r.cells))
		for column, cell := range r.cells {
			cells[column] = strings.Clone(cell)
		}
		return cells
	}
	cells := make([]string, len(r.spans))
	if len(cells) == 0 {
		return cells
	}
	low, high := uint32(len(r.text)), uint32(0)
	for _, s := range r.spans {
		if s.start < s.end { // a column that the file lacks stands nowhere
			low, high = min(low, s.start), max(high, s.end)
		}
	}
	text := strings.Clone(r.text[min(low, high):high])
	for i, s := range r.spans {
		if s.start < s.end {
			cells[i] = text[s.start-low : s.end-low]
		}
	}
	return cells
}

// Put puts all cells into a slice of that length. Of a row that [Read] shows they stay
// valid: each is a part of the text in memory, if it stands there as it is.
func (r *Row) Put(cells []string) {
	switch {
	case r.cells != nil:
		copy(cells, r.cells)
	case r.source != r.text:
		copy(cells, r.Cells())
	default:
		for i := range cells {
			cells[i] = r.Cell(i)
		}
	}
}
