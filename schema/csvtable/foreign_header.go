package csvtable

import (
	"slices"
	"strings"
)

// isForeign reports whether a header, of whose names some are columns of the table, is
// that of another one: the names of another layout, or most of them strange and most of
// the table's columns not among them.
func isForeign(l *Layout, names []string, taken []int) bool {
	if l.otherOf(names) != nil {
		return true
	}
	known := 0
	for _, name := range names {
		if l.Index(name) >= 0 || meant(l, name, taken) >= 0 {
			known++
		}
	}
	return 2*known < len(names) && 2*known < len(l.Columns)
}

// otherOf is the layout whose header these names are, if it is another one than this.
func (l *Layout) otherOf(names []string) *Layout {
	if l.isHeader(names) {
		return nil
	}
	for _, other := range l.Others {
		if other.isHeader(names) {
			return other
		}
	}
	return nil
}

// isHeader reports whether the names are columns of the layout, and all that it needs.
func (l *Layout) isHeader(names []string) bool {
	for column, name := range l.Columns {
		if !l.optional(column) && !slices.Contains(names, name) {
			return false
		}
	}
	return !slices.ContainsFunc(names, func(name string) bool { return l.Index(name) < 0 })
}

// foreignHeader tells the header of another table, once for all its names. Value is the
// header, Want the columns of the table that are in it, separated by commas.
func foreignHeader(l *Layout, names []string, place func(cell int) Place, add func(Fault)) header {
	f := Fault{Kind: ForeignHeader, Place: place(0), Value: clip(strings.Join(names, ",")), Count: len(names)}
	if other := l.otherOf(names); other != nil {
		f.Other = other.File
	}
	var known []string
	for _, name := range names {
		if l.Index(name) >= 0 {
			known = append(known, name)
		}
	}
	f.Want = strings.Join(known, ",")
	add(f)
	h := positional(l, len(names))
	h.foreign = true
	return h
}

// likeRow reports whether the cells of a first line are those of a row: a cell begins
// with a digit, or is an id or a sentence, or stands there twice.
func likeRow(cells []string) bool {
	for i, cell := range cells {
		if cell != "" && (cell[0] >= '0' && cell[0] <= '9' || cell[0] == '-' || cell[0] >= 'A' && cell[0] <= 'Z' && plainStart(cell) ||
			strings.HasSuffix(cell, ".") && strings.Contains(cell, " ") || slices.Contains(cells[:i], cell)) {
			return true
		}
	}
	return false
}
