package sqlitefile

import (
	"encoding/binary"
	"math"
)

// Record is a row as SQLite keeps it: values in the order of its columns, or of an entry of
// an index. The zero value has none.
type Record struct {
	types, values, whole []byte
}

// Reset leaves the record without a value.
func (r *Record) Reset() { r.types, r.values = r.types[:0], r.values[:0] }

// Null adds no value.
func (r *Record) Null() { r.types = append(r.types, 0) }

// Text adds a text.
func (r *Record) Text(s string) {
	r.types = varint(r.types, uint64(len(s))*2+13)
	r.values = append(r.values, s...)
}

// Real adds a number of a column of type REAL, where a whole one is kept as such.
func (r *Record) Real(n float64) {
	if whole := int64(n); float64(whole) == n && whole>>47 == whole>>63 {
		r.Integer(whole)
		return
	}
	r.types = append(r.types, 7)
	r.values = binary.BigEndian.AppendUint64(r.values, math.Float64bits(n))
}

// Integer adds a whole number, in as few bytes as it needs.
func (r *Record) Integer(n int64) {
	if n == 0 || n == 1 {
		r.types = append(r.types, 8+byte(n))
		return
	}
	for i, size := range [...]int{1, 2, 3, 4, 6, 8} {
		if unused := 64 - 8*size; n<<unused>>unused == n {
			r.types = append(r.types, byte(i+1))
			for at := size - 1; at >= 0; at-- {
				r.values = append(r.values, byte(n>>(8*at)))
			}
			return
		}
	}
}

// bytes are the record, valid until the next ones.
func (r *Record) bytes() []byte {
	header := len(r.types) + 1 // with its own size, which is of two bytes above 127
	if header > 127 {
		header++
	}
	r.whole = append(varint(r.whole[:0], uint64(header)), r.types...)
	r.whole = append(r.whole, r.values...)
	return r.whole
}

// varint adds a number of SQLite's variable length: seven bits a byte, the highest first. A
// number here has at most 56 bits.
func varint(to []byte, n uint64) []byte {
	shift := 0
	for n>>(shift+7) != 0 {
		shift += 7
	}
	for ; shift > 0; shift -= 7 {
		to = append(to, byte(n>>shift)|0x80)
	}
	return append(to, byte(n)&0x7f)
}
