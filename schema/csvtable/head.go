package csvtable

import "strings"

// head reads up to the header, or up to the first row if there is none; false if
// there is neither.
func (rd *reader) head() bool {
	var r record
	for start := rd.scan; start.at < lastHead && rd.scan.next(&r); start = rd.scan {
		switch {
		case rd.blank(&r):
			continue
		case r.long && !rd.swallowing(&r, len(rd.layout.Columns)):
			rd.unreadable(Fault{Kind: OverlongRow, Place: r.cells[0].place(rd.layout.File)})
			return false
		}
		if first, quoted := rd.isWholeQuoted(&r, 2); quoted && rd.layout.Index(first) >= 0 {
			rd.unreadable(Fault{Kind: ForeignFile, Place: r.cells[0].place(rd.layout.File), Value: "a table with each row as a whole in quotation marks"})
			return false
		}
		header := rd.readHeader(&r)
		if rd.header.foreign {
			rd.whole = false
			return false
		}
		if !header {
			rd.scan = start // a row already
		} else {
			rd.lineEnd(&r)
			rd.breaks = lineBreaks[rd.ends.Value]
		}
		rd.fast.prepare(rd)
		return true
	}
	rd.unreadable(rd.empty())
	return false
}

// splitNames are the names of a header of which one cell holds those of several columns, with
// blanks or another sign in place of the comma, and the cell of each; nil where none does, or
// where the row behind it has no cells for them.
func (rd *reader) splitNames(cells []span, names []string) (of []span, split []string) {
	var told []Fault
	for i, name := range names {
		parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune(" ;\t|/", r) })
		known := len(parts) > 1
		for _, part := range parts {
			known = known && rd.layout.Index(part) >= 0
		}
		if !known {
			parts = []string{name}
		} else {
			told = append(told, Fault{Kind: MisspeltColumn, Place: cells[i].place(rd.layout.File), Field: parts[0], Value: name, Want: strings.Join(parts, ",")})
		}
		for _, part := range parts {
			of, split = append(of, cells[i]), append(split, part)
		}
	}
	var row record
	if ahead := rd.scan; len(told) == 0 || !ahead.next(&row) || len(row.cells) != len(split) {
		return cells, nil
	}
	for _, f := range told {
		rd.add(f)
	}
	return of, split
}

// dropNameless takes the columns without a name out of the header where the row behind it has
// no cells for them: a separator too many, which the header's own finding tells.
func (rd *reader) dropNameless(h *header) {
	var columns []int
	for i, name := range h.names {
		if h.columns[i] >= 0 || strings.TrimSpace(name) != "" {
			columns = append(columns, h.columns[i])
		}
	}
	var row record
	if ahead := rd.scan; len(columns) < len(h.columns) && ahead.next(&row) && len(row.cells) == len(columns) {
		h.columns, h.cells = columns, len(columns)
	}
}

// readHeader reads the header; false if the record is a row already.
func (rd *reader) readHeader(r *record) bool {
	if r.stray.at >= 0 {
		rd.quoteFault(r, len(rd.layout.Columns), "")
	}
	names := make([]string, len(r.cells))
	for i, c := range r.cells {
		names[i] = c.value(rd.text)
	}
	cells, joined := rd.splitNames(r.cells, names)
	if joined != nil {
		names = joined
	}
	var order *Fault
	h, ok := matchHeader(rd.layout, names, func(i int) Place { return cells[i].place(rd.layout.File) }, func(f Fault) {
		if f.Kind == ColumnOrder {
			order = &f
			return
		}
		rd.add(f)
	})
	if order != nil {
		if a, b := rd.exchanged(&h); a < b {
			h.columns[a], h.columns[b] = h.columns[b], h.columns[a]
			order.Place, order.Field, order.Value, order.Other = cells[a].place(rd.layout.File), names[a], names[a], names[b]
		}
		rd.add(*order)
	}
	if ok {
		rd.dropNameless(&h)
	}
	rd.header = h
	for i, c := range cells {
		if ok && c.quoted {
			rd.needless(c, names[i], "")
		}
	}
	return ok
}
