package validate

import (
	"fmt"
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
//
// A slice of them is a rule's until it ends: it is neither changed nor kept.
type Table struct {
	*schema.Table
	Len   int  // rows that could be read
	Whole bool // the file was there and all its rows could be read

	data        *Data
	source      source
	kept        uint64 // columns that are kept, as bits
	lists       []int  // those of them that hold lists of ids
	keptColumns []int  // and the others
	columns     []column
	widened     map[int][]int32 // of large tables, for the rule at hand
	spare       [][]int32
	members     [][]member // of columns that hold lists of ids
	hashes      map[string]*hashes
	absent      uint64         // columns that the file lacks, and should have
	omitted     uint64         // columns that it lacks because it may: of their cells nothing is asked
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
	return t.wide(i)
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
	return hashes.wide()
}

// Absent reports whether the file lacks the column.
func (t *Table) Absent(column string) bool { return t.absent&(1<<t.Index(column)) != 0 }

// LeftOut reports whether the table's file lacks a column that most files have and that may
// be left out: its cells are empty, and say nothing.
func (t *Table) LeftOut(column string) bool {
	i := t.Index(column)
	return i >= 0 && t.Table.Columns[i].Usual && t.omitted&(1<<i) != 0
}

// Row is a row, read again.
func (t *Table) Row(row int) *Row { return t.source.row(row) }

// Cell is the text of a cell, read again.
func (t *Table) Cell(row int, column string) string { return t.Row(row).Cell(column) }

// Compare orders two rows as the table's order has it; their cells are valid.
func (t *Table) Compare(a, b int) int {
	for _, i := range t.Order {
		x, y := t.columns[i].at(a), t.columns[i].at(b)
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
