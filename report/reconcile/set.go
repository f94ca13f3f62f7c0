package reconcile

import (
	"iter"
	"math/bits"
	"slices"
)

// Set is a set of rows by their index in [Problem.Rows]; the zero value is empty.
type Set struct{ words []uint64 }

// Rows is the set of the rows named.
func Rows(rows ...int) Set {
	var s Set
	for _, r := range rows {
		s.Add(r)
	}
	return s
}

// Run is the set of the rows from first up to end, end left out.
func Run(first, end int) Set {
	var s Set
	for r := end - 1; r >= first; r-- {
		s.Add(r)
	}
	return s
}

// Add puts a row into the set.
func (s *Set) Add(row int) {
	for row>>6 >= len(s.words) {
		s.words = append(s.words, make([]uint64, row>>6+1-len(s.words))...)
	}
	s.words[row>>6] |= 1 << (row & 63)
}

// Has reports whether a row is in the set.
func (s Set) Has(row int) bool {
	return row>>6 < len(s.words) && s.words[row>>6]&(1<<(row&63)) != 0
}

// Len is the number of rows in the set.
func (s Set) Len() int {
	n := 0
	for _, w := range s.words {
		n += bits.OnesCount64(w)
	}
	return n
}

// All are the rows of the set, ascending.
func (s Set) All() iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, w := range s.words {
			for ; w != 0; w &= w - 1 {
				if !yield(i<<6 + bits.TrailingZeros64(w)) {
					return
				}
			}
		}
	}
}

// Minus is the set without the rows of another.
func (s Set) Minus(t Set) Set {
	words := slices.Clone(s.words)
	for i := range min(len(words), len(t.words)) {
		words[i] &^= t.words[i]
	}
	return Set{words}
}

// Within reports whether every row of s is in t.
func (s Set) Within(t Set) bool { return s.Minus(t).Len() == 0 }

// Equal reports whether both hold the same rows.
func (s Set) Equal(t Set) bool { return s.Within(t) && t.Within(s) }

// cross reports whether the sets overlap in part: some rows in both, and some in
// each alone.
func (s Set) cross(t Set) bool {
	var both, left, right bool
	for i := range max(len(s.words), len(t.words)) {
		var a, b uint64
		if i < len(s.words) {
			a = s.words[i]
		}
		if i < len(t.words) {
			b = t.words[i]
		}
		both, left, right = both || a&b != 0, left || a&^b != 0, right || b&^a != 0
		if both && left && right {
			return true
		}
	}
	return false
}

// last is the greatest row of the set, or -1.
func (s Set) last() int {
	for i := len(s.words) - 1; i >= 0; i-- {
		if s.words[i] != 0 {
			return i<<6 + 63 - bits.LeadingZeros64(s.words[i])
		}
	}
	return -1
}
