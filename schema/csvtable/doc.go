// Package csvtable reads the files of tables: how bytes become records with places,
// what is wrong with their form, and how reading goes on behind a broken row. It knows
// the names of columns and nothing of what they mean.
//
// The contract, of [Read] for a file in memory and of [Scan] for one of any size:
//
//  1. Every cell keeps the text of its file, byte for byte.
//  2. Reading never stops and never panics. What is wrong with a file becomes a
//     [Fault] with its physical line and byte column; one fault is told once.
//  3. Nothing is dropped silently: a row that cannot be read as a row is told,
//     and its id stays known, so that references to it hold.
//  4. Places are true: the line is the physical line of the file, the column the
//     byte of that line at which the cell starts (its quote, if it has one), both
//     from 1, also behind cells with line breaks, CRLF and a byte order mark.
package csvtable

import "slices"

// A Layout is what the file of a table is to hold.
type Layout struct {
	File    string   // as faults name it: strikes.csv
	Columns []string // names in the header, in order; 64 at most
	// Optional are columns, as bits, that a file may lack: their cells are empty then,
	// and that is no fault.
	Optional uint64
	Usual    uint64 // of these: columns that most files have
	// Beside are, by column, others, as bits: a file that has one of them may not lack the
	// column. Nil where no column is needed beside another.
	Beside []uint64
	Key    int  // the column whose cell names a row; -1 where none does
	IDs    bool // what names a row holds digits: an id, and no word
	// Decimals are columns, as bits, whose cells are numbers with a point before decimals: in
	// a file with semicolons the comma in its place is a part of that fault.
	Decimals uint64
	// Separator is what parts cells, where that is known; 0: a comma, or what seems to stand
	// in its place, which is a fault.
	Separator byte
	// Fits reports whether a cell that is not empty may stand in a column, by the form that the
	// column asks for; nil: nothing is known of it.
	Fits   func(column int, cell string) bool
	Others []*Layout // of the tables beside it, whose headers are known when they stand here
}

// optional reports whether a file may lack the column.
func (l *Layout) optional(column int) bool { return l.Optional&(1<<column) != 0 }

// usual reports whether most files have the column.
func (l *Layout) usual(column int) bool { return !l.optional(column) || l.Usual&(1<<column) != 0 }

// needed reports whether a file that has some columns, as bits, may not lack the column.
func (l *Layout) needed(column int, has uint64) bool {
	return !l.optional(column) || l.Beside != nil && l.Beside[column]&has != 0
}

// Index is the place of a column in the table, or -1.
func (l *Layout) Index(column string) int { return slices.Index(l.Columns, column) }
