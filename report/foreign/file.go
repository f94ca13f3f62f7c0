package foreign

import (
	"bytes"
	"encoding/csv"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// header are the columns that are written: those that a table must have, those that some row
// fills with those that it needs beside it, and those that the dataset has.
func (r *Rows) header() (columns []int) {
	t := r.Mapping.Table
	written := make([]bool, len(t.Columns))
	for i, c := range t.Columns {
		written[i] = !c.Optional || r.held(i) || slices.ContainsFunc(r.Cells, func(row []string) bool { return row[i] != "" })
	}
	for i := range t.Columns {
		for _, other := range t.NeededBy(i) {
			written[i] = written[i] || written[other]
		}
	}
	for i := range written {
		if written[i] {
			columns = append(columns, i)
		}
	}
	return columns
}

// held reports whether the dataset whose rows these are to be has rows with a column of
// which a table may do without.
func (r *Rows) held(column int) bool {
	if r.data == nil || !r.Mapping.Table.Columns[column].Usual {
		return false
	}
	s := r.data.Sheet(r.Mapping.Table.Name)
	return s != nil && s.Len() > 0 && s.Tells(column)
}

// LeftOut are the columns that most tables have and this one does without, as nothing
// fills them.
func (r *Rows) LeftOut() (columns []schema.Column) {
	written := r.header()
	for i, c := range r.Mapping.Table.Columns {
		if c.Usual && !slices.Contains(written, i) {
			columns = append(columns, c)
		}
	}
	return columns
}

// File are the rows as the table's file, in canonical form.
func (r *Rows) File() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	columns := r.header()
	line := make([]string, len(columns))
	for i, c := range columns {
		line[i] = r.Mapping.Table.Columns[c].Name
	}
	_ = w.Write(line) // writing to memory cannot fail
	for _, row := range r.Cells {
		for i, c := range columns {
			line[i] = row[c]
		}
		_ = w.Write(line)
	}
	w.Flush()
	return b.Bytes()
}

// Missing are the columns that are written, that each row must have and that no column of
// the file gives.
func (r *Rows) Missing() (columns []schema.Column) {
	t := r.Mapping.Table
	for _, i := range r.header() {
		if c := t.Columns[i]; c.Required && c.Name != t.Key && !r.Mapping.gives(c.Name) {
			columns = append(columns, c)
		}
	}
	return columns
}
