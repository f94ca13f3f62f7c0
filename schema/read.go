package schema

import (
	"bytes"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/gocarina/gocsv"
)

// ReadTable reads one table from the bytes of its file. All that is wrong with
// the file's form comes back as faults, in file order; all that could be read is
// in the sheet.
func ReadTable[R any](t *Table, b []byte) (*Sheet[R], []Fault) {
	rd := &reading{table: t, form: form{file: t.File, scan: scanner{separator: ','}, lost: map[string]int{}, doubt: map[int]uint64{}, whole: true}}
	rows := rd.all(b)
	sheet := &Sheet[R]{table: t, Rows: make([]R, 0, len(rows))}
	if len(rows) > 0 {
		// Every cell type is text, so no cell can stop gocsv.
		in := &cellReader{rows: append([][]string{t.Header()}, rows...)}
		if err := gocsv.UnmarshalCSV(in, &sheet.Rows); err != nil {
			panic("schema: " + t.Name + ": " + err.Error())
		}
	}
	sheet.form = rd.form
	sheet.Reindex()
	return sheet, rd.faults
}

// cellReader hands finished cells to gocsv.
type cellReader struct{ rows [][]string }

func (c *cellReader) ReadAll() ([][]string, error) { return c.rows, nil }

func (c *cellReader) Read() ([]string, error) {
	if len(c.rows) == 0 {
		return nil, io.EOF
	}
	row := c.rows[0]
	c.rows = c.rows[1:]
	return row, nil
}

// reading is the state of reading one file.
type reading struct {
	table  *Table
	form   form
	faults []Fault
	clean  bool // the text is valid UTF-8 without control characters
	// Told once a file: the first place and how many more there are.
	quotes Fault
	ends   Fault
}

func (rd *reading) add(f Fault) { rd.faults = append(rd.faults, f) }

// unread tells a fault that leaves nothing to read.
func (rd *reading) unread(f Fault) [][]string {
	rd.form.whole = false
	rd.add(f)
	return nil
}

// all reads the file and answers the cells of its rows, in the table's columns.
func (rd *reading) all(b []byte) [][]string {
	top := Place{File: rd.table.File, Line: 1, Column: 1}
	if bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff}) {
		return rd.unread(Fault{Kind: WrongEncoding, Place: top, Value: "UTF-16", Want: "UTF-8"})
	}
	f := &rd.form
	f.text = string(b)
	if strings.HasPrefix(f.text, "\ufeff") {
		f.scan.at = len("\ufeff")
		rd.add(Fault{Kind: ByteOrderMark, Place: top})
	}
	if strings.TrimSpace(f.text[f.scan.at:]) == "" {
		return rd.unread(Fault{Kind: EmptyFile, Place: top, Want: strings.Join(rd.table.Header(), ",")})
	}
	rd.clean = isClean(f.text[f.scan.at:])
	f.scan.text, f.scan.line = f.text, 1
	f.scan.returns = !strings.Contains(f.text, "\n") && strings.Contains(f.text, "\r")
	rd.separator()
	rows := rd.records()
	rd.ending()
	f.scan.text = ""
	return rows
}

// isClean is a quick look that spares a closer one at every cell.
func isClean(text string) bool {
	if !utf8.ValidString(text) {
		return false
	}
	offset, _ := firstControl(text)
	return offset < 0
}

// separator notices a file that is written with another separator, and goes on
// with that one.
func (rd *reading) separator() {
	line, _, _ := strings.Cut(rd.form.text[rd.form.scan.at:], "\n")
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

// records reads header and rows.
func (rd *reading) records() [][]string {
	var rows [][]string
	var r record
	scan := rd.form.scan
	first := true
	for scan.next(&r) {
		if r.end > r.start && rd.blank(&r) {
			continue
		}
		rd.lineEnd(&r)
		if first {
			first = false
			if rd.head(&r, &scan) {
				continue
			}
		}
		if cells := rd.row(&r, &scan, len(rows)); cells != nil {
			rows = append(rows, cells)
			rd.form.marks = append(rd.form.marks, mark{r.start, r.line})
		}
	}
	return rows
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

// lineEnd notes a line that ends otherwise than with a line feed.
func (rd *reading) lineEnd(r *record) {
	last := r.cells[len(r.cells)-1].end
	end := rd.form.text[last:r.end]
	if end == "\n" || end == "" {
		return
	}
	if rd.ends.Count == 0 {
		name := "CRLF"
		if end == lineBreaks["CR"] {
			name = "CR"
		}
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
	text := rd.form.text
	if !strings.HasSuffix(text, "\n") && !rd.form.scan.returns {
		line := strings.Count(text, "\n") + 1
		rd.add(Fault{Kind: NoFinalLineEnd, Place: Place{File: rd.table.File, Line: line, Column: len(text) - strings.LastIndexByte(text, '\n')}})
	}
}

// head reads the header; false if the record is a row already.
func (rd *reading) head(r *record, scan *scanner) bool {
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
	case r.stray.at >= 0:
		rd.quoteFault(r, scan, h.cells, id)
		rd.lose(id, r.line)
		return nil
	case len(r.cells) != h.cells && r.until > r.line && rd.fitsFrom(r, scan, h.cells):
		// A quote left open has swallowed the following lines.
		r.open = rd.firstQuote(r)
		r.stray = r.open
		rd.quoteFault(r, scan, h.cells, id)
		rd.lose(id, r.line)
		return nil
	case len(r.cells) != h.cells:
		rd.ragged(r, h.cells, id)
		rd.lose(id, r.line)
		return nil
	}
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
		if !rd.clean {
			rd.characters(c, cells[column], id, row, column)
		}
	}
	return cells
}

// id is the key cell of a record, or empty if it cannot be told.
func (rd *reading) id(r *record) string {
	key := rd.table.Index(rd.table.Key)
	for i, column := range rd.form.header.columns {
		if column != key || key < 0 || i >= len(r.cells) {
			continue
		}
		if id := r.cells[i].value(rd.form.text); !strings.ContainsAny(id, "\",\r\n") {
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

// characters tells bytes that are no text.
func (rd *reading) characters(c span, value, id string, row, column int) {
	f := Fault{Place: c.place(rd.table.File), Row: id, Field: rd.table.Columns[column].Name, Value: value}
	text := value
	if rd.ends.Count > 0 {
		// Line breaks inside cells are written as those between rows, and told.
		text = strings.ReplaceAll(text, lineBreaks[rd.ends.Value], "\n")
	}
	if !utf8.ValidString(text) {
		f.Kind = InvalidUTF8
		rd.add(f)
	} else if offset, char := firstControl(text); offset >= 0 {
		f.Kind, f.Want = ControlCharacter, string(char)
		rd.add(f)
	} else if text == value {
		return
	}
	rd.form.doubt[row] |= 1 << column
}
