package csvtable

import (
	"strings"
)

// A scanner cuts a text into records. It holds no more than its place, so that a
// record can be scanned again from its start to find the place of a cell. The
// text may be a part of a file: then nothing is said of what lies at its end.
type scanner struct {
	text      string
	before    int // bytes of line 1 that stand before the text
	separator byte
	returns   bool // lines end with CR alone
	more      bool // the file goes on behind the text
	starved   bool // the last answer hung on what lies behind the text
	at        int  // offset of the next record
	line      int  // physical line of at
	stop      int  // where the record at hand becomes too long
}

// next scans the record at s.at into r and moves on; false at the end, or, with
// s.starved, where the text ends before the record.
func (s *scanner) next(r *record) bool {
	if s.at >= len(s.text) {
		s.starved = s.more
		return false
	}
	s.stop = min(len(s.text), s.at+MaxRow)
	*r = record{start: s.at, line: s.line, cells: r.cells[:0], stray: nowhere, open: nowhere}
	lineStart := s.at
	if s.line == 1 {
		lineStart = -s.before // columns of line 1 count a byte order mark, too
	}
	for {
		var cell span
		cell, lineStart = s.cell(r, lineStart)
		r.cells = append(r.cells, cell)
		if s.separated() {
			continue
		}
		r.until = s.line
		r.long = s.at-r.start >= MaxRow
		if !r.long {
			s.skipLineEnd()
		}
		r.end = s.at
		if s.more && s.at >= len(s.text) {
			s.starve(r.start, r.line)
			return false
		}
		return true
	}
}

// cell scans one cell of a record; it answers where the line then begins.
func (s *scanner) cell(r *record, lineStart int) (span, int) {
	cell := span{start: s.at, line: s.line, lineStart: lineStart}
	if s.at < s.stop && s.text[s.at] == '"' {
		cell.quoted = true
		lineStart = s.quoted(&cell, r, lineStart)
	} else {
		s.plain(r, lineStart)
	}
	cell.end = s.at
	return cell, lineStart
}

// separated moves behind a separator, if one stands here.
func (s *scanner) separated() bool {
	if s.at < s.stop && s.text[s.at] == s.separator {
		s.at++
		return true
	}
	return false
}

// find is the n-th cell of the record at s.at, or its last one.
func (s *scanner) find(n int) span {
	s.stop = min(len(s.text), s.at+MaxRow)
	r, lineStart := record{stray: nowhere, open: nowhere}, s.at
	if s.line == 1 {
		lineStart = -s.before
	}
	for {
		var cell span
		if cell, lineStart = s.cell(&r, lineStart); n == 0 || !s.separated() {
			return cell
		}
		n--
	}
}

// starve takes the scanner back to where it can be asked again with more text.
func (s *scanner) starve(at, line int) { s.at, s.line, s.starved = at, line, true }

// plain moves to the end of an unquoted cell.
func (s *scanner) plain(r *record, lineStart int) {
	for s.at < s.stop {
		switch c := s.text[s.at]; {
		case c == s.separator, c == '\n', c == '\r' && s.endsLine(s.at):
			return
		case c == '"' && r.stray.at < 0:
			r.stray = spot{s.at, s.line, lineStart}
		}
		s.at++
	}
}

// quoted moves behind the closing quote of a cell, and further to the end of the
// cell if something stands behind it. It returns where the line then begins.
func (s *scanner) quoted(cell *span, r *record, lineStart int) int {
	open := spot{s.at, s.line, lineStart}
	s.at++
	for s.at < s.stop {
		switch c := s.text[s.at]; {
		case c == '"' && s.at+1 < len(s.text) && s.text[s.at+1] == '"':
			cell.escaped = true
			s.at += 2
			continue
		case c == '"':
			closing := spot{s.at, s.line, lineStart}
			s.at++
			if s.at >= len(s.text) || s.text[s.at] == s.separator || s.endsLine(s.at) {
				return lineStart
			}
			if r.stray.at < 0 {
				r.stray, r.open = closing, open
			}
			s.plain(r, lineStart)
			cell.quoted = false // its text is kept as it stands
			return lineStart
		case c == '\n', c == '\r' && s.returns:
			s.line++
			lineStart = s.at + 1
		}
		s.at++
	}
	if r.stray.at < 0 {
		r.stray, r.open = open, open
	}
	cell.quoted = false
	return lineStart
}

// endsLine reports whether a line ends at offset i.
func (s *scanner) endsLine(i int) bool {
	switch s.text[i] {
	case '\n':
		return true
	case '\r':
		return s.returns || (i+1 < len(s.text) && s.text[i+1] == '\n')
	}
	return false
}

func (s *scanner) skipLineEnd() {
	if s.at >= len(s.text) {
		return
	}
	if s.text[s.at] == '\r' && !s.returns {
		s.at++
	}
	s.at++
	s.line++
}

// nextLine moves to the physical line behind the one that holds offset from, but
// not beyond offset limit.
func (s *scanner) nextLine(from, line, limit int) {
	s.at, s.line = from, line
	end := byte('\n')
	if s.returns {
		end = '\r'
	}
	to := min(limit, len(s.text))
	if i := strings.IndexByte(s.text[from:to], end); i >= 0 {
		s.at, s.line = from+i+1, line+1
		return
	}
	s.at = to
	s.starved = s.starved || s.more && to == len(s.text)
}
