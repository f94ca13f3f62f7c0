package csvtable

// What may be wrong with a row of too few cells.
const (
	BrokenRow   = "a row that a line break has cut"
	WholeQuoted = "a row as a whole in quotation marks"
)

// brokenLines is over how many lines a row may have been broken and be told as one.
const brokenLines = 6

// brokenRow reports whether a line break has cut a row: the cells of the record and of those
// behind it are together those of one row, of which a break stands in a cell. Then it goes
// on behind the last of them, and tells the fault of all. The scanner is starved if that
// cannot be told.
func (rd *reader) brokenRow(r *record, f *Fault, want int) bool {
	ahead, cells := rd.scan, len(r.cells)
	var part record
	for range brokenLines {
		if !ahead.next(&part) {
			rd.scan.starved = rd.scan.starved || ahead.starved
			return false
		}
		cells += len(part.cells) - 1
		if first := part.cells[0].value(rd.text); part.long || part.stray.at >= 0 || len(part.cells) >= want || cells > want || first != "" && plainStart(first) {
			return false
		}
		if cells == want {
			f.Until = part.until
			rd.scan.at, rd.scan.line = ahead.at, ahead.line
			return true
		}
	}
	return false
}

// isWholeQuoted reports whether a record of one cell is a row that stands in quotation marks
// as a whole, and what its first cell is.
func (rd *reader) isWholeQuoted(r *record, want int) (first string, is bool) {
	if len(r.cells) != 1 || !r.cells[0].quoted || want < 2 {
		return "", false
	}
	text := r.cells[0].value(rd.text)
	inner := scanner{text: text, separator: rd.scan.separator, line: 1}
	var row record
	if !inner.next(&row) || row.stray.at >= 0 || len(row.cells) < want || inner.at < len(text) {
		return "", false
	}
	return row.cells[0].value(text), true
}
