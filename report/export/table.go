package export

import (
	"fmt"
	"iter"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// table is what is written as a table: one of the schema, or one joined from
// several.
type table struct {
	name, doc string
	of        *schema.Table // key and order; the columns are those here
	columns   []schema.Column
	rows      int
	cell      func(row, column int) string
	place     func(row, column int) string // for errors
	progress  func(what string, done, total int)
}

// ofSheet is a table of the schema, without the columns that the sheet omits; but see
// [book.withUsual].
func (b *book) ofSheet(s schema.Cells) *table {
	t := &table{name: s.Table().Name, doc: s.Table().Doc, of: s.Table(), rows: s.Len(), progress: b.progress}
	var columns []int
	for column, omitted := 0, s.Omitted(); column < len(s.Table().Columns); column++ {
		described := s.Table().Columns[column]
		isOmitted := omitted&(1<<column) != 0
		if isOmitted && !(b.usual && described.Usual) {
			continue
		}
		described.Required = described.Required && !isOmitted
		columns = append(columns, column)
		t.columns = append(t.columns, described)
	}
	t.cell = func(row, column int) string { return s.Cell(row, columns[column]) }
	t.place = func(row, column int) string {
		return placed(s.Place(row, columns[column])) + ": " + t.columns[column].Name
	}
	return t
}

// each goes through the rows of a piece of work, and tells how far it is.
func (t *table) each(what string) iter.Seq[int] { return t.between(what, 0, t.rows) }

// between goes through some of the rows.
func (t *table) between(what string, first, end int) iter.Seq[int] {
	return func(yield func(int) bool) {
		for row := first; row < end; row++ {
			if t.progress != nil && row%rowsAtOnce == 0 {
				t.progress(what, row, t.rows)
			}
			if !yield(row) {
				return
			}
		}
	}
}

// rowsAtOnce is after how many rows progress is told, and how many are handed on
// together.
const rowsAtOnce = 1024

// sound refuses a cell that is none of its column's type, and an empty one where a
// value must be.
func (t *table) sound() error {
	for row := range t.each("reading " + t.name) {
		for i := range t.columns {
			c, text := &t.columns[i], t.cell(row, i)
			if want := unfit(c, text); want != "" {
				return fmt.Errorf("%s: found %q, want %s; `tally validate` tells all", t.place(row, i), text, want)
			}
		}
	}
	return nil
}

// unfit says what was wanted of a cell; empty if it has its column's type.
func unfit(c *schema.Column, text string) string {
	if text == "" {
		if c.Required {
			return "a value"
		}
		return ""
	}
	switch {
	case c.Kind == schema.Day && !schema.Date(text).Valid() && !(c.Months && schema.Date(text).IsMonth()):
		return "a day such as 2025-10-14"
	case c.Kind == schema.Number && !schema.Count(text).Valid():
		return "a whole number"
	case c.Kind == schema.Integer && !schema.Count(strings.TrimPrefix(text, "-")).Valid():
		return "a whole number, or one below 0"
	case c.Kind == schema.Decimal && !schema.Degree(text).Valid():
		return "a decimal number"
	case c.IsList() && strings.Contains(schema.ListSeparator+text+schema.ListSeparator, schema.ListSeparator+schema.ListSeparator):
		return "members joined by '" + schema.ListSeparator + "'"
	}
	return ""
}

// whole is the number of a sound cell of type count or integer.
func whole(text string) int {
	n, _ := strconv.Atoi(text) // what is sound can be read
	return n
}

func isWhole(kind schema.Kind) bool { return kind == schema.Number || kind == schema.Integer }

// has reports whether a column is written.
func (t *table) has(column string) bool {
	return slices.ContainsFunc(t.columns, func(c schema.Column) bool { return c.Name == column })
}

func placed(p schema.Place) string { return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column) }
