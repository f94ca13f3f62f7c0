package schema

import (
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
}

// ordinary are the bytes that need no second look inside a cell.
var ordinary = func() (bytes [256]bool) {
	for c := ' '; c < 0x7f; c++ {
		bytes[c] = c != ',' && c != '"'
	}
	return bytes
}()

func (q *quick) prepare(f *form) {
	h := &f.header
	q.able = f.scan.separator == ',' && !f.scan.returns
	q.cells, q.columns = make([]string, h.cells), h.columns
	q.ordered, q.same = make([]string, len(h.absent)), h.cells == len(h.absent)
	for i, column := range h.columns {
		q.same = q.same && i == column
	}
}

// row is the next row, in the table's columns, and moves on behind it; nil, with
// nothing moved, if its form is not ordinary. The slice is used again.
func (q *quick) row(rd *reading) []string {
	if !q.able {
		return nil
	}
	scan := &rd.form.scan
	text := scan.text[:min(len(scan.text), scan.at+MaxRow)]
	at, lines, needless := scan.at, 1, 0
	for n := range q.cells {
		start, end, high := at, 0, false
		if at < len(text) && text[at] == '"' {
			cell, ok := cutQuoted(text, at)
			if !ok {
				return nil
			}
			start, end, high, at = at+1, cell.end, cell.high, cell.end+1
			lines += cell.lines
			if !cell.needed && !needsQuotes(text[start:end]) {
				if rd.quotes.Count == 0 {
					return nil // the place is to be told
				}
				needless++
			}
			q.cells[n] = text[start:end]
			if cell.doubled {
				q.cells[n] = strings.ReplaceAll(q.cells[n], `""`, `"`)
			}
		} else {
			for {
				at = skipOrdinary(text, at)
				if at >= len(text) || text[at] < utf8.RuneSelf {
					break
				}
				high = true
				at++
			}
			end = at
			q.cells[n] = text[start:end]
		}
		if end-start > MaxCell || high && !isClean(q.cells[n]) || at >= len(text) {
			return nil
		}
		if n < len(q.cells)-1 {
			if text[at] != ',' {
				return nil
			}
			at++
		}
	}
	crlf := text[at] == '\r'
	if crlf {
		at++
		if rd.ends.Count == 0 {
			return nil // the place is to be told
		}
	}
	if at >= len(text) || text[at] != '\n' || len(q.cells) == 0 || q.cells[0] == "" {
		return nil
	}
	scan.at, scan.line = at+1, scan.line+lines
	rd.quotes.Count += needless
	if crlf {
		rd.ends.Count++
	}
	return q.arranged()
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

// A quotedCell is what a closer look at a cell in quotes has shown.
type quotedCell struct {
	end     int  // offset of the closing quote
	lines   int  // line breaks within
	high    bool // holds bytes beyond ASCII
	needed  bool // holds what needs the quotes
	doubled bool // holds doubled quotes
}

// cutQuoted looks at the cell whose opening quote stands at the offset; false if
// it holds what no ordinary cell does, or does not end.
func cutQuoted(text string, at int) (c quotedCell, ok bool) {
	for at++; ; at++ {
		at = skipOrdinary(text, at)
		if at >= len(text) {
			return c, false
		}
		switch b := text[at]; {
		case b == '"':
			if at+1 >= len(text) || text[at+1] != '"' {
				c.end = at
				return c, true
			}
			c.needed, c.doubled = true, true
			at++
		case b == ',':
			c.needed = true
		case b == '\n':
			c.needed = true
			c.lines++
		case b >= utf8.RuneSelf:
			c.high = true
		default:
			return c, false
		}
	}
}

// skipOrdinary is the offset of the next byte that is not ordinary, or the text's
// length. It looks at eight bytes at once: where in them a byte is below a blank,
// a comma, a quote, or beyond the printable ones, its high bit is set in odd. What is
// subtracted may borrow from the bytes behind the first of these, which alone counts.
func skipOrdinary(text string, at int) int {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	for ; at+8 <= len(text); at += 8 {
		s := text[at : at+8]
		x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 | uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
		comma, quote, last := x^ones*',', x^ones*'"', x^ones*0x7f
		odd := (x | (x - ones*' ') | (comma - ones) | (quote - ones) | (last - ones)) & highs
		if odd != 0 {
			return at + bits.TrailingZeros64(odd)/8
		}
	}
	for at < len(text) && ordinary[text[at]] {
		at++
	}
	return at
}

// isClean reports whether a cell is text that may stand in a table.
func isClean(cell string) bool {
	if !utf8.ValidString(cell) {
		return false
	}
	offset, _ := firstControl(cell)
	return offset < 0
}
