package schema

import (
	"cmp"
	"errors"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"
)

// ReadTable reads one table from the bytes of its file. All that is wrong with
// the file's form comes back as faults, in file order; all that could be read is
// in the sheet.
func ReadTable[R any](t *Table, b []byte) (*Sheet[R], []Fault) {
	rd := newReading(t)
	rd.told = map[FaultKind]int{}
	if len(b) > MaxFile {
		rd.unread(Fault{Kind: UnreadableFile, Place: Place{File: t.File}, Value: errTooLarge.Error()})
	} else if rd.begin(string(b), false) {
		rd.records(len(rd.form.text), nil)
		rd.ending()
	}
	rd.beyond()
	if len(rd.kept) > manyRows {
		return fillSheet[R](rd), rd.faults
	}
	return newSheet[R](rd), rd.faults
}

// manyRows is how many rows gocsv fills in a blink.
const manyRows = 50

// errTooLarge is why a file is not read into memory.
var errTooLarge = errors.New("it has more than 2 GiB")

// reading is the state of reading one file, or one block of it.
type reading struct {
	table  *Table
	form   form
	faults []Fault
	told   map[FaultKind]int // how many there are of each kind; nil: all are kept
	kept   [][]string        // cells of rows, in the table's columns
	base   int64             // offset of the text in the file
	line   int               // physical line on which the text begins
	quick  quick
	// Told once a file: the first place and how many there are.
	quotes Fault
	ends   Fault
	// breaks is the line break, other than a line feed, that ends the header.
	breaks string
}

func newReading(t *Table) *reading {
	return &reading{table: t, line: 1, form: form{file: t.File, scan: scanner{separator: ',', line: 1}, lost: map[string]int{}, doubt: map[int]uint64{}, whole: true}}
}

func (rd *reading) add(f Fault) {
	if rd.told != nil {
		if rd.told[f.Kind]++; rd.told[f.Kind] > MaxFaults {
			return
		}
	}
	rd.faults = append(rd.faults, f)
}

// beyond tells how many faults were not kept.
func (rd *reading) beyond() {
	for _, kind := range slices.Sorted(maps.Keys(rd.told)) {
		if n := rd.told[kind] - MaxFaults; n > 0 {
			rd.faults = append(rd.faults, Fault{Kind: TooMany, Place: Place{File: rd.table.File}, Value: string(kind), Count: n})
		}
	}
}

// unread tells a fault that leaves nothing to read.
func (rd *reading) unread(f Fault) {
	rd.form.whole = false
	rd.add(f)
}

// begin takes the text of a file, or its beginning, and reads what stands before
// the rows. It answers false if no row can be read.
func (rd *reading) begin(text string, more bool) bool {
	top := Place{File: rd.table.File, Line: 1, Column: 1}
	if strings.HasPrefix(text, "\xff\xfe") || strings.HasPrefix(text, "\xfe\xff") {
		rd.unread(Fault{Kind: WrongEncoding, Place: top, Value: "UTF-16", Want: "UTF-8"})
		return false
	}
	f := &rd.form
	f.text, f.scan.text, f.scan.more = text, text, more
	if strings.HasPrefix(text, "\ufeff") {
		f.scan.at = len("\ufeff")
		rd.add(Fault{Kind: ByteOrderMark, Place: top})
	}
	start := text[f.scan.at:min(len(text), MaxHead)]
	if strings.TrimSpace(start) == "" {
		rd.unread(Fault{Kind: EmptyFile, Place: top, Want: strings.Join(rd.table.Header(), ",")})
		return false
	}
	f.scan.returns = !strings.Contains(start, "\n") && strings.Contains(start, "\r")
	rd.separator()
	return rd.head()
}

// separator notices a file that is written with another separator, and goes on
// with that one.
func (rd *reading) separator() {
	line, _, _ := strings.Cut(rd.form.text[rd.form.scan.at:min(len(rd.form.text), MaxHead)], "\n")
	if strings.Contains(line, ",") {
		return
	}
	for _, other := range []byte{';', '\t', '|'} {
		if i := strings.IndexByte(line, other); i >= 0 {
			rd.add(Fault{Kind: WrongSeparator, Place: Place{File: rd.table.File, Line: 1, Column: rd.form.scan.at + i + 1}, Value: string(other), Want: ","})
			rd.form.scan.separator = other
			return
		}
	}
}

