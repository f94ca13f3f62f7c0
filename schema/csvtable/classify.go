package csvtable

import (
	"encoding/binary"
	"strings"
)

// block is how many bytes are classified at a time: a bit of a word for each.
const block = 64

// letters stand behind the end of a text.
var letters = strings.Repeat("x", block)

// classes are masks of 64 bytes, the first byte being the lowest bit.
type classes struct {
	quote, comma, line uint64
	other              uint64 // no printable ASCII, and no line feed
}

// classify makes masks of 64 bytes, eight of them at a time.
func classify(text string) (c classes) {
	_ = text[block-1]
	for i := 0; i < block; i += 8 {
		x := binary.LittleEndian.Uint64([]byte(text[i : i+8])) // copies nothing
		// The sums are of seven bits each, so that none carries into the next byte: their
		// high bits tell which bytes reach a limit.
		const each, high = 0x0101010101010101, 0x8080808080808080
		low, beyond := x&^high, x&high
		line := ^((low ^ each*'\n') + each*0x7f | x) & high
		c.quote |= gather(^((low^each*'"')+each*0x7f|x)&high) << i
		c.comma |= gather(^((low^each*',')+each*0x7f|x)&high) << i
		c.line |= gather(line) << i
		c.other |= gather((beyond|^(low+each*(0x80-' '))|(low+each))&high&^line) << i
	}
	return c
}

// gather puts the high bits of eight bytes beside each other.
func gather(high uint64) uint64 { return (high >> 7) * 0x0102040810204080 >> 56 }

// prefixXor is, for each bit, whether an odd number of bits is set up to and with it.
func prefixXor(x uint64) uint64 {
	for shift := 1; shift < block; shift *= 2 {
		x ^= x << shift
	}
	return x
}
