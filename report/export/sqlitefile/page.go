package sqlitefile

import "encoding/binary"

// Kinds of pages.
const (
	indexInterior = 0x02
	tableInterior = 0x05
	indexLeaf     = 0x0a
	tableLeaf     = 0x0d
)

// page is a page of a B-tree: a header, an array of the cells' places, and from the end
// of the page towards it the cells.
type page struct {
	bytes  [pageSize]byte
	header int // bytes: a page that has children ends its header with the last of them
	cells  int
	start  int // of the cell added last
}

func (p *page) reset(kind byte) {
	*p = page{header: 8, start: pageSize}
	if p.bytes[0] = kind; kind == indexInterior || kind == tableInterior {
		p.header = 12
	}
}

// add adds a cell, given in one or two pieces, if there is room for it.
func (p *page) add(first, second []byte) bool {
	start := p.start - len(first) - len(second)
	if p.header+2*(p.cells+1) > start {
		return false
	}
	copy(p.bytes[start:], first)
	copy(p.bytes[start+len(first):], second)
	binary.BigEndian.PutUint16(p.bytes[p.header+2*p.cells:], uint16(start))
	p.start = start
	p.cells++
	return true
}

// take removes the cell added last, and answers it.
func (p *page) take() []byte {
	p.cells--
	end := pageSize
	if p.cells > 0 {
		end = int(binary.BigEndian.Uint16(p.bytes[p.header+2*(p.cells-1):]))
	}
	cell := append([]byte(nil), p.bytes[p.start:end]...)
	clear(p.bytes[p.start:end])
	clear(p.bytes[p.header+2*p.cells:][:2])
	p.start = end
	return cell
}

// done completes the header; last is the last child of a page that has some.
func (p *page) done(last uint32) []byte {
	binary.BigEndian.PutUint16(p.bytes[3:], uint16(p.cells))
	binary.BigEndian.PutUint16(p.bytes[5:], uint16(p.start))
	if p.header == 12 {
		binary.BigEndian.PutUint32(p.bytes[8:], last)
	}
	return p.bytes[:]
}
