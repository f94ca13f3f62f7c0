package validate

import (
	"math"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Unknown stands for a count that is not given, or is none.
const Unknown = -1

// Nowhere stands for degrees that are not given, or are none.
const Nowhere = math.MinInt32

// fastCells reads the cells of rows as numbers, and accepts those of which nothing is
// wrong. It is compiled from the same struct tags as validator reads, and calls the
// same functions of the same rules; it only spares validator's walk. It words nothing:
// validator is asked of the rows that it does not accept, and finds what is wrong. It
// is for one goroutine.
type fastCells struct {
	columns []fastColumn
	// suspected are the row rules, by their bits, that may refuse something of a text of the
	// row at hand; see [RowRule.Suspects].
	suspected uint64
}

// newFastCells compiles the tags of a table. A tag that it does not know refuses every
// cell, so that validator decides. Columns, as bits, are those whose codes are wanted.
func newFastCells(t *schema.Table, rules *cellRules, words *words, columns uint64) *fastCells {
	f := &fastCells{}
	for i := range t.Columns {
		c := compileColumn(t, &t.Columns[i], rules)
		if c.index, c.kept, c.none = i, keepsCodes(t, i, columns), none(c.Kind); columns&(1<<i) != 0 {
			c.words = words
		}
		f.columns = append(f.columns, c)
	}
	return f
}

// keepsCodes reports whether the codes of a column are kept, one a row: those of lists are not, whose
// ids have codes each.
func keepsCodes(t *schema.Table, column int, wanted uint64) bool {
	return wanted&(1<<column) != 0 && t.Columns[column].Kind != schema.IDList
}

// takeCodes adds the codes of the rows that were read to the columns of their table.
func (f *fastCells) takeCodes(columns []column) {
	for i := range f.columns {
		if c := &f.columns[i]; c.kept {
			columns[c.index].add(c.codes)
			c.codes = c.codes[:0]
		}
	}
}

// read takes the codes of a row's cells, and answers the columns, as bits, that it does
// not accept.
func (f *fastCells) read(row *csvtable.Row) (refused uint64) {
	f.suspected = 0
	for i := range f.columns {
		c := &f.columns[i]
		code, ok, cell := c.none, true, row.Cell(i)
		asks := c.empty
		if cell != "" {
			var suspected uint64
			code, ok, suspected = c.read(cell)
			f.suspected |= suspected
			asks = c.beside
		}
		if !ok || len(asks) > 0 && !all(asks, cell, row) {
			refused |= 1 << i
		}
		if c.kept {
			c.codes = append(c.codes, code)
		}
	}
	return refused
}
