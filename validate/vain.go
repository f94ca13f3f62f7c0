package validate

import (
	"fmt"

	"github.com/RoaringBitmap/roaring/v2"

	"github.com/strike-tally/strike-tally/schema"
)

// findInVain looks through a table again whose rows refer to rows of the same
// table that, as is known only behind its last row, are not there. An error says
// that it could not be read this time.
func (p *passage) findInVain() (err error) {
	columns := uint64(0)
	for i := range p.table.Columns {
		if p.table.Columns[i].RefTable == p.table.Name {
			columns |= 1 << i
		}
	}
	if columns == 0 || roaring.AndNot(p.named, p.ids).IsEmpty() {
		return nil
	}
	first := 0
	p.table.Skim(p.file.File, func() schema.Look { return &vainLook{to: p, columns: columns} }, func(b *schema.Block) {
		for _, f := range b.Faults {
			if f.Kind == schema.UnreadableFile {
				err = fmt.Errorf("%s: %s", p.table.File, f.Value)
			}
		}
		l, ok := b.Look.(*vainLook)
		if !ok {
			return
		}
		for _, row := range l.vain {
			p.again.Add(uint32(first + row))
			p.dangles |= columns
		}
		first += l.rows
	})
	return err
}

// A vainLook finds the rows of a block that refer in vain to rows of their table.
type vainLook struct {
	to      *passage
	columns uint64
	rows    int
	vain    []int
}

func (l *vainLook) Row(r schema.Row) bool {
	for i := range l.to.table.Columns {
		c := &l.to.table.Columns[i]
		if l.columns&(1<<i) == 0 {
			continue
		}
		for _, id := range References(c, r.Cells[i]) {
			if n := number(&l.to.table.Columns[l.to.key], id); (n == 0 || !l.to.ids.Contains(n)) && !l.to.lost[id] && !l.to.odd[id] {
				l.vain = append(l.vain, l.rows)
			}
		}
	}
	l.rows++
	return true
}

func (l *vainLook) Done(*schema.Block) {}
