package csvtable

import "strings"

// maxMarks is how many byte order marks in a row are passed over: programs that add one
// do so again.
const maxMarks = 4

// begin takes the text of a file, or its beginning, and reads what stands before
// the rows. It answers false if no row can be read.
func (rd *reader) begin(text string, more bool) bool {
	top := Place{File: rd.layout.File, Line: 1, Column: 1}
	if name := WideEncoding(text); name != "" {
		rd.unreadable(Fault{Kind: WrongEncoding, Place: top, Value: name, Want: "UTF-8"})
		return false
	}
	if kind := ForeignKind(text); kind != "" {
		rd.unreadable(Fault{Kind: ForeignFile, Place: top, Value: kind})
		return false
	}
	rd.text, rd.scan.text, rd.scan.more = text, text, more
	for n := 0; n < maxMarks && strings.HasPrefix(text[rd.scan.at:], "\ufeff"); n++ {
		if n == 0 {
			rd.add(Fault{Kind: ByteOrderMark, Place: top})
		}
		rd.scan.at += len("\ufeff")
	}
	start := text[rd.scan.at:min(len(text), MaxHead)]
	if strings.TrimSpace(start) == "" {
		rd.unreadable(rd.empty())
		return false
	}
	if isProse(start, more) {
		rd.unreadable(Fault{Kind: ForeignFile, Place: top, Value: "a text without columns"})
		return false
	}
	if kind := rd.layout.decoration(start); kind != "" {
		rd.unreadable(Fault{Kind: ForeignFile, Place: top, Value: kind})
		return false
	}
	rd.scan.returns = !strings.Contains(start, "\n") && strings.Contains(start, "\r")
	rd.above()
	rd.separator()
	return rd.head()
}

// proseLines are how many lines without a separator are taken for a text.
const proseLines = 20

// isProse reports whether a file begins with a sentence, and no line of it, or of its
// beginning, has a separator.
func isProse(start string, more bool) bool {
	first, _, _ := strings.Cut(start, "\n")
	if !strings.Contains(strings.TrimSpace(first), " ") {
		return false
	}
	for n, rest := 0, start; n < proseLines && rest != ""; n++ {
		var line string
		if line, rest, _ = strings.Cut(rest, "\n"); strings.ContainsAny(line, ",;\t|\r") {
			return false
		}
	}
	return !more || strings.Count(start, "\n") >= proseLines
}

func (rd *reader) empty() Fault {
	return Fault{Kind: EmptyFile, Place: Place{File: rd.layout.File, Line: 1, Column: 1}, Want: strings.Join(rd.layout.Columns, ",")}
}

func (rd *reader) newLine() string {
	if rd.scan.returns {
		return "\r"
	}
	return "\n"
}

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

// clip is the beginning of a text that may be of any length.
func clip(text string) string {
	if len(text) > maxID {
		return strings.ToValidUTF8(text[:maxID], "") + "…"
	}
	return text
}

// separator notices a file that is written with another separator, and goes on
// with that one.
func (rd *reader) separator() {
	if rd.layout.Separator != 0 {
		rd.scan.separator = rd.layout.Separator
		return
	}
	line, _, _ := strings.Cut(rd.text[rd.scan.at:min(len(rd.text), MaxHead)], rd.newLine())
	if strings.Contains(line, ",") {
		return
	}
	column := 1
	if rd.scan.line == 1 {
		column += rd.scan.at // a byte order mark stands before
	}
	for _, other := range []byte{';', '\t', '|'} {
		if i := strings.IndexByte(line, other); i >= 0 {
			rd.add(Fault{Kind: WrongSeparator, Place: Place{File: rd.layout.File, Line: rd.scan.line, Column: column + i}, Value: string(other), Want: ","})
			rd.scan.separator = other
			return
		}
	}
}

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
