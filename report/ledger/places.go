package ledger

// places are a few entries of a ledger, ascending. An index of blocks makes the place of
// an entry among them a matter of few steps, however many they are.
type places struct {
	entries []int32
	blocks  []int32 // blocks[n] is how many stand in front of entry n*blockSize
}

const blockSize = 64

// add takes an entry behind those taken before.
func (p *places) add(entry int) {
	for len(p.blocks) <= entry/blockSize {
		p.blocks = append(p.blocks, int32(len(p.entries)))
	}
	p.entries = append(p.entries, int32(entry))
}

// place is how many of them stand in front of an entry.
func (p *places) place(entry int) int {
	block := entry / blockSize
	if block >= len(p.blocks) {
		return len(p.entries)
	}
	n := int(p.blocks[block])
	for n < len(p.entries) && int(p.entries[n]) < entry {
		n++
	}
	return n
}
