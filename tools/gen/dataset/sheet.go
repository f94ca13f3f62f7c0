package dataset

import (
	"bufio"
	"io"
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
)

// A row is one row that is about to be written.
type row struct {
	cells []string
	raw   int    // index of the cell that is written as it stands, quotes and all; -1: none
	blank string // of the line without a value that stands before the row, where atBlank says so
	lost  bool   // it cannot be read as a row
	fault fault
}

// A fault is what a validator has to find in a row.
type fault struct {
	rule   string // empty: nothing
	column int    // of the cell at fault; its place is that of the finding
	where  where
	offset int  // inCell: bytes behind the start of the cell
	opens  bool // its quotes are broken: the next row must be whole
}

// where a finding stands.
type where int

const (
	atCell  where = iota // at the start of the cell
	inCell               // inside of it, and it speaks of the row
	atEnd                // behind the last cell of the row
	atBlank              // at the line before the row
)

// A place is one in the file that is being written.
type place struct{ line, column int }

// A sheet is a table that is being written.
type sheet struct {
	table    *schema.Table
	out      *bufio.Writer
	list     *list
	quoteAll bool
	lineEnd  string
	line     int // physical line of the next row
	rows     int // written so far
	text     []byte
	starts   []place // of the cells of the last row
	end      place   // behind its last cell
	mustFit  bool    // quotes of the row before are broken: this one must be whole
	held     *row    // a row that is out of order, written later
	heldFor  int     // rows that come before it
	clean    string  // id of the last row without fault; empty: none
	doubled  string  // id that a row bears besides the one whose own it is
}

// rowsBetween is how many rows a row that is out of order comes too late: with
// two, it and not they are what must move.
const rowsBetween = 2

func (c *campaign) newSheet(name string, out io.Writer, faults *list) *sheet {
	s := &sheet{table: schema.TableNamed(name).Needed(), out: bufio.NewWriterSize(out, 1<<18), list: faults, quoteAll: c.Quoting == All, lineEnd: "\n", line: 1}
	if c.LineEnd == CRLF {
		s.lineEnd = "\r\n"
	}
	s.render(&row{cells: s.table.Header(), raw: -1})
	if s.quoteAll {
		s.list.add(place{1, 1}, "", "", "needless-quotes")
	}
	if c.LineEnd == CRLF {
		s.list.add(s.end, "", "", "line-end")
	}
	s.flush()
	return s
}

// put writes a row, or keeps it for later if it is to stand out of order.
func (s *sheet) put(r *row) {
	if r.fault.rule == rowOrder {
		late := *r
		late.cells = slices.Clone(r.cells)
		s.held, s.heldFor = &late, rowsBetween
		return
	}
	s.write(r)
	if s.held != nil {
		if s.heldFor--; s.heldFor == 0 {
			s.release()
		}
	}
}

// release writes the row that was held.
func (s *sheet) release() {
	late := s.held
	s.held = nil
	if s.heldFor == rowsBetween {
		late.fault = fault{} // nothing follows: it stands where it belongs
	}
	s.write(late)
}

// close writes what is left.
func (s *sheet) close() error {
	if s.held != nil {
		s.release()
	}
	return s.out.Flush()
}

func (s *sheet) write(r *row) {
	if r.fault.where == atBlank {
		s.list.add(place{s.line, 1}, "", "", r.fault.rule)
		s.out.WriteString(r.blank)
		s.out.WriteString(s.lineEnd)
		s.line++
	}
	s.render(r)
	if f := r.fault; f.rule != "" {
		s.tell(r, f)
	}
	s.mustFit = r.fault.opens
	s.rows++
	s.flush()
}

// cell is the text of a row's cell.
func (s *sheet) cell(r *row, column string) string { return r.cells[s.table.Index(column)] }

// set replaces the text of a row's cell.
func (s *sheet) set(r *row, column, text string) { r.cells[s.table.Index(column)] = text }

// at says that the fault is told at the column.
func (s *sheet) at(r *row, column string) bool { return r.tell(s.table.Index(column)) }

// tell lists the fault of the row that has just been rendered.
func (s *sheet) tell(r *row, f fault) {
	id := ""
	if key := s.table.Index(s.table.Key); key >= 0 {
		id = r.cells[key]
	}
	switch f.where {
	case atCell:
		s.list.add(s.starts[f.column], id, s.table.Columns[f.column].Name, f.rule)
	case inCell:
		at := s.starts[f.column]
		at.column += f.offset
		s.list.add(at, id, "", f.rule)
	case atEnd:
		s.list.add(s.end, id, "", f.rule)
	}
}

// render makes the text of a row and notes where its cells begin.
func (s *sheet) render(r *row) {
	s.text, s.starts = s.text[:0], s.starts[:0]
	line, lineStart := s.line, 0
	for i, cell := range r.cells {
		if i > 0 {
			s.text = append(s.text, ',')
		}
		s.starts = append(s.starts, place{line, len(s.text) - lineStart + 1})
		if i == r.raw || !s.quoteAll && !needsQuotes(cell) {
			s.text = append(s.text, cell...)
			continue
		}
		s.text = append(s.text, '"')
		for j := 0; j < len(cell); j++ {
			s.text = append(s.text, cell[j])
			switch cell[j] {
			case '"':
				s.text = append(s.text, '"')
			case '\n':
				line++
				lineStart = len(s.text)
			}
		}
		s.text = append(s.text, '"')
	}
	s.end = place{line, len(s.text) - lineStart + 1}
}

// flush writes the text that was rendered.
func (s *sheet) flush() {
	s.out.Write(s.text) // an error stays with the writer until it is closed
	s.out.WriteString(s.lineEnd)
	s.line = s.end.line + 1
}

// needsQuotes reports whether a cell is quoted where no more quotes are wanted
// than CSV needs.
func needsQuotes(cell string) bool {
	if cell == "" {
		return false
	}
	for i := 0; i < len(cell); i++ {
		if c := cell[i]; c == ',' || c == '"' || c == '\n' || c == '\r' {
			return true
		}
	}
	if c := cell[0]; c > ' ' && c < utf8.RuneSelf {
		return cell == `\.`
	}
	first, _ := utf8.DecodeRuneInString(cell)
	return unicode.IsSpace(first)
}
