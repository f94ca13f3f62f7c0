package read

import "strings"

// table is the table that is being read: each row becomes one block, its cells with
// their headers before them.
type table struct {
	headers []string
	column  int
	first   bool // the row of headers has been read
	open    bool // the open block is a row
	header  bool // the cell is a header
	begin   int  // of the cell, in the text
}

func (t *table) row() {
	t.first = t.first || len(t.headers) > 0
	t.column, t.header = 0, false
}

// cell begins a cell.
func (t *table) cell(w *writer, header bool, at int) {
	if t.open && !t.first && t.header {
		t.keep(w)
	}
	if w.out.Len() > w.begin {
		w.blank = false
		w.say(";", at)
		w.blank = true
	}
	t.header, t.begin = header, w.out.Len()
	if !header && t.column < len(t.headers) && t.headers[t.column] != "" {
		w.say(t.headers[t.column]+":", at)
		w.blank = true
	}
	t.column++
	t.open = true
}

// end ends a row.
func (t *table) end(w *writer) {
	if t.open && t.header && !t.first {
		t.keep(w)
	}
	t.open = false
}

// keep remembers the text of a header.
func (t *table) keep(w *writer) {
	t.headers = append(t.headers, strings.Trim(w.out.String()[t.begin:], " ;\n"))
}
