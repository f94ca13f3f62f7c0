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
	quotes, ends Fault
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

// begin takes the text of a file, or its beginning, and reads what stands before
// the rows. It answers false if no row can be read.
func (rd *reader) begin(text string, more bool) bool {
	top := Place{File: rd.layout.File, Line: 1, Column: 1}
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		rd.unreadable(Fault{Kind: WrongEncoding, Place: top, Value: "UTF-16", Want: "UTF-8"})
		return false
	}
	rd.text, rd.scan.text, rd.scan.more = text, text, more
	if strings.HasPrefix(text, "\ufeff") {
		rd.scan.at = len("\ufeff")
		rd.add(Fault{Kind: ByteOrderMark, Place: top})
	}
	start := text[rd.scan.at:min(len(text), MaxHead)]
	if strings.TrimSpace(start) == "" {
		rd.unreadable(rd.empty())
		return false
	}
	rd.scan.returns = !strings.Contains(start, "\n") && strings.Contains(start, "\r")
	rd.separator()
	return rd.head()
}

func (rd *reader) empty() Fault {
	return Fault{Kind: EmptyFile, Place: Place{File: rd.layout.File, Line: 1, Column: 1}, Want: strings.Join(rd.layout.Columns, ",")}
}

// separator notices a file that is written with another separator, and goes on
// with that one.
func (rd *reader) separator() {
	line, _, _ := strings.Cut(rd.text[rd.scan.at:min(len(rd.text), MaxHead)], "\n")
	if strings.Contains(line, ",") {
		return
	}
	for _, other := range []byte{';', '\t', '|'} {
		if i := strings.IndexByte(line, other); i >= 0 {
			rd.add(Fault{Kind: WrongSeparator, Place: Place{File: rd.layout.File, Line: 1, Column: rd.scan.at + i + 1}, Value: string(other), Want: ","})
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
		if !rd.readHeader(&r) {
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
			visit(&row)
			continue
		}
		if !rd.scan.next(&r) {
			return
		}
		if r.end > r.start && rd.blank(&r) {
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
	row.set(cells)
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
