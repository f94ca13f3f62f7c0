package schema

import "strconv"

// Count is a whole number of people, strikes or vessels as a table writes it:
// digits without sign, separator or leading zero, up to MaxCount, or empty for
// "not said". Zero is a statement ("none"), never a gap.
type Count string

// MaxCount is the largest number that a count cell may hold.
const MaxCount = 9_999_999

// NewCount is the cell for n; it panics for a number outside 0..MaxCount.
func NewCount(n int) Count {
	if n < 0 || n > MaxCount {
		panic("schema: count out of range: " + strconv.Itoa(n))
	}
	return Count(strconv.Itoa(n))
}

// Known reports whether a number is given.
func (c Count) Known() bool { return c != "" }

// Valid reports whether c is written as a count is. The empty cell is not.
func (c Count) Valid() bool {
	if len(c) == 0 || len(c) > 7 || (c[0] == '0' && len(c) > 1) {
		return false
	}
	for i := 0; i < len(c); i++ {
		if c[i] < '0' || c[i] > '9' {
			return false
		}
	}
	return true
}

// Int is the number, and false where the cell is empty or not a count:
// "3.7", "010", "0x10" and " 5" are no numbers at all.
func (c Count) Int() (int, bool) {
	if !c.Valid() {
		return 0, false
	}
	n := 0
	for i := 0; i < len(c); i++ {
		n = n*10 + int(c[i]-'0')
	}
	return n, true
}

// Or is the number, or n where none is given.
func (c Count) Or(n int) int {
	if v, ok := c.Int(); ok {
		return v
	}
	return n
}
