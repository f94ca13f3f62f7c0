package validate

import "github.com/strike-tally/strike-tally/schema"

// A Row is one row at hand, as its text stands in the file.
type Row struct {
	Table *schema.Table
	Cells []string
	place func(column int) schema.Place
}

// Cell is the text of a cell.
func (r *Row) Cell(column string) string { return r.Cells[r.Table.Index(column)] }

// ID is the cell of the table's key; empty where it has none.
func (r *Row) ID() string {
	if key := r.Table.Index(r.Table.Key); key >= 0 {
		return r.Cells[key]
	}
	return ""
}

// At is a finding at a cell, with all but rule, severity and words filled in.
func (r *Row) At(column string) Finding { return r.at(r.Table.Index(column)) }

func (r *Row) at(column int) Finding {
	return Finding{Place: r.place(column), Row: r.ID(), Field: r.Table.Columns[column].Name, Value: r.Cells[column]}
}

// Related is a related place at a cell.
func (r *Row) Related(column, note string) Related {
	return Related{Place: r.place(r.Table.Index(column)), Row: r.ID(), Note: note}
}
