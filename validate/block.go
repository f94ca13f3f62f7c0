package validate

import (
	"hash/maphash"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// tools are what the rows of one block are asked with. They are for one goroutine, and
// dear to make.
type tools struct {
	fast      *fastCells
	cells     *cellRules
	rows      []rowCheck
	filled    any  // a row's struct, of a file; used again
	validator bool // validator judges every row, not only those that the fast way refuses
}

func newTools(e *engine, t *Table, validator bool) *tools {
	tools := &tools{cells: e.cells, validator: validator}
	if validator {
		tools.fast = newCodes(t.Table, e.data.words, t.kept)
	} else {
		tools.fast = newFastCells(t.Table, e.cells, e.data.words, t.kept)
	}
	bit := uint64(1)
	for _, r := range e.options.Rules {
		if r.Row == nil || !e.runs(r) || r.Row.NeedsToday && !e.options.Today.Valid() {
			continue
		}
		check := rowCheck{rule: r}
		for _, names := range r.Row.Of(t.Table) {
			group := columnGroup{names: names, mask: t.mask(names), cells: make([]string, len(names))}
			for _, name := range names {
				group.columns = append(group.columns, t.Index(name))
			}
			check.groups = append(check.groups, group)
		}
		if check.groups != nil {
			if !validator {
				if check.suspectTexts(tools.fast, bit); check.bit != 0 {
					bit <<= 1 // 0 behind the last one: a further rule is asked of every row
				}
			}
			tools.rows = append(tools.rows, check)
		}
	}
	return tools
}

// A block is what is kept of the rows of a part of a table: numbers, and what is wrong
// with them.
type block struct {
	engine  *engine
	table   *Table
	tools   *tools
	n       int
	members [][]member
	hashes  [][]uint64 // by key
	cells   []string   // that a key is made of; used again
	marks   []mark
	faults  []blockFault
	found   []found
	held    csvtable.Row // of a table in memory; used again
}

// blockFault is what is wrong with a row of the block.
type blockFault struct {
	row int
	rowFault
}

func newBlock(e *engine, t *Table, tools *tools) *block {
	return &block{engine: e, table: t, tools: tools, members: make([][]member, len(t.Table.Columns)), hashes: make([][]uint64, len(e.keys[t.Name]))}
}

// reset makes room for another block.
func (b *block) reset() {
	clear(b.found) // they hold texts
	b.n, b.marks, b.faults, b.found = 0, b.marks[:0], b.faults[:0], b.found[:0]
	for i := range b.members {
		b.members[i] = b.members[i][:0]
	}
	for i := range b.hashes {
		b.hashes[i] = b.hashes[i][:0]
	}
}

// Row takes a row of a file.
func (b *block) Row(r *csvtable.Row) {
	b.marks = append(b.marks, mark{r.Offset, uint32(r.Line)})
	b.row(r, sheetSource{}, 0)
}

func (b *block) Done() {}

// sheetRow takes a row of a table in memory.
func (b *block) sheetRow(s schema.Cells, row int) {
	b.held.Reset(schema.CellsOf(s.Row(row)), s.Invalid(row))
	b.row(&b.held, sheetSource{s}, row)
}

// row takes a row: its numbers, and what is wrong with its cells. If it stands in memory
// it is the n-th one of a sheet; otherwise there is none.
func (b *block) row(r *csvtable.Row, in sheetSource, n int) {
	refused := everyColumn
	if b.tools.validator {
		b.tools.fast.take(r)
	} else {
		refused = b.tools.fast.read(r) &^ b.table.omitted
	}
	b.keep(r)
	known := b.table.absent | r.Invalid
	doubtful := refused&^known != 0 || b.tools.validator
	for i := range b.tools.rows {
		c := &b.tools.rows[i]
		doubtful = doubtful || c.isAsked(b.tools.fast.suspected) && !c.accepts(b.engine.options.Today, r)
	}
	if doubtful {
		b.check(r, refused, known, in, n)
	} else if r.Invalid != 0 {
		b.faults = append(b.faults, blockFault{b.n, rowFault{invalid: r.Invalid}})
	}
	b.n++
}

// keep appends the ids in lists and the hashes of the row to those of the block.
func (b *block) keep(r *csvtable.Row) {
	t := b.table
	for _, i := range t.lists {
		c := &t.Table.Columns[i]
		for _, id := range c.References(r.Cell(i)) {
			b.members[i] = append(b.members[i], member{int32(b.n), b.engine.data.words.idCode(c, id)})
		}
	}
	for i, key := range b.engine.keys[t.Name] {
		b.cells = b.cells[:0]
		for _, column := range key.columns {
			b.cells = append(b.cells, r.Cell(column))
		}
		hash := uint64(0)
		if text := key.of(b.cells); text != "" {
			hash = max(1, maphash.String(seed, text))
		}
		b.hashes[i] = append(b.hashes[i], hash)
	}
}

// seed is that of all hashes: none is shown or stored.
var seed = maphash.MakeSeed()

// take adds a block to its table, and answers what was found in it.
func (e *engine) take(t *Table, b *block, lost []string) []found {
	if b.n > 0 {
		b.tools.fast.takeCodes(t.columns)
	}
	for i, members := range b.members {
		for _, m := range members {
			t.members[i] = append(t.members[i], member{m.row + int32(t.Len), m.code})
		}
	}
	for i, hashes := range b.hashes {
		t.hashes[e.keys[t.Name][i].name].add(hashes)
	}
	for _, f := range b.faults {
		t.faults.add(t.Len+f.row, f.rowFault)
	}
	for _, id := range lost {
		if t.Key != "" {
			t.lost[t.Code(id)] = true
		}
	}
	t.Len += b.n
	return b.found
}

// reserve makes room for about so many rows.
func (t *Table) reserve(rows int) {
	for _, i := range t.keptColumns {
		t.columns[i].rest = make([]int32, 0, min(rows, chunkRows))
	}
}
