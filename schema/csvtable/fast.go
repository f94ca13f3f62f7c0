package csvtable

import (
	"math/bits"
	"unicode/utf8"
)

// fastScanner cuts rows of ordinary form out of a text: as many cells as the header
// has, quotes where the format has them, line feeds at line ends, no byte that is no
// text. It tells nothing and keeps no places: a row of another form is left to the
// scanner, which finds what is wrong with it.
//
// It goes through the text 64 bytes at a time, of which [classify] makes masks. Cells
// end at commas and line feeds outside of quotes; a cell of printable ASCII without quotes
// is not looked at again, and the others are carefully.
type fastScanner struct {
	columns []int // as in the header
	able    bool  // the file's form allows it
	same    bool  // the file's columns are the table's
	spans   []between
	ordered []between // the same in the table's columns

	at     int    // offset of the 64 bytes; behind them the next ones are to be taken
	next   int    // offset of the row that comes next, if nothing else was read meanwhile
	ends   uint64 // those bytes that end a cell and are still to be visited
	odd    uint64 // those bytes that ask for a careful look and are still to be visited
	inside uint64 // all bits are set if the 64 bytes end within quotes

	// Of the row at hand:
	lines    int    // that it takes
	needless int    // cells in quotes that need none
	doubled  uint64 // cells with doubled quotes
	copied   []byte // of a row with such cells
	moved    []between
}

func (f *fastScanner) prepare(rd *reader) {
	h := &rd.header
	f.able = rd.scan.separator == ',' && !rd.scan.returns && h.cells > 0 && h.cells <= 64
	f.columns, f.next = h.columns, -1
	f.spans, f.ordered = make([]between, h.cells), make([]between, len(h.absent))
	f.same = h.cells == len(h.absent)
	for i, column := range h.columns {
		f.same = f.same && i == column
	}
}

// row reads the next row and moves on behind it; false, with nothing moved, if its
// form is not ordinary.
func (f *fastScanner) row(rd *reader, row *Row) bool {
	scan := &rd.scan
	end, odd := f.cut(scan.text, scan.at)
	if end < 0 || f.spans[0].start == f.spans[0].end || !f.careful(scan.text, odd) {
		f.next = -1
		return false
	}
	if end-scan.at > MaxCell && f.long() || f.needless > 0 && rd.quotes.Count == 0 { // of which the place is to be told
		f.next = -1
		return false
	}
	start := scan.at
	scan.at, scan.line = end, scan.line+f.lines
	rd.quotes.Count += f.needless
	row.text, row.spans, row.places = scan.text, f.spans, f.spans
	row.file, row.source, row.start, row.end = rd.layout.File, scan.text, start, end
	if !f.same {
		f.arrange(row)
	}
	if f.doubled != 0 {
		f.undouble(row, start, end)
	}
	return true
}

// cut finds the cells of the row that begins at an offset. It answers the offset
// behind the row, negative if it is not ordinary or the text ends before it, and the
// cells, as bits, with bytes that are odd.
func (f *fastScanner) cut(text string, start int) (end int, oddCells uint64) {
	if !f.able {
		return -1, 0
	}
	if f.next != start {
		f.at, f.ends, f.odd, f.inside = start-block, 0, 0, 0
	}
	first, limit, carried := start, min(len(text), start+MaxRow), uint64(0)
	for n := range f.spans {
		for f.ends == 0 {
			carried |= f.odd
			if f.at+block >= limit {
				return -1, 0
			}
			f.load(text)
		}
		bit := f.ends & -f.ends
		below := bit | (bit - 1)
		at := f.at + bits.TrailingZeros64(bit)
		if carried|f.odd&below != 0 {
			oddCells |= 1 << n
		}
		f.ends, f.odd, carried = f.ends&^bit, f.odd&^below, 0
		f.spans[n] = between{uint32(start), uint32(at)}
		start = at + 1
		if last := n == len(f.spans)-1; last != (text[at] == '\n') {
			return -1, 0
		}
	}
	if start-first > MaxRow {
		return -1, 0
	}
	f.next = start
	return start, oddCells
}

// load takes the next bytes of the text. Those behind its end are as if they were
// letters.
func (f *fastScanner) load(text string) {
	f.at += block
	var c classes
	if f.at+block <= len(text) {
		c = classify(text[f.at : f.at+block])
	} else {
		c = classify(text[f.at:] + letters[:f.at+block-len(text)])
	}
	inside := prefixXor(c.quote) ^ f.inside
	f.inside = uint64(int64(inside) >> 63)
	f.ends = (c.comma | c.line) &^ inside
	f.odd = c.other | c.quote | c.line&inside
}

// careful looks at the odd cells of the row; false if one holds what no ordinary cell
// does. The quotes around a cell are cut off.
func (f *fastScanner) careful(text string, odd uint64) bool {
	f.lines, f.needless, f.doubled = 1, 0, 0
	for ; odd != 0; odd &= odd - 1 {
		n := bits.TrailingZeros64(odd)
		cell := text[f.spans[n].start:f.spans[n].end]
		if cell != "" && cell[0] == '"' {
			if len(cell) < 2 || cell[len(cell)-1] != '"' || !f.quoted(n, cell[1:len(cell)-1]) {
				return false
			}
			f.spans[n].start++
			f.spans[n].end--
			continue
		}
		for at := 0; at < len(cell); {
			c := cell[at]
			if c >= utf8.RuneSelf {
				size := letter(cell, at)
				if size == 0 {
					return false
				}
				at += size
			} else if c < ' ' || c == 0x7f || c == '"' {
				return false
			} else {
				at++
			}
		}
	}
	return true
}

// long reports whether a cell is longer than one may be.
func (f *fastScanner) long() bool {
	for _, s := range f.spans {
		if s.end-s.start > MaxCell {
			return true
		}
	}
	return false
}

// arrange puts the cells into the table's columns.
func (f *fastScanner) arrange(row *Row) {
	clear(f.ordered)
	for i, column := range f.columns[:len(f.spans)] {
		if column >= 0 {
			f.ordered[column] = f.spans[i]
		}
	}
	row.spans, row.places = f.ordered, f.ordered
}
