package foreign

import (
	"bytes"
	"encoding/csv"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// header are the columns that are written: all but optional ones that no row fills.
func (r *Rows) header() (columns []int) {
	for i, c := range r.Mapping.Table.Columns {
		if !c.Optional || c.Usual || slices.ContainsFunc(r.Cells, func(row []string) bool { return row[i] != "" }) {
			columns = append(columns, i)
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

// Missing are the columns that each row must have and that no column of the file gives.
func (r *Rows) Missing() (columns []schema.Column) {
	for _, c := range r.Mapping.Table.Columns {
		if c.Required && c.Name != r.Mapping.Table.Key && !r.Mapping.gives(c.Name) {
			columns = append(columns, c)
		}
	}
	return columns
}
