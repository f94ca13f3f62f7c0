package schema

import (
	"encoding/binary"
	"math/bits"
	"strings"
	"unicode/utf8"
)

// quick cuts the row of ordinary form out of a text: as many cells as the header
// has, quotes where the format has them, no byte that is no text. It tells nothing
// and keeps no places: a row of another form is left to the scanner, which finds
// what is wrong with it.
type quick struct {
	cells   []string // of the record, in the file's columns
	ordered []string // the same in the table's columns
	columns []int    // as in the header
	able    bool     // the file's form allows it
	same    bool     // the file's columns are the table's
	// Of the row at hand:
	lines    int    // that it takes
	needless int    // cells in quotes that need none
	crlf     bool   // it ends so
	doubts   uint64 // columns with cells in which lines end so
}

func (q *quick) prepare(f *form) {
	h := &f.header
	q.able = f.scan.separator == ',' && !f.scan.returns && h.cells > 0
	q.cells, q.columns = make([]string, h.cells), h.columns
	q.ordered, q.same = make([]string, len(h.absent)), h.cells == len(h.absent)
	for i, column := range h.columns {
		q.same = q.same && i == column
	}
}

// row is the next row, in the table's columns, and moves on behind it; nil, with
// nothing moved, if its form is not ordinary. The slice is used again.
func (q *quick) row(rd *reading) []string {
	scan := &rd.form.scan
	end := q.cut(scan.text, scan.at)
	switch {
	case end < 0, q.cells[0] == "", end-scan.at > MaxCell && q.long():
		return nil
	case q.needless > 0 && rd.quotes.Count == 0, q.crlf && rd.ends.Count == 0:
		return nil // the place is to be told
	case q.doubts != 0 && !q.crlf && rd.breaks != "\r\n":
		return nil // the file's lines end otherwise
	}
	scan.at, scan.line = end, scan.line+q.lines
	rd.quotes.Count += q.needless
	if q.crlf {
		rd.ends.Count++
	}
	return q.arranged()
}

// cut cuts the cells of the row that begins at an offset, and answers the offset
// behind its line end; negative if its form is not ordinary, or the text ends there.
// It goes from one special byte to the next: special marks those of the eight bytes at
// offset at that are still to be visited.
func (q *quick) cut(text string, start int) int {
	if !q.able {
		return -1
	}
	text = text[:min(len(text), start+MaxRow)]
	q.lines, q.needless, q.doubts, q.crlf = 1, 0, 0, false
	cells, at, special := q.cells, start-8, uint64(0)
	for n := range cells {
		for special == 0 {
			at += 8
			if at+8 > len(text) {
				return -1
			}
			special = specials(text[at : at+8])
		}
		end := at + bits.TrailingZeros64(special)/8
		special &= special - 1
		if text[end] == ',' || text[end] == '\n' {
			cells[n] = text[start:end]
		} else if end = q.careful(n, text, start); end < 0 {
			return -1
		} else {
			at, special = end+1-8, 0 // to go on behind it
		}
		if n == len(cells)-1 {
			return q.lineEnd(text, end)
		}
		if text[end] != ',' {
			return -1
		}
		start = end + 1
	}
	return -1
}

// lineEnd is the offset behind the line end that stands at an offset; negative if
// none does.
func (q *quick) lineEnd(text string, at int) int {
	if q.crlf = text[at] == '\r'; q.crlf {
		at++
	}
	if at >= len(text) || text[at] != '\n' {
		return -1
	}
	return at + 1
}

// careful cuts the n-th cell, which holds other bytes than printable ASCII. It
// answers where it ends; negative if it holds what no ordinary cell does.
func (q *quick) careful(n int, text string, start int) int {
	if text[start] == '"' {
		return q.quoted(n, text, start+1)
	}
	for at := start; at >= 0; {
		at = skipPlain(text, at)
		switch {
		case at >= len(text):
			return -1
		case text[at] == ',', text[at] == '\n', text[at] == '\r':
			q.cells[n] = text[start:at]
			return at
		}
		at = skipLetter(text, at)
	}
	return -1
}

// quoted is the same for a cell whose opening quote stands before the offset.
func (q *quick) quoted(n int, text string, start int) int {
	column, needed, doubled := q.columns[n], false, false
	for at := start; at >= 0; {
		at = skipPlain(text, at)
		if at+1 >= len(text) {
			return -1
		}
		switch c, next := text[at], text[at+1]; {
		case c == '"' && next == '"':
			needed, doubled = true, true
			at += 2
		case c == '"':
			q.cells[n] = text[start:at]
			if doubled {
				q.cells[n] = strings.ReplaceAll(q.cells[n], `""`, `"`)
			}
			if column >= 0 && !needed && !startsOddly(q.cells[n]) {
				q.needless++
			}
			return at + 1
		case c == ',':
			needed = true
			at++
		case c == '\n':
			needed = true
			q.lines++
			at++
		case c == '\r' && next == '\n' && column >= 0:
			q.doubts |= 1 << column
			at++
		default:
			at = skipLetter(text, at)
		}
	}
	return -1
}

// long reports whether a cell is longer than one may be.
func (q *quick) long() bool {
	for _, cell := range q.cells {
		if len(cell) > MaxCell {
			return true
		}
	}
	return false
}

// arranged are the cells in the table's columns.
func (q *quick) arranged() []string {
	if q.same {
		return q.cells
	}
	for i, column := range q.columns[:len(q.cells)] {
		if column >= 0 {
			q.ordered[column] = q.cells[i]
		}
	}
	return q.ordered
}

// skipPlain is the offset of the next byte that is special, or the text's length.
func skipPlain(text string, at int) int {
	for ; at+8 <= len(text); at += 8 {
		if special := specials(text[at : at+8]); special != 0 {
			return at + bits.TrailingZeros64(special)/8
		}
	}
	return len(text)
}

// skipLetter is the offset behind a character beyond ASCII; negative if none stands
// here, or one that has no business in a table.
func skipLetter(text string, at int) int {
	c, size := utf8.DecodeRuneInString(text[at:])
	if c < utf8.RuneSelf || c == utf8.RuneError && size == 1 || isControl(c) {
		return -1
	}
	return at + size
}

// specials marks those of eight bytes that are a comma, a quote, or no printable
// ASCII: the high bit of each is set, the first byte being the lowest.
func specials(eight string) uint64 {
	x := binary.LittleEndian.Uint64([]byte(eight)) // copies nothing
	// The sums are of seven bits each, so that none carries into the next byte; their
	// high bits tell which bytes reach a limit. With bit 1 turned the quote is 0x20 and
	// all other printable bytes are more.
	const each, high = 0x0101010101010101, 0x8080808080808080
	low := x &^ high
	noComma := (low ^ each*',') + each*0x7f
	printable := (low ^ each*2) + each*(0x80-0x21)
	return (x | (low + each) | ^(printable & noComma)) & high
}
