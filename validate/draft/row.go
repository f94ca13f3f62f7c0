// Package draft prepares rows that are to be added to a dataset: it reads them
// from CSV, JSON or single values, gives them ids, and makes the tables as they
// would be with them, so that the rules of package validate can be asked before
// anything is written.
//
// A row is given by the names of its columns; what is not given is empty. An id
// that is not given is the next free one of its table. A row may be given a mark
// in place of its id, such as new:1, by which other rows of the same draft refer
// to it.
package draft

import (
	"fmt"
	"slices"
	"strings"

	"github.com/agext/levenshtein"

	"github.com/strike-tally/strike-tally/schema"
)

// Row is one row that is to be added.
type Row struct {
	Table *schema.Table
	Cells []string // in the order of columns
	// Whole is where the row was given, and Places where its cells were, by column;
	// a place without a file is unknown.
	Whole  schema.Place
	Places map[int]schema.Place
}

// NewRow is a row without a value.
func NewRow(t *schema.Table, place schema.Place) *Row {
	return &Row{Table: t, Cells: make([]string, len(t.Columns)), Whole: place, Places: map[int]schema.Place{}}
}

// Set gives a cell its text. A column that the table lacks, or that has been given
// before, is an error.
func (r *Row) Set(column, text string, place schema.Place) error {
	i := r.Table.Index(column)
	if i < 0 {
		return fmt.Errorf("found the column %q, want one of %s%s", column, r.Table.Name, nearest(column, r.Table.Header()))
	}
	if _, double := r.Places[i]; double {
		return fmt.Errorf("found %s twice in one row, want it once", column)
	}
	r.Cells[i] = text
	r.Places[i] = place
	return nil
}

// Get is the text of a cell; empty for a column that the table lacks.
func (r *Row) Get(column string) string {
	if i := r.Table.Index(column); i >= 0 {
		return r.Cells[i]
	}
	return ""
}

// ID is the row's id, empty if its table has none or it is not given yet.
func (r *Row) ID() string { return r.Get(r.Table.Key) }

// Place is where a cell was given, or the row if the cell was not; without a file
// if that is unknown.
func (r *Row) Place(column string) schema.Place {
	if p, ok := r.Places[r.Table.Index(column)]; ok && p.File != "" {
		return p
	}
	return r.Whole
}

// Link lets rows refer to each other: where a cell that names a row of another table
// was not given, and one row of that table is among them, it names that.
func Link(rows []*Row) {
	for n, target := range rows {
		key := target.Table.Index(target.Table.Key)
		if target.Table.Prefix() == "" {
			continue
		}
		for _, r := range rows {
			i := r.Table.Index(target.Table.Key)
			if r.Table == target.Table || i < 0 || r.Table.Columns[i].RefTable != target.Table.Name {
				continue
			}
			if _, given := r.Places[i]; given {
				continue
			}
			if target.Cells[key] == "" {
				target.Cells[key] = fmt.Sprintf("new:%d", n+1)
			}
			r.Cells[i] = target.Cells[key]
		}
	}
}

// TableFor finds a table by its name or by what one of its rows is called:
// strikes, strike.
func TableFor(word string) *schema.Table {
	for _, t := range schema.Tables {
		if word == t.Name || word == Kind(t) {
			return t
		}
	}
	return nil
}

// Kind is what one row of a table is called: strike, tally. Excluded events and
// coverage have one word for both.
func Kind(t *schema.Table) string {
	if stem, ok := strings.CutSuffix(t.Name, "ies"); ok {
		return stem + "y"
	}
	if stem, ok := strings.CutSuffix(t.Name, "ches"); ok {
		return stem + "ch"
	}
	return strings.TrimSuffix(t.Name, "s")
}

// nearest suggests a name for one that is none.
func nearest(name string, names []string) string {
	best := slices.MinFunc(names, func(a, b string) int {
		return levenshtein.Distance(name, a, nil) - levenshtein.Distance(name, b, nil)
	})
	if slips := levenshtein.Distance(name, best, nil); slips <= 2 && slips*3 <= len(best) {
		return "; did you mean " + best + "?"
	}
	return ": " + strings.Join(names, ", ")
}
