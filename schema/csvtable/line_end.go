package csvtable

import "strings"

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

// breaks reports whether the fault keeps a row from being read.
func (f *Fault) breaks() bool { return f.Kind == ShortRow || f.Kind == UnclosedQuote }

// finalLine tells a last line without an end.
func (rd *reader) finalLine() []Fault {
	if strings.HasSuffix(rd.text, "\n") || strings.HasSuffix(rd.text, "\n\x1a") || rd.scan.returns {
		return nil // a Ctrl-Z behind the last line is told as that
	}
	line, column := rd.line+strings.Count(rd.text, "\n"), len(rd.text)-strings.LastIndexByte(rd.text, '\n')
	if line == 1 {
		column += rd.scan.before
	}
	for i := range rd.faults { // a row that breaks off is told as that
		if f := &rd.faults[i]; f.breaks() && max(f.Until, f.Place.Line) == line {
			f.Cut = true
			return nil
		}
	}
	return []Fault{{Kind: NoFinalLineEnd, Place: Place{File: rd.layout.File, Line: line, Column: column}}}
}
