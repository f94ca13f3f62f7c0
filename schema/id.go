package schema

import (
	"fmt"
	"strconv"
)

// ID names a row: a prefix that tells the table and a number, S001 or T0123.
// It carries no meaning, is never changed and never given twice.
type ID string

// NewID is the id of a number, with at least so many digits.
func NewID(prefix string, width, n int) ID { return ID(fmt.Sprintf("%s%0*d", prefix, width, n)) }

// Number is the id without its prefix; 0 if the id is not valid.
func (id ID) Number(prefix string, width int) int {
	if !id.Valid(prefix, width) {
		return 0
	}
	n, _ := strconv.Atoi(string(id[len(prefix):]))
	return n
}

// Known reports whether an id is given.
func (id ID) Known() bool { return id != "" }

// Valid reports whether the id is prefix and digits, at least width of them,
// without surplus leading zeros.
func (id ID) Valid(prefix string, width int) bool {
	digits := len(id) - len(prefix)
	if digits < width || digits > 9 || string(id[:len(prefix)]) != prefix {
		return false
	}
	for i := len(prefix); i < len(id); i++ {
		if id[i] < '0' || id[i] > '9' {
			return false
		}
	}
	return digits == width || id[len(prefix)] != '0'
}

// Before reports whether id comes before other in a table ordered by number.
func (id ID) Before(other ID) bool {
	if len(id) != len(other) {
		return len(id) < len(other)
	}
	return id < other
}
