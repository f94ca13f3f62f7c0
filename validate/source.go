package validate

import (
	"fmt"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// sheetSource are the rows of a table in memory.
type sheetSource struct{ schema.Cells }

func (s sheetSource) row(n int) *Row {
	return &Row{Table: s.Table(), Cells: schema.CellsOf(s.Row(n)), place: func(column int) schema.Place { return s.Place(n, column) }}
}

func (s sheetSource) line(n int) int { return s.Line(n) }
func (s sheetSource) close()         {}

// fileSource are the rows of a file, which are read again.
type fileSource struct {
	engine *engine
	table  *Table
	marks  *marks
	finder *csvtable.Finder
	last   int // the row that was read last, counted from 1
	held   *Row
}

func (s *fileSource) row(n int) *Row {
	if s.last == n+1 {
		return s.held
	}
	at := s.marks.at(n)
	cells, places, err := s.finder.Cells(at.offset, int(at.line))
	if err != nil {
		s.engine.fail(fmt.Errorf("%s: %w", s.table.File, err))
		cells, places = make([]string, len(s.table.Table.Columns)), make([]schema.Place, len(s.table.Table.Columns))
	}
	s.last, s.held = n+1, &Row{Table: s.table.Table, Cells: cells, place: func(column int) schema.Place { return places[column] }}
	return s.held
}

func (s *fileSource) line(n int) int { return int(s.marks.at(n).line) }
func (s *fileSource) close()         { s.finder.Close() }

// A mark is where a row begins.
type mark struct {
	offset int64
	line   uint32
}

// marks are those of all rows of a table, eight bytes each.
type marks struct {
	chunks []markChunk
	n      int
}

// markChunk are the marks of rows that lie less than 4 GiB behind the first of them.
type markChunk struct {
	base   int64
	before int // rows of the chunks before
	rows   []shortMark
}

type shortMark struct{ offset, line uint32 }

func (m *marks) add(rows []mark) {
	const most = 1 << 13
	for _, row := range rows {
		last := len(m.chunks) - 1
		if last < 0 || len(m.chunks[last].rows) == most || row.offset-m.chunks[last].base >= 1<<32 {
			room := most
			if last < 0 {
				room = len(rows) // of a small table, all
			}
			m.chunks = append(m.chunks, markChunk{row.offset, m.n, make([]shortMark, 0, min(room, most))})
			last++
		}
		c := &m.chunks[last]
		c.rows = append(c.rows, shortMark{uint32(row.offset - c.base), row.line})
		m.n++
	}
}

func (m *marks) at(n int) mark {
	c := &m.chunks[sort.Search(len(m.chunks), func(i int) bool { return m.chunks[i].before > n })-1]
	s := c.rows[n-c.before]
	return mark{c.base + int64(s.offset), s.line}
}
