package csvtable

import "strings"

// blank tells a line without a value: an empty one, or separators alone.
func (rd *reader) blank(r *record) bool {
	for _, c := range r.cells {
		if c.start != c.end {
			return false
		}
	}
	rd.add(Fault{Kind: BlankLine, Place: Place{File: rd.layout.File, Line: r.line, Column: 1}})
	return true
}

// otherLine tells a line that has the form of a row and is none.
func (rd *reader) otherLine(row *Row) bool {
	scan := rd.scan
	scan.at, scan.line = int(row.Offset-rd.base), row.Line
	var r record
	return scan.next(&r) && rd.other(&r)
}

// other tells a line that is no row, and is not one that is merely broken.
func (rd *reader) other(r *record) bool {
	if r.long || r.stray.at >= 0 || plainStart(r.cells[0].value(rd.text)) {
		return false
	}
	if _, quoted := rd.isWholeQuoted(r, rd.header.cells); quoted {
		return false
	}
	cells := make([]string, len(r.cells))
	for i, c := range r.cells {
		cells[i] = c.value(rd.text)
	}
	if isConflictMarker(cells[0]) || rd.header.ids && isPatchLine(cells[0]) {
		if rd.conflicts.Count == 0 {
			rd.conflicts = Fault{Kind: ConflictMarker, Place: r.cells[0].place(rd.layout.File), Value: clip(cells[0])}
		}
		rd.conflicts.Count++
		rd.whole = false
		return true
	}
	kind, file := rd.header.lineKind(cells), ""
	if other := rd.layout.otherOf(cells); other != nil && kind != HeaderAgain {
		kind, file = OtherHeader, other.File
		rd.whole, rd.ended = false, true
	}
	if kind == "" {
		return false
	}
	if kind != TotalLine && StandsForRows(cells[0]) {
		rd.whole = false
	}
	rd.add(Fault{Kind: LineAmongRows, Place: Place{File: rd.layout.File, Line: r.line, Column: 1}, Value: kind, Want: clip(strings.Trim(strings.Join(cells, ","), ",")), Other: file})
	rd.lineEnd(r)
	return true
}

// StandsForRows reports whether a line among the rows, which begins so, stands for rows that
// were left out: "... (remaining rows unchanged)".
func StandsForRows(line string) bool {
	return strings.HasPrefix(line, "...") || strings.HasPrefix(line, "…")
}
