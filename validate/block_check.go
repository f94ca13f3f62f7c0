package validate

import (
	"reflect"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// check asks validator of a row, and the row rules, and words what they refuse.
func (b *block) check(r *csvtable.Row, refused, known uint64, in sheetSource, n int) {
	t, d := b.table, b.engine.data
	var filled any // the row's struct
	var cells []string
	if in.Cells != nil {
		filled = in.Row(n)
		cells = schema.CellsOf(filled)
	} else {
		if b.tools.filled == nil {
			b.tools.filled = reflect.New(t.Table.Row).Interface()
		}
		filled, cells = b.tools.filled, r.Cells()
		copy(schema.CellsOf(filled), cells)
	}
	if refused &^= known; b.tools.validator {
		refused = everyColumn
	}
	refusals, invalid := b.tools.cells.check(t.Table, filled, cells, refused, known, t.omitted, func(column int) bool { return d.InFuture(schema.Date(cells[column])) })
	if len(refusals) > 0 {
		if r.Invalid == 0 {
			refusals, invalid = b.oneCause(cells, refusals, invalid)
		}
		refusals = together(refusals, cells)
	}
	var row *Row // made for the first finding: most rows have none
	atHand := func() *Row {
		if row != nil {
		} else if in.Cells != nil {
			row = in.row(n)
		} else {
			row = &Row{Table: t.Table, Cells: cells, place: r.Place}
		}
		return row
	}
	for _, refusal := range refusals {
		b.found = append(b.found, found{refusal.rule, refusal.finding(atHand())})
	}
	fault := rowFault{invalid: invalid | r.Invalid}
	for i := range b.tools.rows {
		c := &b.tools.rows[i]
		if c.lacksSigns(r) || !c.isAsked(b.tools.fast.suspected) {
			continue
		}
		for j := range c.groups {
			g := &c.groups[j]
			if (t.absent|fault.invalid)&g.mask != 0 || g.accepts(c.rule, d.Today, r) {
				continue
			}
			f := c.rule.Row.Finding(d.Today, atHand(), g.names)
			b.found = append(b.found, found{c.rule, f})
			fault.reported |= t.mask([]string{f.Field})
		}
	}
	if fault != (rowFault{}) {
		b.faults = append(b.faults, blockFault{b.n, fault})
	}
}

// oneCause is the one refusal that has caused the others, and the columns, as bits, that
// are not valid then; without one, those that are given.
func (b *block) oneCause(cells []string, refusals []refusal, invalid uint64) ([]refusal, uint64) {
	t, rules := b.table, b.tools.cells
	if one, columns, ok := rules.shifted(t.Table, cells, t.absent|t.omitted, refusals); ok {
		return []refusal{one}, columns
	}
	if one, ok := rules.swapped(t.Table, cells, refusals); ok {
		return []refusal{one}, invalid | 1<<one.column | 1<<one.beside
	}
	if one, ok := rules.spaced(cells, refusals); ok {
		return []refusal{one}, invalid
	}
	return refusals, invalid
}
