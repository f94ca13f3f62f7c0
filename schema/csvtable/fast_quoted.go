package csvtable

import (
	"math/bits"
	"unicode/utf8"
	"unsafe"
)

// quoted looks at the n-th cell, given by what stands between its quotes.
func (f *fastScanner) quoted(n int, cell string) bool {
	column, needed := f.columns[n], false
	for at := 0; at < len(cell); {
		switch c := cell[at]; {
		case c > ',' && c < 0x7f, c == ' ': // as most bytes are
			at++
		case c == '"':
			if at+1 == len(cell) || cell[at+1] != '"' {
				return false
			}
			needed = true
			f.doubled |= 1 << n
			at += 2
		case c == ',':
			needed = true
			at++
		case c == '\n':
			needed = true
			f.lines++
			at++
		case c >= utf8.RuneSelf:
			size := letter(cell, at)
			if size == 0 {
				return false
			}
			at += size
		case c < ' ' || c == 0x7f:
			return false
		default:
			at++
		}
	}
	if column >= 0 && !needed && !startsOddly(cell) {
		f.needless++
	}
	return true
}

// letter is the size of the character beyond ASCII that stands in a cell; 0 if it has
// no business there.
func letter(cell string, at int) int {
	c, size := utf8.DecodeRuneInString(cell[at:])
	if c == utf8.RuneError && size == 1 || Unseen(c) {
		return 0
	}
	return size
}

// undouble copies the row, with doubled quotes as the single ones that they mean. The
// other cells stay where they are.
func (f *fastScanner) undouble(row *Row, start, end int) {
	f.copied = append(f.copied[:0], row.text[start:end]...)
	f.moved = append(f.moved[:0], row.spans...)
	for column := range f.moved {
		f.moved[column].start -= uint32(start)
		f.moved[column].end -= uint32(start)
		if row.spans[column].end == 0 {
			f.moved[column] = between{}
		}
	}
	for doubled := f.doubled; doubled != 0; doubled &= doubled - 1 {
		column := f.columns[bits.TrailingZeros64(doubled)]
		if column < 0 {
			continue
		}
		cell := f.moved[column]
		to := cell.start
		for at := cell.start; at < cell.end; at++ {
			f.copied[to] = f.copied[at]
			to++
			if f.copied[at] == '"' {
				at++ // the second one
			}
		}
		f.moved[column].end = to
	}
	row.text, row.spans = unsafe.String(unsafe.SliceData(f.copied), len(f.copied)), f.moved
}
