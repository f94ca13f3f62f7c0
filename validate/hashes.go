package validate

// hashes are those of one key, by row. Of many keys hardly any row has one, and where none has nothing
// is kept.
type hashes struct {
	chunks [][]uint64 // of hashRows rows each; nil: none of them has one
	rows   int
}

// hashRows are the rows of a chunk: few, so that those of a small table take little.
const hashRows = 512

// add takes the hashes of further rows.
func (h *hashes) add(numbers []uint64) {
	for _, n := range numbers {
		chunk, row := h.rows/hashRows, h.rows%hashRows
		if row == 0 {
			h.chunks = append(h.chunks, nil)
		}
		if n != 0 && h.chunks[chunk] == nil {
			h.chunks[chunk] = make([]uint64, hashRows)
		}
		if n != 0 {
			h.chunks[chunk][row] = n
		}
		h.rows++
	}
}

// wide are the hashes of all rows.
func (h *hashes) wide() []uint64 {
	all := make([]uint64, h.rows)
	for i, chunk := range h.chunks {
		copy(all[i*hashRows:], chunk)
	}
	return all
}
