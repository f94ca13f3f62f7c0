package validate

import (
	"fmt"
	"math"
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
)

// A Table is what rules ask of one table: columns of numbers, in which every row is at
// hand, and the rows themselves, which are read again where a finding is worded.
//
// Numbers are, by the kind of the column:
//
//   - days: see [schema.Date.Day], the last one of a month that stands alone; 0 for an empty cell and one that is no day
//   - counts: the number, or [Unknown]
//   - degrees: millionths of a degree, or [Nowhere]
//   - ids and words, also those that refer to other rows: the same number for the same
//     text, and 0 for an empty cell
type Table struct {
	*schema.Table
	Len   int  // rows that could be read
	Whole bool // the file was there and all its rows could be read

	data        *Data
	source      source
	kept        uint64 // columns that are kept, as bits
	lists       []int  // those of them that hold lists of ids
	keptColumns []int  // and the others
	columns     [][]int32
	members     [][]member // of columns that hold lists of ids
	hashes      map[string][]uint64
	absent      uint64         // columns that the file lacks
	lost        map[int32]bool // ids of rows that could not be read
	faults      faults
	index       index
	// What was asked of them once.
	targets  map[string][]int32
	groups   map[string]*Groups
	dangling map[string]bool
}

// A source is where the rows of a table can be read again.
type source interface {
	row(n int) *Row
	line(n int) int
	close()
}

// member is one id of a list.
type member struct{ row, code int32 }

// Days are the days of a column, by row.
func (t *Table) Days(column string) []int32 { return t.numbers(column, schema.Day) }

// Counts are the counts of a column, by row.
func (t *Table) Counts(column string) []int32 { return t.numbers(column, schema.Number) }

// Degrees are the degrees of a column, in millionths, by row.
func (t *Table) Degrees(column string) []int32 { return t.numbers(column, schema.Decimal) }

// Words are the numbers of the texts of a column, by row; see [Data.Word].
func (t *Table) Words(column string) []int32 {
	return t.numbers(column, schema.OneWord, schema.Text, schema.WordList, schema.RowID, schema.Language, schema.Address)
}

// numbers is a column that the rule at hand has asked for; another one is a fault of
// the rule, and loud.
func (t *Table) numbers(column string, kinds ...schema.Kind) []int32 {
	i := t.Index(column)
	if i < 0 || !slices.Contains(kinds, t.Table.Columns[i].Kind) {
		panic(fmt.Sprintf("validate: %s: found the column %s.%s, want one of the table, of the kinds %q", t.data.rule.Name, t.Name, column, kinds))
	}
	if !slices.Contains(t.data.rule.Columns[t.Name], column) && t.alwaysKept()&(1<<i) == 0 {
		panic(fmt.Sprintf("validate: %s reads the column %s.%s, which it does not name in its Columns", t.data.rule.Name, t.Name, column))
	}
	return t.columns[i]
}

// alwaysKept are the columns of every table that are kept in any case, as bits: its
// key, what refers to rows, and what orders the rows.
func (t *Table) alwaysKept() (columns uint64) {
	for i := range t.Table.Columns {
		c := &t.Table.Columns[i]
		if c.Name == t.Key || c.RefTable != "" || slices.Contains(t.Order, i) {
			columns |= 1 << i
		}
	}
	return columns
}

// Hashes are the hashes of the texts that a key of the rule at hand makes of rows, by
// row; 0 for a row that has none.
func (t *Table) Hashes(key string) []uint64 {
	hashes, ok := t.hashes[t.data.rule.Name+" "+key]
	if !ok {
		panic(fmt.Sprintf("validate: %s reads the key %s of %s, which it does not name in its Keys", t.data.rule.Name, key, t.Name))
	}
	return hashes
}

// References visits what a column refers to, row by row: words that it may hold
// besides are left out.
func (t *Table) References(column string, visit func(row int, code int32)) {
	i := t.Index(column)
	c := &t.Table.Columns[i]
	if c.Kind == schema.IDList {
		for _, m := range t.members[i] {
			visit(int(m.row), m.code)
		}
		return
	}
	besides := make([]int32, len(c.RefWords))
	for i, word := range c.RefWords {
		besides[i] = t.data.Word(word)
	}
	for row, code := range t.columns[i] {
		if code != 0 && !slices.Contains(besides, code) {
			visit(row, code)
		}
	}
}

// Targets are, by row, the rows of another table that a column refers to; -1 where it
// refers to none that could be read.
func (t *Table) Targets(column string) []int32 {
	if targets, ok := t.targets[column]; ok {
		return targets
	}
	i := t.Index(column)
	to := t.data.Table(t.Table.Columns[i].RefTable)
	targets := make([]int32, t.Len)
	for row, code := range t.columns[i] {
		targets[row] = to.index.find(code)
	}
	t.targets[column] = targets
	return targets
}

// Groups are the rows of a table by the rows of another one to which they refer.
type Groups struct{ ends, rows []int32 }

// Of are the rows that refer to a row, in their order.
func (g *Groups) Of(row int) []int32 {
	start := int32(0)
	if row > 0 {
		start = g.ends[row-1]
	}
	return g.rows[start:g.ends[row]]
}

