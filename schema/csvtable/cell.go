package csvtable

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxID is the most bytes of what is told as the id of a row that cannot be read.
const maxID = 100

// id is the key cell of a record, or empty if it cannot be told.
func (rd *reader) id(r *record) string {
	key := rd.layout.Key
	for i, column := range rd.header.columns {
		if column != key || key < 0 || i >= len(r.cells) {
			continue
		}
		if rd.rowName(r) != "" {
			i++
		}
		if id := r.cells[i].value(rd.text); len(id) <= maxID && !strings.ContainsAny(id, "\",\r\n") {
			return id
		}
		return "" // a broken quote has swallowed what follows
	}
	return ""
}

// rowName is the number that stands before the cells of a row, as R writes one where the
// header has no name for it; empty if none does.
func (rd *reader) rowName(r *record) string {
	if len(r.cells) != rd.header.cells+1 || rd.header.cells == 0 {
		return ""
	}
	name := r.cells[0].value(rd.text)
	if name == "" || len(name) > len("9999999") || strings.Trim(name, "0123456789") != "" {
		return ""
	}
	return name
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
		f.Kind, f.Value = LongRow, rd.rowName(r)
		f.Place = r.cells[want].place(rd.layout.File)
	} else {
		f.Place = rd.endOf(r)
		switch first, quoted := rd.isWholeQuoted(r, want); {
		case quoted:
			f.Value, f.Row, f.Place = WholeQuoted, first, r.cells[0].place(rd.layout.File)
		case rd.brokenRow(r, &f, want):
			f.Value = BrokenRow
		case rd.scan.starved:
			rd.scan.starve(r.start, r.line)
			return
		}
	}
	rd.add(f)
	rd.lose(f.Row, r.line)
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
