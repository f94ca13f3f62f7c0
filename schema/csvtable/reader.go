package csvtable

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// reader is the state of reading one file, or one block of it.
type reader struct {
	layout *Layout
	header header
	text   string  // what is at hand of the file
	scan   scanner // its place in the text
	fast   fastScanner
	base   int64 // offset of the text in the file
	line   int   // physical line on which the text begins

	faults []Fault
	counts map[FaultKind]int // how many there are of each kind; nil: all are kept
	lost   map[string]int    // ids of rows that could not be read, and their lines
	whole  bool              // every row could be read
	ended  bool              // what follows are rows of another table, below its header
	// Told once a file: the first place and how many there are.
	quotes, ends, conflicts Fault
	// breaks is the line break, other than a line feed, that ends the header.
	breaks string
}

func newReader(l *Layout) *reader {
	return &reader{layout: l, line: 1, scan: scanner{separator: ',', line: 1}, lost: map[string]int{}, whole: true}
}

func (rd *reader) add(f Fault) {
	if rd.counts != nil {
		if rd.counts[f.Kind]++; rd.counts[f.Kind] > MaxFaults {
			return
		}
	}
	rd.faults = append(rd.faults, f)
}

// addTooMany tells how many faults were not kept.
func (rd *reader) addTooMany() {
	for _, kind := range slices.Sorted(maps.Keys(rd.counts)) {
		if n := rd.counts[kind] - MaxFaults; n > 0 {
			rd.faults = append(rd.faults, Fault{Kind: TooMany, Place: Place{File: rd.layout.File}, Value: string(kind), Count: n})
		}
	}
}

// unreadable tells a fault that leaves nothing to read.
func (rd *reader) unreadable(f Fault) {
	rd.whole = false
	rd.add(f)
}

// rows reads the rows that begin before offset until.
func (rd *reader) rows(until int, visit func(*Row)) {
	var r record
	var row Row
	for rd.scan.at < until && !rd.ended {
		row = Row{Offset: rd.base + int64(rd.scan.at), Line: rd.scan.line}
		if rd.fast.row(rd, &row) {
			if first := rd.fast.spans[0]; plainStart(rd.scan.text[first.start:first.end]) || !rd.otherLine(&row) {
				visit(&row)
			}
			continue
		}
		if !rd.scan.next(&r) {
			return
		}
		if r.end > r.start && (rd.blank(&r) || rd.other(&r)) {
			continue
		}
		ok := rd.row(&r, &row)
		if rd.scan.starved {
			return
		}
		rd.lineEnd(&r)
		if ok {
			visit(&row)
		}
	}
}

// row takes the cells of a record; false, with a fault told, if the record is no row.
func (rd *reader) row(r *record, row *Row) bool {
	want, id := rd.header.cells, rd.id(r)
	switch {
	case r.long && !rd.swallowing(r, want):
		rd.broken(Fault{Kind: OverlongRow, Place: r.cells[0].place(rd.layout.File), Row: id}, r, want)
		return false
	case r.stray.at >= 0:
		rd.quoteFault(r, want, id)
		return false
	case len(r.cells) != want && r.until > r.line && rd.fitsFrom(r, want):
		// A quote left open has swallowed the following lines.
		r.open = rd.firstQuote(r)
		r.stray = r.open
		rd.quoteFault(r, want, id)
		return false
	case rd.scan.starved:
		rd.scan.starve(r.start, r.line)
		return false
	case len(r.cells) != want:
		rd.ragged(r, want, id)
		return false
	}
	breaks := cmp.Or(rd.breaks, lineBreaks[rd.lineEndOf(r)])
	cells := make([]string, len(rd.layout.Columns))
	for i, c := range r.cells {
		column := rd.header.columns[i]
		if column < 0 {
			continue
		}
		cells[column] = c.value(rd.text)
		if c.quoted {
			rd.needless(c, cells[column], id)
		}
		if rd.characters(c, cells[column], id, column, breaks) || rd.scan.separator == ';' && rd.layout.Decimals&(1<<column) != 0 && hasDecimalComma(cells[column]) {
			row.Invalid |= 1 << column
		}
	}
	row.cells = cells
	row.known = make([]Place, len(cells))
	for column := range row.known {
		row.known[column] = r.cells[rd.header.cellOf(column)].place(rd.layout.File)
	}
	return true
}

// hasDecimalComma reports whether a cell is a number with a comma before its decimals, as
// programs write one that put semicolons between cells.
func hasDecimalComma(cell string) bool {
	whole, decimals, ok := strings.Cut(strings.TrimPrefix(cell, "-"), ",")
	return ok && whole != "" && decimals != "" && strings.Trim(whole+decimals, "0123456789") == ""
}

// addOncePerFile tells what is told once a file.
func (rd *reader) addOncePerFile() {
	if rd.ends.Count > 0 {
		rd.add(rd.ends)
	}
	if rd.quotes.Count > 0 {
		rd.add(rd.quotes)
	}
	if rd.conflicts.Count > 0 {
		rd.add(rd.conflicts)
	}
	if !rd.ended {
		rd.faults = append(rd.faults, rd.finalLine()...)
	}
}
