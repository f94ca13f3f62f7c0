package validate

import "strings"

// memory keeps some of the cells that were accepted: the same words and names stand
// in many rows. Where cells hardly ever come again it gives up.
type memory struct {
	gone           bool
	known, strange int
	cells          []kept
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
func (m *memory) place(cell string) *kept {
	if m.cells == nil {
		m.cells = make([]kept, places)
	}
	n := len(cell)
	return &m.cells[(n*67+int(cell[0])*31+int(cell[n/2])*17+int(cell[n-1])*7)%places]
}

// find is what is kept of a cell; nil for none.
func (m *memory) find(cell string) *kept {
	if m.gone || len(cell) > longestKept {
		return nil
	}
	if k := m.place(cell); k.cell == cell {
		m.known++
		return k
	}
	return nil
}

// keep takes a copy, so that the text around the cell can be let go.
func (m *memory) keep(cell string, code int32, suspected uint64) {
	if m.gone || len(cell) > longestKept {
		return
	}
	if m.strange++; m.known+m.strange >= tries {
		m.gone = m.known*3 < m.strange
		m.known, m.strange = 0, 0
	}
	*m.place(cell) = kept{strings.Clone(cell), code, suspected}
}
