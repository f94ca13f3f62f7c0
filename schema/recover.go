package schema

import "strings"

// resyncLines bounds how far a line that starts behind a broken quote may reach
// and still be taken for a row: a row of more lines is told as unreadable.
const resyncLines = 50

// quoteFault tells a quote that breaks a record and moves the scanner to the
// next line from which a record can be read again. Lines in between belong to
// the broken record; the fault says how many.
func (rd *reading) quoteFault(r *record, scan *scanner, want int, id string) {
	f := Fault{Kind: StrayQuote, Place: r.stray.place(rd.table.File), Row: id}
	if r.open.at >= 0 && (r.stray == r.open || r.stray.line > r.open.line && rd.fitsFrom(r, scan, want)) {
		f.Kind, f.Place = UnclosedQuote, r.open.place(rd.table.File)
	}
	again := *scan
	again.nextLine(r.start, r.line)
	for again.at < len(again.text) && !fits(again, want) {
		again.nextLine(again.at, again.line)
	}
	scan.at, scan.line = again.at, again.line
	f.Until = max(again.line-1, r.line)
	rd.add(f)
}

// fitsFrom reports whether a row begins on the record's second line.
func (rd *reading) fitsFrom(r *record, scan *scanner, want int) bool {
	again := *scan
	again.nextLine(r.start, r.line)
	return fits(again, want)
}

// fits reports whether the text at the scanner reads as a row of so many cells.
func fits(s scanner, want int) bool {
	s.text = s.text[:reach(s.text, s.at)]
	var r record
	return s.next(&r) && r.stray.at < 0 && len(r.cells) == want
}

// reach is the offset behind the resyncLines-th line end after from.
func reach(text string, from int) int {
	at := from
	for range resyncLines {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return len(text)
		}
		at += i + 1
	}
	return at
}

// firstQuote is the opening quote of the record's first cell with a line break.
func (rd *reading) firstQuote(r *record) spot {
	for _, c := range r.cells {
		if c.quoted && strings.ContainsAny(rd.form.text[c.start:c.end], "\n\r") {
			return spot{c.start, c.line, c.lineStart}
		}
	}
	return spot{r.start, r.line, r.cells[0].lineStart}
}
