package csvtable

import "strings"

// maxAbove is how many lines may stand above the header and be known as such.
const maxAbove = 10

// above notices lines that stand above the header, as a title or what a spreadsheet is
// to take for a separator, and goes on behind them. The header is then a line that
// holds at least half of the table's columns, and none of those above holds any.
func (rd *reader) above() {
	at := rd.scan.at
	for n := range maxAbove {
		line, rest, more := strings.Cut(rd.text[at:min(len(rd.text), MaxHead)], rd.newLine())
		if held := rd.columnsIn(line); held > 0 || !more || n == 0 && rest == "" {
			if n > 0 && 2*held >= len(rd.layout.Columns) {
				first, _, _ := strings.Cut(rd.text[rd.scan.at:], rd.newLine())
				f := Fault{Kind: LineAboveHeader, Place: Place{File: rd.layout.File, Line: 1, Column: rd.scan.at + 1}, Value: clip(strings.TrimRight(first, "\r")), Count: n, Until: n}
				if strings.Trim(rd.text[rd.scan.at:at], ",;\t\r\n ") != "" { // blank lines are told as such
					if isRowOf(first, line) {
						f.Other, rd.whole = RowAbove, false
					}
					if !isSeparatorOf(first, line, n) { // which is told by itself
						rd.add(f)
					}
					rd.scan.at, rd.scan.line = at, rd.scan.line+n
				}
			}
			return
		}
		at += len(line) + len(rd.newLine())
	}
}

// RowAbove is the [Fault.Other] of a line above the header that is a row of the table.
const RowAbove = "a row"

// isRowOf reports whether a line has as many commas as the header, and several cells that are
// not empty: as a row has, and a title that a spreadsheet fills up has not.
func isRowOf(line, header string) bool {
	const several = 3
	filled := 0
	for cell := range strings.SplitSeq(line, ",") {
		if strings.TrimSpace(cell) != "" {
			filled++
		}
	}
	commas := strings.Count(header, ",")
	return commas >= several && filled >= several && strings.Count(line, ",") >= commas
}

// isSeparatorOf reports whether the only line above a header tells the separator, other than the
// comma, that the header has.
func isSeparatorOf(line, header string, lines int) bool {
	sign, ok := strings.CutPrefix(strings.ToLower(strings.TrimRight(line, "\r")), "sep=")
	return lines == 1 && ok && len(sign) == 1 && sign != "," && strings.Contains(header, sign) && !strings.Contains(header, ",")
}

// columnsIn is how many of the table's columns a line names, whatever separates them.
func (rd *reader) columnsIn(line string) (n int) {
	for _, name := range strings.FieldsFunc(line, func(r rune) bool { return strings.ContainsRune(",;\t|\"\r", r) }) {
		if rd.layout.Index(name) >= 0 {
			n++
		}
	}
	return n
}
