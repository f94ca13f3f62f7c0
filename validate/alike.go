package validate

import (
	"hash/maphash"
	"slices"

	"github.com/RoaringBitmap/roaring/v2"

	"github.com/strike-tally/strike-tally/schema"
)

// Alike is the quick look of a rule that tells rows which double others: such rows
// share a key. Rows that share none pass.
type Alike struct {
	Table   string
	Columns []string // whose cells the keys are made of
	// Keys gives the keys of a row, by the cells of Columns, one after the other: each
	// as parts that together say what rows must share.
	Keys func(cells []string, key func(parts ...string))
}

// AtHand wants rows of a table at hand.
type AtHand struct {
	Table   string
	Columns []string
	Wants   func(cells []string) bool // by the cells of Columns
}

// A picker picks some cells out of a row.
type picker struct {
	columns []int
	cells   []string // used again
}

func newPicker(t *schema.Table, columns []string) picker {
	p := picker{cells: make([]string, len(columns))}
	for _, name := range columns {
		p.columns = append(p.columns, t.Index(name))
	}
	return p
}

func (p *picker) pick(row []string) []string {
	for i, column := range p.columns {
		p.cells[i] = row[column]
	}
	return p.cells
}

// alikeLook makes the keys of the rows of one table.
type alikeLook struct {
	picker
	keys func(cells []string, key func(parts ...string))
}

// atHandLook tells which rows of one table are to be at hand.
type atHandLook struct {
	picker
	wants func(cells []string) bool
}

func compileAlike(t *schema.Table, rules []*Rule, asked func(*Rule) bool) (alike []alikeLook, atHand []atHandLook) {
	for _, r := range rules {
		if r.Alike != nil && r.Alike.Table == t.Name && asked(r) {
			alike = append(alike, alikeLook{newPicker(t, r.Alike.Columns), r.Alike.Keys})
		}
		if r.AtHand != nil && r.AtHand.Table == t.Name && asked(r) {
			atHand = append(atHand, atHandLook{newPicker(t, r.AtHand.Columns), r.AtHand.Wants})
		}
	}
	return alike, atHand
}

// A rowKey is a key of a row, as 32 bits of its hash, and the row: keys that differ may
// be taken for the same, and then two rows are looked at in vain.
type rowKey uint64

func newRowKey(hash uint64, row int) rowKey { return rowKey(hash&^(1<<32-1) | uint64(uint32(row))) }

func (k rowKey) row() uint32 { return uint32(k) }

// single looks at a row for the rules that set rows of one table beside each other.
func (l *look) single(row int, cells []string) {
	for i := range l.quick.alike {
		look := &l.quick.alike[i]
		look.keys(look.pick(cells), func(parts ...string) {
			hash := uint64(i)
			for _, part := range parts {
				hash = hash*0x9e3779b97f4a7c15 ^ maphash.String(l.stream.seed, part)
			}
			l.keys = append(l.keys, newRowKey(hash, row))
		})
	}
	for i := range l.quick.atHand {
		if look := &l.quick.atHand[i]; look.wants(look.pick(cells)) {
			l.again = append(l.again, uint32(row))
		}
	}
}

// findAlike marks the rows that share a key with another one.
func (p *passage) findAlike() {
	slices.Sort(p.keys)
	alike := roaring.New()
	for i := 1; i < len(p.keys); i++ {
		if p.keys[i]>>32 == p.keys[i-1]>>32 && p.keys[i].row() != p.keys[i-1].row() {
			alike.Add(p.keys[i-1].row())
			alike.Add(p.keys[i].row())
		}
	}
	p.again.Or(alike)
	p.keys = nil
}
