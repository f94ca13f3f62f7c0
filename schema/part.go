package schema

import (
	"math/bits"
	"strings"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// A Keeper says what of the rows of a block of a large table is kept. It is asked by one
// goroutine.
type Keeper interface {
	// Keep answers the columns of a row that are kept, as bits: none leaves the row out. The
	// row is valid until the next one.
	Keep(r *csvtable.Row) uint64
	// Taken is called when the block is known to be one: in file order, by one goroutine. Of a block
	// that is cut anew it is not called.
	Taken()
}

// AllColumns keeps a row whole, with the places of its cells.
const AllColumns = ^uint64(0)

// Part reads a table of any size from its file, block by block, and keeps of its rows what
// keepers say, of which one is made for each block, by any goroutine. Its sheet holds the rows that were kept, in file
// order, with the lines on which they stand; cells that were not kept are empty. Nothing is
// told of what is wrong with the file, but whether it could be read whole.
func (d *Dataset) Part(table string, file csvtable.File, keeper func() Keeper) Cells {
	return d.Sheet(table).(interface {
		part(csvtable.File, func() Keeper) Cells
	}).part(file, keeper)
}

func (s *Sheet[R]) part(file csvtable.File, keeper func() Keeper) Cells {
	var rows []R
	var kept csvtable.Part
	scanned := csvtable.Scan(s.table.layout, file, func() csvtable.Handler { return &partBlock[R]{table: s.table, keeper: keeper()} }, func(b *csvtable.Block) {
		kept.Lose(b.Lost)
		block, ok := b.Handler.(*partBlock[R])
		if !ok {
			return
		}
		block.keeper.Taken()
		if rows == nil && len(block.rows) > 0 { // as many as the file may have, judging by this block
			rows = make([]R, 0, int(float64(len(block.rows))*float64(file.Size)/float64(b.End)*1.02))
		}
		rows = append(rows, block.rows...)
		for i, line := range block.lines {
			kept.Keep(line, block.places[i])
		}
	})
	return newSheet(s.table, scanned.Part(&kept), rows)
}

// partBlock keeps rows of a block.
type partBlock[R any] struct {
	table  *Table
	keeper Keeper
	rows   []R
	lines  []int
	places [][]csvtable.Place
	texts  map[string]string // of cells that are kept by themselves: the same few in many rows
}

func (b *partBlock[R]) Row(r *csvtable.Row) {
	columns := b.keeper.Keep(r)
	if columns == 0 {
		return
	}
	b.rows = append(b.rows, *new(R))
	b.lines = append(b.lines, r.Line)
	cells := cellsOf(b.table, &b.rows[len(b.rows)-1])
	if columns == AllColumns {
		copy(cells, r.Cells())
		places := make([]csvtable.Place, len(cells))
		for column := range places {
			places[column] = r.Place(column)
		}
		b.places = append(b.places, places)
		return
	}
	b.places = append(b.places, nil)
	for ; columns != 0; columns &= columns - 1 {
		column := bits.TrailingZeros64(columns)
		cells[column] = b.text(r.Cell(column))
	}
}

func (b *partBlock[R]) Done() { b.texts = nil }

// text is a copy of a cell's text, the same one for the same text.
func (b *partBlock[R]) text(cell string) string {
	if cell == "" {
		return ""
	}
	text, ok := b.texts[cell]
	if !ok {
		if b.texts == nil {
			b.texts = map[string]string{}
		}
		text = strings.Clone(cell)
		b.texts[text] = text
	}
	return text
}
