package csvtable

import (
	"strings"
)

// A span is one cell as it stands in the text of a file.
type span struct {
	start, end int  // offsets into the text; quotes included
	line       int  // physical line of start
	lineStart  int  // offset of that line's first byte
	quoted     bool // starts with a quote
	escaped    bool // holds doubled quotes
}

// value is the content of the cell.
func (c span) value(text string) string {
	if !c.quoted {
		return text[c.start:c.end]
	}
	inner := text[c.start+1 : c.end-1]
	if c.escaped {
		inner = strings.ReplaceAll(inner, `""`, `"`)
	}
	return inner
}

// A record is one row as it stands in the text.
type record struct {
	start int // offset of its first byte
	end   int // offset behind its line end, or behind MaxRow bytes if it is longer
	line  int // physical line of start
	until int // physical line of its last byte
	cells []span
	long  bool // it has not ended after MaxRow bytes
	// stray is the first quote that breaks RFC 4180, and open the opening quote
	// of the cell that it stands in, if that cell has one. A quote that is never
	// closed is both.
	stray, open spot
}

// A spot is a byte of the text with what is needed to name its place.
type spot struct {
	at        int // offset, or -1 for none
	line      int
	lineStart int
}

var nowhere = spot{at: -1}

func (p spot) place(file string) Place {
	return Place{File: file, Line: p.line, Column: p.at - p.lineStart + 1}
}
