package validate

import (
	"reflect"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// shiftedTag is no tag of a column: it names the rule that words a row whose cells stand
// beside their columns, see [cellRules.shifted]. Its parameter is where they stand.
const (
	shiftedTag   = "shifted"
	shiftedLeft  = "left"
	shiftedRight = "right"
)

// shiftedFrom is how many cells of a row are refused at least where all of them may stand
// beside their columns: fewer are told by themselves.
const shiftedFrom = 2

// shifted asks whether the cells of a row are right, each in the column beside its own: one
// cell lacks, and an empty one stands at the end, or the reverse. Then the refusals have one
// cause, which is told at the first of these cells; the columns, as bits, are those of all of
// them. Absent are the columns that the file lacks.
func (c *cellRules) shifted(t *schema.Table, cells []string, absent uint64, refusals []refusal) (one refusal, columns uint64, ok bool) {
	rule := c.byTag[shiftedTag]
	if len(refusals) < shiftedFrom || rule == nil {
		return refusal{}, 0, false
	}
	first := slices.MinFunc(refusals, func(a, b refusal) int { return a.column - b.column }).column
	// An optional column in which the row has nothing may be one that the file lacks.
	for _, lacking := range []uint64{0, t.Layout().Optional &^ t.Layout().Usual} {
		var present []int
		for i := range t.Columns {
			if isIn := lacking&(1<<i) == 0 || cells[i] != ""; isIn && absent&(1<<i) == 0 {
				present = append(present, i)
			}
		}
		last := present[len(present)-1]
		for at := slices.Index(present, first); at >= 0; at-- {
			for _, stand := range []string{shiftedLeft, shiftedRight} {
				empty := last
				if stand == shiftedRight {
					empty = present[at]
				}
				if cells[empty] == "" && c.fits(t, cells, present, at, stand) {
					from := at // cells before may stand so too, and not be refused, as a theater
					for from > 1 && stand == shiftedLeft && c.fits(t, cells, present, from-1, stand) {
						from--
					}
					return refusal{rule: rule, tag: shiftedTag, param: stand, column: present[at], beside: -1}, bitsFrom(present, from), true
				}
			}
		}
	}
	return refusal{}, 0, false
}

// fits reports whether no tag refuses the row once its cells from one on stand in their
// columns. Of a cell that lacks nothing is known.
func (c *cellRules) fits(t *schema.Table, cells []string, present []int, at int, stand string) bool {
	row := reflect.New(t.Row).Interface()
	moved := schema.CellsOf(row)
	copy(moved, cells)
	for n := at; n < len(present); n++ {
		from := n - 1
		if stand == shiftedRight {
			from = n + 1
		}
		switch {
		case from < at, from >= len(present):
			moved[present[n]] = ""
		default:
			moved[present[n]] = cells[present[from]]
		}
	}
	return !slices.ContainsFunc(c.ask(t, row, moved, everyColumn), func(e tagError) bool {
		return stand != shiftedLeft || e.column != present[at]
	})
}

func bitsFrom(columns []int, at int) (set uint64) {
	for _, i := range columns[at:] {
		set |= 1 << i
	}
	return set
}
