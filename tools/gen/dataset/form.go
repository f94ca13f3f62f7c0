package dataset

import "strings"

const rowOrder = "row-order"

// Faults of the form of a row, and of its place.
var rowKinds = []*kind{
	{rule: "short-row", variants: inRows(false, func(c *campaign, s *sheet, r *row) bool {
		plainRow(r)
		r.cells = r.cells[:len(r.cells)-1-c.chance.IntN(3)]
		r.fault.where = atEnd
		return true
	})},
	{rule: "long-row", variants: inRows(false, func(c *campaign, s *sheet, r *row) bool {
		plainRow(r)
		last := len(r.cells) - 1
		i := c.textColumn(s, r)
		switch c.chance.IntN(3) {
		case 0:
			r.cells = append(r.cells, pick(c.chance, []string{"", "x"}))
			return r.tellIn(last+1, 0)
		case 1:
			r.cells = append(r.cells, "", "", "")
			return r.tellIn(last+1, 0)
		}
		const before = "a text"
		r.cells[i], r.raw = before+", and one more", i
		if i == last {
			return r.tellIn(last, len(before)+1)
		}
		return r.tellIn(last, 0)
	})},
	{rule: "stray-quote", variants: inRows(true, func(c *campaign, s *sheet, r *row) bool {
		plainRow(r)
		i := c.textColumn(s, r)
		before := "some words "
		after := `"so called" boat`
		if s.quoteAll || c.chance.IntN(2) == 0 {
			before, after = `"`+before, after+`"`
		}
		r.cells[i], r.raw = before+after, i
		return r.tellIn(i, len(before))
	})},
	{rule: "unclosed-quote", variants: inRows(true, func(c *campaign, s *sheet, r *row) bool {
		plainRow(r)
		i := c.textColumn(s, r)
		if s.quoteAll {
			i = len(r.cells) - 1 // any other is closed by the next cell's quote
		}
		r.cells[i], r.raw = `"a text that never ends`, i
		for j := i + 1; j < len(r.cells); j++ {
			if needsQuotes(r.cells[j]) {
				r.cells[j] = "a text"
			}
		}
		return r.tellIn(i, 0)
	})},
	{rule: "blank-line", variants: everywhere(variant{shape: true, spoil: func(c *campaign, s *sheet, r *row) bool {
		if c.chance.IntN(2) == 0 {
			r.blank = strings.Repeat(",", len(r.cells)-1)
		}
		r.fault.where = atBlank
		return true
	}}, dense...)},
	{rule: rowOrder, variants: everywhere(variant{order: true, spoil: func(c *campaign, s *sheet, r *row) bool {
		return r.tell(s.table.Order[0])
	}}, dense...)},
}

// inRows is a variant in each table that leaves no row there to be read.
func inRows(opens bool, spoil func(c *campaign, s *sheet, r *row) bool) []variant {
	all := everywhere(variant{shape: true, spoil: func(c *campaign, s *sheet, r *row) bool {
		r.fault.opens = opens
		r.lost = true
		return spoil(c, s, r)
	}}, dense...)
	for i := range all {
		if all[i].table == "accounts" {
			all[i].weak, all[i].breaks = true, accountsKnown|citationsKnown
		}
	}
	return all
}

// plainRow takes the line breaks out of a row.
func plainRow(r *row) {
	for i, cell := range r.cells {
		if strings.Contains(cell, "\n") {
			r.cells[i] = oneLine(cell)
		}
	}
}

// tellIn says where in the row its fault stands.
func (r *row) tellIn(column, offset int) bool {
	r.fault.where, r.fault.column, r.fault.offset = inCell, column, offset
	return true
}
