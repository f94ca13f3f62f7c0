package csvtable

import "strings"

// resyncLines bounds how far a line that starts behind a broken row may reach
// and still be taken for a row: a row of more lines is told as unreadable.
const resyncLines = 50

// quoteFault tells a quote that breaks a record, and goes on behind it.
func (rd *reader) quoteFault(r *record, want int, id string) {
	f := Fault{Kind: StrayQuote, Place: r.stray.place(rd.layout.File), Row: id}
	if r.open.at >= 0 && (r.stray == r.open || r.stray.line > r.open.line && rd.fitsFrom(r, want)) {
		f.Kind, f.Place = UnclosedQuote, r.open.place(rd.layout.File)
	}
	rd.broken(f, r, want)
}

// broken tells a fault that breaks a record and moves the scanner to the next
// line from which a record can be read again. Lines in between belong to the
// broken record; the fault says how many.
func (rd *reader) broken(f Fault, r *record, want int) {
	limit := rd.limit(r)
	again := rd.scan
	again.nextLine(r.start, r.line, limit)
	for again.at < min(limit, len(again.text)) && !again.starved && !fits(&again, want) {
		again.nextLine(again.at, again.line, limit)
	}
	if again.starved {
		rd.scan.starve(r.start, r.line)
		return
	}
	rd.scan.at, rd.scan.line = again.at, again.line
	f.Until = max(again.line-1, r.line)
	rd.add(f)
	rd.lose(f.Row, r.line)
}

// limit is the offset beyond which nothing belongs to a broken record.
func (rd *reader) limit(r *record) int {
	if rd.header.cells == 0 { // the header itself, of which no more is at hand
		return lastHead
	}
	return r.start + maxBroken
}

// swallowing reports whether a quote that is not closed made the record swallow
// the rows behind it.
func (rd *reader) swallowing(r *record, want int) bool {
	return r.open.at >= 0 && r.stray == r.open && rd.fitsFrom(r, want)
}

// fitsFrom reports whether a row begins on the record's second line.
func (rd *reader) fitsFrom(r *record, want int) bool {
	again := rd.scan
	again.nextLine(r.start, r.line, rd.limit(r))
	ok := fits(&again, want)
	rd.scan.starved = rd.scan.starved || again.starved
	return ok
}

// fits reports whether the text at the scanner reads as a row of so many cells.
// The scanner stays where it is; it is starved if that cannot be told.
func fits(s *scanner, want int) bool {
	ahead := *s
	ahead.text = s.text[:reach(s.text, s.at)]
	ahead.more = s.more && len(ahead.text) == len(s.text)
	var spans [32]span // room for the cells of most tables
	r := record{cells: spans[:0]}
	ok := ahead.next(&r)
	s.starved = s.starved || ahead.starved
	return ok && r.stray.at < 0 && !r.long && len(r.cells) == want
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
func (rd *reader) firstQuote(r *record) spot {
	for _, c := range r.cells {
		if c.quoted && strings.ContainsAny(rd.text[c.start:c.end], "\n\r") {
			return spot{c.start, c.line, c.lineStart}
		}
	}
	return spot{r.start, r.line, r.cells[0].lineStart}
}
