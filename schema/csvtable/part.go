package csvtable

import "strings"

// A Part is what is kept of a table whose rows pass: some of them, each with the line on
// which it begins.
type Part struct {
	lines  []int32
	places map[int][]Place // of the rows whose cells have places
	lost   map[string]int
}

// Keep takes one more row, with the places of its cells; nil for one whose cells need none.
func (p *Part) Keep(line int, places []Place) {
	if places != nil {
		if p.places == nil {
			p.places = map[int][]Place{}
		}
		p.places[len(p.lines)] = places
	}
	p.lines = append(p.lines, int32(line))
}

// Lose notes the ids of rows that could not be read.
func (p *Part) Lose(ids []string) {
	for _, id := range ids {
		if p.lost == nil {
			p.lost = map[string]int{}
		}
		p.lost[strings.Clone(id)]++
	}
}

// Part is the file of the table as far as it was kept: without its text, and with the rows
// that were. A cell of which no place was kept stands at its row's line, in no column.
func (s *Scanned) Part(p *Part) *Table {
	t := &Table{file: s.head.layout.File, Whole: s.Whole, header: s.head.header, omitted: s.head.header.omitted(s.head.layout), lost: p.lost, part: p}
	t.marks = make([]mark, len(p.lines))
	for row, line := range p.lines {
		t.marks[row].line = int(line)
	}
	return t
}

// place is where a cell of a row stands, as far as that was kept.
func (p *Part) place(file string, row, column int) Place {
	if places := p.places[row]; places != nil {
		return places[column]
	}
	return Place{File: file, Line: int(p.lines[row])}
}

// End is the offset behind the row that begins at an offset.
func (f *Finder) End(offset int64, line int) (int64, error) {
	if err := f.find(offset, line); err != nil {
		return 0, err
	}
	return f.base + int64(f.r.end), nil
}
