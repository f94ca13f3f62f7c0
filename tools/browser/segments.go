//go:build !js

package main

import (
	"cmp"
	"encoding/binary"
	"fmt"
	"slices"
)

// The linker leaves out each run of zeros of the memory that a program begins with, and so
// cuts the rest into more than 80,000 segments, each with its address; an engine may refuse
// a program of more than 100,000. Zeros weigh next to nothing once compressed, addresses
// a tenth of all that is loaded.

// widestGap is the longest run of zeros, in bytes, that is written out. Longer ones make
// the program larger and no smaller when compressed.
const widestGap = 64

// dataSection is the id of the section of a program that its memory begins with.
const dataSection = 11

// segment is a part of the memory that a program begins with.
type segment struct {
	address uint32
	bytes   []byte
}

// end is the address behind it.
func (s segment) end() uint64 { return uint64(s.address) + uint64(len(s.bytes)) }

// joined is a program whose segments stand together where less than widestGap is between
// them. What it begins with, and all else, is as before.
func joined(program []byte) ([]byte, error) {
	const head = 8 // magic and version
	if len(program) < head || string(program[:4]) != "\x00asm" {
		return nil, fmt.Errorf("found no program for the browser, want one")
	}
	out := append([]byte(nil), program[:head]...)
	for rest := program[head:]; len(rest) > 0; {
		size, n := binary.Uvarint(rest[1:])
		if n <= 0 || size > uint64(len(rest)-1-n) {
			return nil, fmt.Errorf("byte %d: found a section that does not end, want %d bytes", len(program)-len(rest), size)
		}
		whole, body := rest[:1+n+int(size)], rest[1+n:1+n+int(size)]
		rest = rest[len(whole):]
		if whole[0] != dataSection {
			out = append(out, whole...)
			continue
		}
		segments, err := readSegments(body)
		if err != nil {
			return nil, err
		}
		body = writeSegments(join(segments))
		out = append(out, dataSection)
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// join puts segments together that are in order.
func join(segments []segment) (joined []segment) {
	for _, s := range segments {
		if len(joined) > 0 {
			last := &joined[len(joined)-1]
			if gap := uint64(s.address) - last.end(); gap <= widestGap {
				last.bytes = append(append(last.bytes, make([]byte, gap)...), s.bytes...)
				continue
			}
		}
		joined = append(joined, segment{s.address, append([]byte(nil), s.bytes...)})
	}
	return joined
}

// readSegments reads a section of segments of the one memory, each at an address that is
// written as a number, and orders them by it. None may write over another.
func readSegments(section []byte) (segments []segment, err error) {
	count, at := binary.Uvarint(section)
	if at <= 0 {
		return nil, fmt.Errorf("found no number of segments, want one")
	}
	for i := range count {
		const place, end = "\x00\x41", 0x0b // of memory 0, the number that follows
		fault := fmt.Errorf("segment %d of %d: found another form, want a number for an address and bytes", i+1, count)
		if len(section)-at < len(place) || string(section[at:at+len(place)]) != place {
			return nil, fault
		}
		at += len(place)
		address, n := signed(section[at:])
		if at += n; n == 0 || at >= len(section) || section[at] != end {
			return nil, fault
		}
		at++
		size, n := binary.Uvarint(section[at:])
		if at += n; n <= 0 || size > uint64(len(section)-at) {
			return nil, fault
		}
		segments = append(segments, segment{uint32(address), section[at : at+int(size)]})
		at += int(size)
	}
	if at != len(section) {
		return nil, fmt.Errorf("found %d bytes behind the segments, want none", len(section)-at)
	}
	slices.SortFunc(segments, func(a, b segment) int {
		return cmp.Or(cmp.Compare(a.address, b.address), cmp.Compare(len(a.bytes), len(b.bytes)))
	})
	for i := 1; i < len(segments); i++ {
		if at, end := segments[i].address, segments[i-1].end(); uint64(at) < end {
			return nil, fmt.Errorf("found a segment at address %d, want none before %d, where another one ends", at, end)
		}
	}
	return segments, nil
}

func writeSegments(segments []segment) []byte {
	section := binary.AppendUvarint(nil, uint64(len(segments)))
	for _, s := range segments {
		section = appendSigned(append(section, 0, 0x41), int32(s.address))
		section = binary.AppendUvarint(append(section, 0x0b), uint64(len(s.bytes)))
		section = append(section, s.bytes...)
	}
	return section
}

// signed reads a number of 32 bits in the form that programs have it, seven bits a byte and
// the sign in the last one, and how many bytes it takes; 0 if none is there.
func signed(b []byte) (number int32, n int) {
	var bits int64
	for ; n < len(b) && n < 5; n++ {
		bits |= int64(b[n]&0x7f) << (7 * n)
		if b[n]&0x80 == 0 {
			if b[n]&0x40 != 0 {
				bits -= 1 << (7 * (n + 1))
			}
			return int32(bits), n + 1
		}
	}
	return 0, 0
}

func appendSigned(b []byte, number int32) []byte {
	for {
		low := byte(number & 0x7f)
		number >>= 7
		if number == 0 && low&0x40 == 0 || number == -1 && low&0x40 != 0 {
			return append(b, low)
		}
		b = append(b, low|0x80)
	}
}