// head reads up to the header, or up to the first row if there is none; false if
// there is neither.
func (rd *reading) head() bool {
	var r record
	scan := &rd.form.scan
	for start := *scan; start.at < lastHead && scan.next(&r); start = *scan {
		switch {
		case rd.blank(&r):
			continue
		case r.long && !rd.swallowing(&r, scan, len(rd.table.Columns)):
			rd.unread(Fault{Kind: OverlongRow, Place: r.cells[0].place(rd.table.File)})
			return false
		}
		if !rd.header(&r, scan) {
			*scan = start // a row already
		} else {
			rd.lineEnd(&r)
			rd.breaks = lineBreaks[rd.ends.Value]
		}
		rd.quick.prepare(&rd.form)
		return true
	}
	rd.unread(Fault{Kind: EmptyFile, Place: Place{File: rd.table.File, Line: 1, Column: 1}, Want: strings.Join(rd.table.Header(), ",")})
	return false
}

// records reads the rows that begin before offset until. Those that the look lets
// pass are not kept; nil keeps all.
func (rd *reading) records(until int, look Look) {
	var r record
	scan := &rd.form.scan
	for scan.at < until {
		start, line := scan.at, scan.line
		if cells := rd.quick.row(rd); cells != nil {
			doubts := rd.quick.doubts
			if look == nil || !look.Row(Row{cells, rd.base + int64(start), line, true, doubts}) {
				if doubts != 0 {
					rd.form.doubt[len(rd.kept)] = doubts
				}
				rd.keep(slices.Clone(cells), start, line)
			}
			continue
		}
		if !scan.next(&r) {
			return
		}
		if r.end > r.start && rd.blank(&r) {
			continue
		}
		cells := rd.row(&r, scan, len(rd.kept))
		if scan.starved {
			return
		}
		rd.lineEnd(&r)
		if cells == nil {
			continue
		}
		if look != nil {
			look.Row(Row{cells, rd.base + int64(start), line, false, rd.form.doubt[len(rd.kept)]})
		}
		rd.keep(cells, start, line)
	}
}

// keep takes a row for the sheet.
func (rd *reading) keep(cells []string, start, line int) {
	rd.kept = append(rd.kept, cells)
	rd.form.marks = append(rd.form.marks, mark{start, line})
}

// blank tells a line without a value: an empty one, or separators alone.
func (rd *reading) blank(r *record) bool {
	for _, c := range r.cells {
		if c.start != c.end {
			return false
		}
	}
	rd.add(Fault{Kind: BlankLine, Place: Place{File: rd.table.File, Line: r.line, Column: 1}})
	return true
}

// lineBreaks are the line ends other than a line feed, by name.
var lineBreaks = map[string]string{"CRLF": "\r\n", "CR": "\r"}

// lineEndOf names how a record ends where it is not with a line feed; else empty.
func (rd *reading) lineEndOf(r *record) string {
	switch rd.form.text[r.cells[len(r.cells)-1].end:r.end] {
	case "\r\n":
		return "CRLF"
	case "\r":
		return "CR"
	}
	return ""
}