// By groups the rows by what a column refers to.
func (t *Table) By(column string) *Groups {
	if g, ok := t.groups[column]; ok {
		return g
	}
	targets := t.Targets(column)
	g := &Groups{ends: make([]int32, t.data.Table(t.Table.Columns[t.Index(column)].RefTable).Len), rows: make([]int32, len(targets))}
	for _, to := range targets {
		if to >= 0 {
			g.ends[to]++
		}
	}
	sum := int32(0)
	for i, n := range g.ends { // where each group begins
		g.ends[i], sum = sum, sum+n
	}
	for row, to := range targets {
		if to >= 0 {
			g.rows[g.ends[to]] = int32(row)
			g.ends[to]++
		}
	}
	g.rows = g.rows[:sum]
	t.groups[column] = g
	return g
}

// IDs are the numbers of the rows' keys; nil for a table without a key.
func (t *Table) IDs() []int32 {
	if t.Key == "" {
		return nil
	}
	return t.columns[t.Index(t.Key)]
}

// ID is the id, or word, that has a number.
func (t *Table) ID(code int32) string { return t.data.words.idText(t.key(), code) }

// Code is the number of an id of the table's rows.
func (t *Table) Code(id string) int32 { return t.data.words.idCode(t.key(), id) }

func (t *Table) key() *schema.Column { return &t.Table.Columns[t.Index(t.Key)] }

// Find is the first row that bears an id, given by its number; -1 if none could be
// read.
func (t *Table) Find(code int32) int { return int(t.index.find(code)) }

// Bears reports whether a row of the table bears the id, even if it could not be
// read otherwise.
func (t *Table) Bears(code int32) bool { return t.index.find(code) >= 0 || t.lost[code] }

// Repeated reports whether more than one row bears the id.
func (t *Table) Repeated(code int32) bool { return t.index.at(code) < 0 }

// Ends are the first and the last id of the rows, by their numbers; empty where there
// is none.
func (t *Table) Ends() (first, last string) {
	c := t.key()
	if c.Kind != schema.RowID {
		return t.endWords()
	}
	low, high := int32(math.MaxInt32), int32(0)
	for _, code := range t.IDs() {
		if code > 0 {
			low, high = min(low, code), max(high, code)
		}
	}
	if high == 0 {
		return "", ""
	}
	return t.ID(low), t.ID(high)
}

// endWords is the same of words.
func (t *Table) endWords() (first, last string) {
	for _, code := range t.IDs() {
		switch id := t.ID(code); {
		case id == "":
		case first == "":
			first, last = id, id
		case schema.ID(id).Before(schema.ID(first)):
			first = id
		case schema.ID(last).Before(schema.ID(id)):
			last = id
		}
	}
	return first, last
}

// Absent reports whether the file lacks the column.
func (t *Table) Absent(column string) bool { return t.absent&(1<<t.Index(column)) != 0 }

// Row is a row, read again.
func (t *Table) Row(row int) *Row { return t.source.row(row) }

// Cell is the text of a cell, read again.
func (t *Table) Cell(row int, column string) string { return t.Row(row).Cell(column) }

// Compare orders two rows as the table's order has it; their cells are valid.
func (t *Table) Compare(a, b int) int {
	for _, i := range t.Order {
		x, y := t.columns[i][a], t.columns[i][b]
		if x == y {
			continue
		}
		less := x < y
		if x < 0 || y < 0 { // words
			c := &t.Table.Columns[i]
			a, b := t.data.words.idText(c, x), t.data.words.idText(c, y)
			if less = a < b; c.Kind == schema.RowID { // ids of several tables
				less = schema.ID(a).Before(schema.ID(b))
			}
		}
		if less {
			return -1
		}
		return 1
	}
	return 0
}

// rowAt is the row to which a physical line belongs, or -1.
func (t *Table) rowAt(line int) int {
	return sort.Search(t.Len, func(row int) bool { return t.source.line(row) > line }) - 1
}

// An index finds the first rows by the numbers of their ids. Rows are counted from 1, below
// zero where more than one bears the id.
type index struct {
	dense []int32         // by number
	far   map[int32]int32 // of other numbers
}

// setIndex finds the rows by their ids, and the ids that stand twice.
func (t *Table) setIndex() {
	x := &t.index
	*x = index{far: map[int32]int32{}}
	ids := t.IDs()
	if ids == nil {
		return
	}
	last := int32(0)
	for _, code := range ids {
		last = max(last, code)
	}
	x.dense = make([]int32, min(int(last), 4*len(ids)+1024)+1)
	for row, code := range ids {
		at := x.at(code)
		switch {
		case code == 0 || at < 0:
			continue
		case at > 0:
			at = -at
		default:
			at = int32(row + 1)
		}
		if code > 0 && int(code) < len(x.dense) {
			x.dense[code] = at
		} else {
			x.far[code] = at
		}
	}
}

// at is the row that bears an id, as it is kept; 0 for none.
func (x *index) at(code int32) int32 {
	if code > 0 && int(code) < len(x.dense) {
		return x.dense[code]
	}
	return x.far[code]
}

// find is the first row that bears an id, or -1.
func (x *index) find(code int32) int32 {
	at := x.at(code)
	return max(at, -at) - 1
}
