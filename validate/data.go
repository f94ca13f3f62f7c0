package validate

import "github.com/strike-tally/strike-tally/schema"

// Data is what a rule looks at: the dataset, and which of its cells are already
// known to be wrong, so that one fault leads to one finding.
type Data struct {
	*schema.Dataset
	// Today is the day that the check speaks of; empty: unknown, and no date is
	// in the future.
	Today   schema.Date
	rules   []*Rule
	refused map[cellKey]bool         // cells that a tag refuses
	dangles map[columnKey]bool       // columns in which a reference leads nowhere
	cells   map[schema.Place]cellKey // cells that findings were made of
	told    map[cellKey]bool         // cells of which a finding was reported
}

type cellKey struct {
	table       string
	row, column int
}

type columnKey struct{ table, column string }

// Sound reports whether nothing is wrong with the cells themselves: no fault of
// reading, no refusing tag, no missing column. Rules that compare cells look
// only at sound ones.
func (d *Data) Sound(s schema.Cells, row int, columns ...string) bool {
	for _, name := range columns {
		column := s.Table().Index(name)
		if column < 0 || s.Absent(column) || s.Doubtful(row, column) || d.refused[cellKey{s.Table().Name, row, column}] {
			return false
		}
	}
	return true
}

// Sure reports whether absence can be told from the columns of a table: all its
// rows could be read, these cells are sound in each, and what they refer to is
// there. Only then may a rule say that nothing cites, bears out or matches.
func (d *Data) Sure(s schema.Cells, columns ...string) bool {
	if !s.Whole() {
		return false
	}
	for _, name := range columns {
		if d.dangles[columnKey{s.Table().Name, name}] || s.Absent(s.Table().Index(name)) {
			return false
		}
	}
	for row := range s.Len() {
		if !d.Sound(s, row, columns...) {
			return false
		}
	}
	return true
}

// Refers reports whether a cell that names a row of another table (or one of the
// words allowed besides) names one that is there, even if unreadable.
func (d *Data) Refers(column *schema.Column, value string) bool {
	for _, word := range column.RefWords {
		if value == word {
			return true
		}
	}
	target := d.Sheet(column.RefTable)
	_, ok := target.Find(value)
	return ok || target.Lost(value)
}

// Told reports whether a tag, or a check of an earlier turn, has found something
// at one of the cells.
func (d *Data) Told(s schema.Cells, row int, columns ...string) bool {
	if len(d.told) == 0 {
		return false
	}
	for _, name := range columns {
		if d.told[cellKey{s.Table().Name, row, s.Table().Index(name)}] {
			return true
		}
	}
	return false
}

// tell remembers the cells of findings for later turns.
func (d *Data) tell(findings []Finding) {
	for i := range findings {
		if cell, ok := d.cells[findings[i].Place]; ok {
			d.told[cell] = true
		}
	}
}

// InFuture reports whether a day comes after the one that the check speaks of.
func (d *Data) InFuture(day schema.Date) bool {
	return d.Today.Valid() && day.Valid() && day > d.Today
}

// At is a finding at a cell, with all but rule, severity and words filled in.
func (d *Data) At(s schema.Cells, row int, column string) Finding {
	t := s.Table()
	i := t.Index(column)
	f := Finding{Place: s.Place(row, i), Field: column, Value: s.Cell(row, i)}
	if f.Place.Line > 0 {
		d.cells[f.Place] = cellKey{t.Name, row, i}
	}
	if key := t.Index(t.Key); key >= 0 {
		f.Row = s.Cell(row, key)
	}
	return f
}

// Beside is a related place at a cell.
func (d *Data) Beside(s schema.Cells, row int, column, note string) Related {
	f := d.At(s, row, column)
	return Related{Place: f.Place, Row: f.Row, Note: note}
}

// Known reports whether a rule of that name exists.
func (d *Data) Known(rule string) bool {
	for _, r := range d.rules {
		if r.Name == rule {
			return true
		}
	}
	return false
}

// RuleNames are the names of all rules, in order.
func (d *Data) RuleNames() []string {
	names := make([]string, len(d.rules))
	for i, r := range d.rules {
		names[i] = r.Name
	}
	return names
}
