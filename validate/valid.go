package validate

import "slices"

// Valid reports whether nothing is wrong with the cells themselves: no fault of
// reading, no refusing tag, no missing column. Rules that compare cells look
// only at valid ones.
func (d *Data) Valid(t *Table, row int, columns ...string) bool {
	invalid := t.absent | t.faults.of(row).invalid
	return invalid == 0 || invalid&t.mask(columns) == 0
}

// mask are columns as bits.
func (t *Table) mask(columns []string) (mask uint64) {
	for _, name := range columns {
		if i := t.Index(name); i >= 0 {
			mask |= 1 << i
		}
	}
	return mask
}

// AllValid reports whether all rows of a table could be read, and these cells are
// valid in each.
func (d *Data) AllValid(t *Table, columns ...string) bool {
	return t.Whole && (t.Len == 0 || (t.absent|t.faults.some.invalid)&t.mask(columns) == 0)
}

// Complete reports whether absence can be told from the columns of a table: all its
// rows could be read, these cells are valid in each, and what they refer to is
// there. Only then may a rule say that nothing cites, bears out or matches.
func (d *Data) Complete(t *Table, columns ...string) bool {
	return t.absent&t.mask(columns) == 0 && d.AllValid(t, columns...) && !slices.ContainsFunc(columns, func(c string) bool { return d.dangles(t, c) })
}

// dangles reports whether some reference of a column leads nowhere.
func (d *Data) dangles(t *Table, column string) bool {
	dangles, ok := t.dangling[column]
	if c := &t.Table.Columns[t.Index(column)]; !ok && c.RefTable != "" {
		to := d.Table(c.RefTable)
		t.References(column, func(_ int, code int32) { dangles = dangles || !to.Bears(code) })
		t.dangling[column] = dangles
	}
	return dangles
}

// Reported reports whether a rule of an earlier phase has found something at one of the
// cells, which is more than a note. What a tag refuses is not reported, but not valid.
func (d *Data) Reported(t *Table, row int, columns ...string) bool {
	reported := t.faults.of(row).reported
	return reported != 0 && reported&t.mask(columns) != 0
}

// Sound is the same of many rows: whether these cells of a row are valid, and nothing was reported
// at those.
func (d *Data) Sound(t *Table, valid, unreported []string) func(row int) bool {
	cells, places := t.mask(valid), t.mask(unreported)
	return func(row int) bool {
		fault := t.faults.of(row)
		return (t.absent|fault.invalid)&cells == 0 && fault.reported&places == 0
	}
}

// AnyReported reports whether that is so in any row.
func (d *Data) AnyReported(t *Table, columns ...string) bool {
	return t.faults.some.reported&t.mask(columns) != 0
}

// Doubtful is the number of rows with a cell of a column that is not valid, or of which
// a finding was reported.
func (d *Data) Doubtful(t *Table, column string) int {
	if t.Absent(column) {
		return t.Len
	}
	return t.faults.count(t.mask([]string{column}))
}

// setReported remembers at which cells findings stand, for later phases.
func (d *Data) setReported(places []reportedAt) {
	for _, at := range places {
		for _, t := range d.tables {
			if t.File != at.file || at.line == 0 || at.field == "" {
				continue
			}
			if row, column := t.rowAt(at.line), t.Index(at.field); row >= 0 && column >= 0 {
				t.faults.add(row, rowFault{reported: 1 << column})
			}
		}
	}
}

// reportedAt is the cell of a finding.
type reportedAt struct {
	file, field string
	line        int
}
