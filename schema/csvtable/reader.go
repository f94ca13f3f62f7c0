package csvtable

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
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

// maxMarks is how many byte order marks in a row are passed over: programs that add one
// do so again.
const maxMarks = 4

// begin takes the text of a file, or its beginning, and reads what stands before
// the rows. It answers false if no row can be read.
func (rd *reader) begin(text string, more bool) bool {
	top := Place{File: rd.layout.File, Line: 1, Column: 1}
	if name := encoding(text); name != "" {
		rd.unreadable(Fault{Kind: WrongEncoding, Place: top, Value: name, Want: "UTF-8"})
		return false
	}
	if kind := foreignKind(text); kind != "" {
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
	rd.scan.returns = !strings.Contains(start, "\n") && strings.Contains(start, "\r")
	rd.above()
	rd.separator()
	return rd.head()
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
					rd.add(f)
					rd.scan.at, rd.scan.line = at, rd.scan.line+n
				}
			}
			return
		}
		at += len(line) + len(rd.newLine())
	}
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

// readHeader reads the header; false if the record is a row already.
func (rd *reader) readHeader(r *record) bool {
	if r.stray.at >= 0 {
		rd.quoteFault(r, len(rd.layout.Columns), "")
	}
	names := make([]string, len(r.cells))
	for i, c := range r.cells {
		names[i] = c.value(rd.text)
	}
	cells := r.cells
	h, ok := matchHeader(rd.layout, names, func(i int) Place { return cells[i].place(rd.layout.File) }, rd.add)
	rd.header = h
	for i, c := range cells {
		if ok && c.quoted {
			rd.needless(c, names[i], "")
		}
	}
	return ok
}

// rows reads the rows that begin before offset until.
func (rd *reader) rows(until int, visit func(*Row)) {
	var r record
	var row Row
	for rd.scan.at < until {
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
		if rd.characters(c, cells[column], id, column, breaks) {
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
	cells := make([]string, len(r.cells))
	for i, c := range r.cells {
		cells[i] = c.value(rd.text)
	}
	if isConflictMarker(cells[0]) {
		if rd.conflicts.Count == 0 {
			rd.conflicts = Fault{Kind: ConflictMarker, Place: r.cells[0].place(rd.layout.File), Value: clip(cells[0])}
		}
		rd.conflicts.Count++
		rd.whole = false
		return true
	}
	kind := rd.header.lineKind(cells)
	if kind == "" {
		return false
	}
	rd.add(Fault{Kind: LineAmongRows, Place: Place{File: rd.layout.File, Line: r.line, Column: 1}, Value: kind, Want: clip(strings.Trim(strings.Join(cells, ","), ","))})
	rd.lineEnd(r)
	return true
}

// lineBreaks are the line ends other than a line feed, by name.
var lineBreaks = map[string]string{"CRLF": "\r\n", "CR": "\r"}

// lineEndOf names how a record ends where it is not with a line feed; else empty.
func (rd *reader) lineEndOf(r *record) string {
	switch rd.text[r.cells[len(r.cells)-1].end:r.end] {
	case "\r\n":
		return "CRLF"
	case "\r":
		return "CR"
	}
	return ""
}

// lineEnd notes a line that ends otherwise than with a line feed.
func (rd *reader) lineEnd(r *record) {
	name := rd.lineEndOf(r)
	if name == "" {
		return
	}
	if rd.ends.Count == 0 {
		rd.ends = Fault{Kind: LineEnd, Place: rd.endOf(r), Value: name, Want: "LF"}
	}
	rd.ends.Count++
}

// endOf is the place behind the last cell of a record.
func (rd *reader) endOf(r *record) Place {
	last := r.cells[len(r.cells)-1]
	place := Place{File: rd.layout.File, Line: r.until, Column: last.end - last.lineStart + 1}
	if r.until != last.line {
		lineEnd := byte('\n')
		if rd.scan.returns {
			lineEnd = '\r'
		}
		place.Column = last.end - strings.LastIndexByte(rd.text[:last.end], lineEnd)
	}
	return place
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
	rd.faults = append(rd.faults, rd.finalLine()...)
}

// finalLine tells a last line without an end.
func (rd *reader) finalLine() []Fault {
	if strings.HasSuffix(rd.text, "\n") || rd.scan.returns {
		return nil
	}
	line, column := rd.line+strings.Count(rd.text, "\n"), len(rd.text)-strings.LastIndexByte(rd.text, '\n')
	if line == 1 {
		column += rd.scan.before
	}
	return []Fault{{Kind: NoFinalLineEnd, Place: Place{File: rd.layout.File, Line: line, Column: column}}}
}

// maxID is the most bytes of what is told as the id of a row that cannot be read.
const maxID = 100

// id is the key cell of a record, or empty if it cannot be told.
func (rd *reader) id(r *record) string {
	key := rd.layout.Key
	for i, column := range rd.header.columns {
		if column != key || key < 0 || i >= len(r.cells) {
			continue
		}
		if id := r.cells[i].value(rd.text); len(id) <= maxID && !strings.ContainsAny(id, "\",\r\n") {
			return id
		}
		return "" // a broken quote has swallowed what follows
	}
	return ""
}

func (rd *reader) lose(id string, line int) {
	rd.whole = false
	if id != "" {
		rd.lost[id] = line
	}
}

func (rd *reader) ragged(r *record, want int, id string) {
	f := Fault{Kind: ShortRow, Row: id, Count: len(r.cells), Want: strconv.Itoa(want)}
	if len(r.cells) > want {
		f.Kind = LongRow
		f.Place = r.cells[want].place(rd.layout.File)
	} else {
		f.Place = rd.endOf(r)
	}
	rd.add(f)
	rd.lose(id, r.line)
}

// needless notes quotes around a cell that needs none.
func (rd *reader) needless(c span, value, id string) {
	if NeedsQuotes(value) || rd.scan.separator != ',' {
		return // with another separator other cells need quotes
	}
	if rd.quotes.Count == 0 {
		rd.quotes = Fault{Kind: NeedlessQuotes, Place: c.place(rd.layout.File), Row: id, Value: value}
	}
	rd.quotes.Count++
}

// characters tells what a cell cannot hold, and reports whether nothing more should be
// said of the cell. Line breaks inside it are written as those between rows, and told
// with them.
func (rd *reader) characters(c span, value, id string, column int, breaks string) bool {
	f := Fault{Place: c.place(rd.layout.File), Row: id, Field: rd.layout.Columns[column], Value: value}
	text := value
	if breaks != "" {
		text = strings.ReplaceAll(text, breaks, "\n")
	}
	switch offset, char := firstControl(text); {
	case len(value) > MaxCell:
		f.Kind, f.Count, f.Value = LongCell, len(value), ""
		rd.add(f)
	case !utf8.ValidString(text):
		f.Kind = InvalidUTF8
		rd.add(f)
	case offset >= 0:
		f.Kind, f.Want = ControlCharacter, string(char)
		rd.add(f)
	default:
		return text != value
	}
	return true
}
