package validate

import "strings"

// memory keeps some of the cells that were accepted: the same words and names stand
// in many rows. Where cells hardly ever come again it gives up.
type memory struct {
	cells          *[places]kept // nil: it has given up
	known, strange int
}

type kept struct {
	cell      string
	code      int32
	suspected uint64
}

// Longer cells than this are not kept; what is asked of the first tries decides
// whether keeping cells is worth it.
const (
	places      = 256
	longestKept = 48
	tries       = 4096
)

// place is where a cell is kept, if it is.
func place(cell string) uint8 {
	n := len(cell)
	return uint8(n)*67 + cell[0]*31 + cell[n/2]*17 + cell[n-1]*7
}

// find is what is kept of a cell; nil for none.
func (m *memory) find(cell string) *kept {
	if m.cells == nil || len(cell) > longestKept {
		return nil
	}
	if k := &m.cells[place(cell)]; k.cell == cell {
		m.known++
		return k
	}
	return nil
}

// keep takes a copy, so that the text around the cell can be let go.
func (m *memory) keep(cell string, code int32, suspected uint64) {
	if m.cells == nil || len(cell) > longestKept {
		return
	}
	m.cells[place(cell)] = kept{strings.Clone(cell), code, suspected}
	if m.strange++; m.known+m.strange >= tries {
		if m.known*3 < m.strange {
			m.cells = nil
		}
		m.known, m.strange = 0, 0
	}
}
