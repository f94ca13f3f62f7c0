package schema

import (
	"math/bits"
	"slices"
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
	s := d.Sheet(table)
	t := s.Table()
	var cells []string
	var kept csvtable.Part
	scanned := csvtable.Scan(t.layout, file, func() csvtable.Handler { return &partBlock{width: len(t.Columns), keeper: keeper()} }, func(b *csvtable.Block) {
		kept.Lose(b.Lost)
		block, ok := b.Handler.(*partBlock)
		if !ok {
			return
		}
		block.keeper.Taken()
		if cells == nil && len(block.cells) > 0 { // as many as the file may have, judging by this block
			cells = make([]string, 0, int(float64(len(block.cells))*float64(file.Size)/float64(b.End)*1.02))
		}
		cells = append(cells, block.cells...)
		for i, line := range block.lines {
			kept.Keep(line, block.places[i])
		}
	})
	return s.(interface {
		of(*csvtable.Table, []string) Cells
	}).of(scanned.Part(&kept), t.rowsOf(cells))
}

// of is a sheet of the same table.
func (s *Sheet[R]) of(file *csvtable.Table, rows []string) Cells {
	return sheetOf(s.table, file, rowsAs[R](rows))
}

// partBlock keeps rows of a block.
type partBlock struct {
	width  int // columns
	keeper Keeper
	cells  []string
	lines  []int
	places [][]csvtable.Place
	texts  map[string]string // of cells that are kept by themselves: the same few in many rows
}

func (b *partBlock) Row(r *csvtable.Row) {
	columns := b.keeper.Keep(r)
	if columns == 0 {
		return
	}
	end := len(b.cells)
	b.cells = slices.Grow(b.cells, b.width)[:end+b.width]
	b.lines = append(b.lines, r.Line)
	cells := b.cells[end:]
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

func (b *partBlock) Done() { b.texts = nil }

// text is a copy of a cell's text, the same one for the same text.
func (b *partBlock) text(cell string) string {
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
