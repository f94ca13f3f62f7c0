package draft

import (
	"slices"
	"sort"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Line is the physical line at which a row of the draft would stand; 0 if it could
// not be read back.
func (d *Draft) Line(r *Row) int {
	for row, found := range d.found[r.Table.File] {
		if found == r {
			return d.Data.Sheet(r.Table.Name).Line(row)
		}
	}
	return 0
}

// Row is the row of the draft at which a finding stands; nil if it stands at none.
func (d *Draft) Row(p schema.Place) *Row {
	rows := d.found[p.File]
	if rows == nil {
		return nil
	}
	for _, s := range d.Data.Sheets() {
		if s.Table().File != p.File {
			continue
		}
		row := sort.Search(s.Len(), func(row int) bool { return s.Line(row) > p.Line }) - 1
		if r := rows[row]; r != nil && p.Line < s.Line(row)+r.lines() { // of a large table not all rows are kept
			return r
		}
	}
	return nil
}

// lines is how many physical lines the row takes.
func (r *Row) lines() int {
	lines := 1
	for _, cell := range r.Cells {
		lines += strings.Count(cell, "\n")
	}
	return lines
}

// Given answers the findings with the places at which the draft's rows were given
// in place of those at which they would stand. Prefix is put before the names of
// all other files.
func (d *Draft) Given(prefix string, findings []validate.Finding) []validate.Finding {
	given := slices.Clone(findings)
	for i := range given {
		f := &given[i]
		f.Place = d.given(prefix, f.Place, f.Field)
		f.Related = slices.Clone(f.Related)
		for k := range f.Related {
			f.Related[k].Place = d.given(prefix, f.Related[k].Place, d.column(f.Related[k].Place))
		}
	}
	return given
}

func (d *Draft) given(prefix string, p schema.Place, column string) schema.Place {
	if r := d.Row(p); r != nil {
		if given := r.Place(column); given.File != "" {
			return given
		}
	}
	p.File = prefix + p.File
	return p
}

// column is the name of the column at a place of a draft's row.
func (d *Draft) column(p schema.Place) string {
	r := d.Row(p)
	if r == nil {
		return ""
	}
	s := d.Data.Sheet(r.Table.Name)
	for row, found := range d.found[p.File] {
		for i := range r.Table.Columns {
			if found == r && s.Place(row, i) == p {
				return r.Table.Columns[i].Name
			}
		}
	}
	return ""
}

// Concerns reports whether a cell of a draft's row, or any if no column is given, is
// among the related places of a finding.
func (d *Draft) Concerns(f validate.Finding, r *Row, column string) bool {
	for _, related := range f.Related {
		if d.Row(related.Place) == r && (column == "" || d.column(related.Place) == column) {
			return true
		}
	}
	return false
}

// Concerned are the columns of a draft's row of which a finding speaks.
func (d *Draft) Concerned(f validate.Finding, r *Row) (columns []string) {
	if d.Row(f.Place) == r && f.Field != "" {
		columns = append(columns, f.Field)
	}
	for _, related := range f.Related {
		if d.Row(related.Place) == r {
			columns = append(columns, d.column(related.Place))
		}
	}
	return columns
}