// lineEnd notes a line that ends otherwise than with a line feed.
func (rd *reading) lineEnd(r *record) {
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
func (rd *reading) endOf(r *record) Place {
	last := r.cells[len(r.cells)-1]
	place := Place{File: rd.table.File, Line: r.until, Column: last.end - last.lineStart + 1}
	if r.until != last.line {
		lineEnd := byte('\n')
		if rd.form.scan.returns {
			lineEnd = '\r'
		}
		place.Column = last.end - strings.LastIndexByte(rd.form.text[:last.end], lineEnd)
	}
	return place
}

// ending tells what is told once a file.
func (rd *reading) ending() {
	if rd.ends.Count > 0 {
		rd.add(rd.ends)
	}
	if rd.quotes.Count > 0 {
		rd.add(rd.quotes)
	}
	rd.faults = append(rd.faults, rd.finalLine()...)
}

// finalLine tells a last line without an end.
func (rd *reading) finalLine() []Fault {
	text := rd.form.text
	if strings.HasSuffix(text, "\n") || rd.form.scan.returns {
		return nil
	}
	line, column := rd.line+strings.Count(text, "\n"), len(text)-strings.LastIndexByte(text, '\n')
	if line == 1 {
		column += rd.form.scan.before
	}
	return []Fault{{Kind: NoFinalLineEnd, Place: Place{File: rd.table.File, Line: line, Column: column}}}
}

// header reads the header; false if the record is a row already.
func (rd *reading) header(r *record, scan *scanner) bool {
	if r.stray.at >= 0 {
		rd.quoteFault(r, scan, len(rd.table.Columns), "")
	}
	names := make([]string, len(r.cells))
	for i, c := range r.cells {
		names[i] = c.value(rd.form.text)
	}
	cells := r.cells
	h, ok := readHeader(rd.table, names, func(i int) Place { return cells[i].place(rd.table.File) }, rd.add)
	rd.form.header = h
	for i, c := range cells {
		if ok && c.quoted {
			rd.needless(c, names[i], "")
		}
	}
	return ok
}

// row answers the cells of a record in the table's columns; nil, with a fault
// told, if the record is no row.
func (rd *reading) row(r *record, scan *scanner, row int) []string {
	h := &rd.form.header
	id := rd.id(r)
	switch {
	case r.long && !rd.swallowing(r, scan, h.cells):
		rd.broken(Fault{Kind: OverlongRow, Place: r.cells[0].place(rd.table.File), Row: id}, r, scan, h.cells)
		return nil
	case r.stray.at >= 0:
		rd.quoteFault(r, scan, h.cells, id)
		return nil
	case len(r.cells) != h.cells && r.until > r.line && rd.fitsFrom(r, scan, h.cells):
		// A quote left open has swallowed the following lines.
		r.open = rd.firstQuote(r)
		r.stray = r.open
		rd.quoteFault(r, scan, h.cells, id)
		return nil
	case scan.starved:
		scan.starve(r.start, r.line)
		return nil
	case len(r.cells) != h.cells:
		rd.ragged(r, h.cells, id)
		return nil
	}
	breaks := cmp.Or(rd.breaks, lineBreaks[rd.lineEndOf(r)])
	cells := make([]string, len(rd.table.Columns))
	for i, c := range r.cells {
		column := h.columns[i]
		if column < 0 {
			continue
		}
		cells[column] = c.value(rd.form.text)
		if c.quoted {
			rd.needless(c, cells[column], id)
		}
		rd.characters(c, cells[column], id, row, column, breaks)
	}
	return cells
}

// maxID is the most bytes of what is told as the id of a row that cannot be read.
const maxID = 100

// id is the key cell of a record, or empty if it cannot be told.
func (rd *reading) id(r *record) string {
	key := rd.table.Index(rd.table.Key)
	for i, column := range rd.form.header.columns {
		if column != key || key < 0 || i >= len(r.cells) {
			continue
		}
		if id := r.cells[i].value(rd.form.text); len(id) <= maxID && !strings.ContainsAny(id, "\",\r\n") {
			return id
		}
		return "" // a broken quote has swallowed what follows
	}
	return ""
}

func (rd *reading) lose(id string, line int) {
	rd.form.whole = false
	if id != "" {
		rd.form.lost[id] = line
	}
}

func (rd *reading) ragged(r *record, want int, id string) {
	f := Fault{Kind: ShortRow, Row: id, Count: len(r.cells), Want: NewCount(want).text()}
	if len(r.cells) > want {
		f.Kind = LongRow
		f.Place = r.cells[want].place(rd.table.File)
	} else {
		f.Place = rd.endOf(r)
	}
	rd.add(f)
	rd.lose(id, r.line)
}

func (c Count) text() string { return string(c) }

// needless notes quotes around a cell that needs none.
func (rd *reading) needless(c span, value, id string) {
	if needsQuotes(value) || rd.form.scan.separator != ',' {
		return // with another separator other cells need quotes
	}
	if rd.quotes.Count == 0 {
		rd.quotes = Fault{Kind: NeedlessQuotes, Place: c.place(rd.table.File), Row: id, Value: value}
	}
	rd.quotes.Count++
}

// characters tells what a cell cannot hold. Line breaks inside it are written as
// those between rows, and told with them.
func (rd *reading) characters(c span, value, id string, row, column int, breaks string) {
	f := Fault{Place: c.place(rd.table.File), Row: id, Field: rd.table.Columns[column].Name, Value: value}
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
	case text == value:
		return
	}
	rd.form.doubt[row] |= 1 << column
}
