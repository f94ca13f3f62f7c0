package validate

import (
	"github.com/strike-tally/strike-tally/schema"
)

// Data is what a rule looks at: the dataset, and which of its cells are already
// known to be wrong, so that one fault leads to one finding.
type Data struct {
	*schema.Dataset
	// Today is the day that the check speaks of; empty: unknown, and no date is
	// in the future.
	Today   schema.Date
	sheets  []schema.Cells // the tables at hand; nil: all of the dataset
	beyond  *Stream        // what is known of rows that are not at hand; nil: all are
	rules   []*Rule
	refused cellSet                  // cells that a tag refuses
	dangles map[columnKey]bool       // columns in which a reference leads nowhere
	cells   map[schema.Place]cellKey // cells that findings were made of
	ends    map[string][2]string     // of ids, by table
	told    cellSet                  // cells of which a finding was reported
	places  []int                    // of strikes, see Place
}

func newData(ds *schema.Dataset, o Options) *Data {
	return &Data{Dataset: ds, Today: o.Today, rules: o.Rules, refused: cellSet{}, dangles: map[columnKey]bool{}, cells: map[schema.Place]cellKey{}, told: cellSet{}, ends: map[string][2]string{}}
}

// Sheets are the tables at hand, in the order of [schema.Tables].
func (d *Data) Sheets() []schema.Cells {
	if d.sheets != nil {
		return d.sheets
	}
	return d.Dataset.Sheets()
}

// Partial reports whether only some rows of a table are at hand.
func (d *Data) Partial(s schema.Cells) bool {
	return d.beyond != nil && d.beyond.passages[s.Table().Name] != nil
}

// Rows is the number of rows of a table that could be read, at hand or not.
func (d *Data) Rows(s schema.Cells) int {
	if d.Partial(s) {
		return d.beyond.rows[s.Table().Name]
	}
	return s.Len()
}

// Bears reports whether a row of the table bears the id, even if it could not be
// read otherwise.
func (d *Data) Bears(s schema.Cells, id string) bool {
	if d.Partial(s) {
		return d.beyond.bears(s.Table().Name, id)
	}
	_, ok := s.Find(id)
	return ok || s.Lost(id)
}

// Ends are the first and the last id of a table's rows, by their numbers; empty
// where it has none.
func (d *Data) Ends(s schema.Cells) (first, last string) {
	if d.Partial(s) {
		return d.beyond.ends(s.Table())
	}
	if ends, ok := d.ends[s.Table().Name]; ok {
		return ends[0], ends[1]
	}
	key := s.Table().Index(s.Table().Key)
	c := &s.Table().Columns[key]
	for row := range s.Len() {
		id := s.Cell(row, key)
		if id == "" || c.Kind == schema.RowID && !schema.ID(id).Valid(c.Prefix, c.Width) {
			continue
		}
		if first == "" || schema.ID(id).Before(schema.ID(first)) {
			first = id
		}
		if last == "" || schema.ID(last).Before(schema.ID(id)) {
			last = id
		}
	}
	d.ends[s.Table().Name] = [2]string{first, last}
	return first, last
}

// NamesKnown reports whether all rows to which nothing refers are at hand. Those that
// a reference nearly names always are.
func (d *Data) NamesKnown(s schema.Cells) bool {
	return !d.Partial(s) || d.beyond.passages[s.Table().Name].namesKnown
}

// NamedFarOff reports whether a row of a table whose rows pass, at hand or not, refers
// to one of the table.
func (d *Data) NamedFarOff(s schema.Cells, id string) bool {
	return d.beyond != nil && d.beyond.names(s.Table().Name, id)
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
	t := s.Table()
	unsound := s.Doubts(row) | d.refused.of(t.Name, row)
	for _, name := range columns {
		column := t.Index(name)
		if column < 0 || s.Absent(column) || unsound&(1<<column) != 0 {
			return false
		}
	}
	return true
}

// Sure reports whether absence can be told from the columns of a table: all its
// rows could be read, these cells are sound in each, and what they refer to is
// there. Only then may a rule say that nothing cites, bears out or matches.
func (d *Data) Sure(s schema.Cells, columns ...string) bool {
	for _, name := range columns {
		if d.dangles[columnKey{s.Table().Name, name}] || s.Absent(s.Table().Index(name)) {
			return false
		}
	}
	return d.SoundThroughout(s, columns...)
}

// SoundThroughout reports whether all rows of a table could be read, and these
// cells are sound in each.
func (d *Data) SoundThroughout(s schema.Cells, columns ...string) bool {
	if d.Partial(s) {
		return d.beyond.sound(s, columns)
	}
	if !s.Whole() {
		return false
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
	return d.Bears(d.Sheet(column.RefTable), value)
}

// Told reports whether a check of an earlier turn has found something at one of the
// cells. What a tag refuses is not told, but not sound.
func (d *Data) Told(s schema.Cells, row int, columns ...string) bool {
	if len(d.told) == 0 {
		return false
	}
	t := s.Table()
	told := d.told.of(t.Name, row)
	if told == 0 {
		return false
	}
	for _, name := range columns {
		if column := t.Index(name); column >= 0 && told&(1<<column) != 0 {
			return true
		}
	}
	return false
}

// tell remembers the cells of findings for later turns.
func (d *Data) tell(findings []Finding) {
	for i := range findings {
		if cell, ok := d.cells[findings[i].Place]; ok {
			d.told.add(cell.table, cell.row, 1<<cell.column)
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
	f := at(s, row, i)
	if f.Place.Line > 0 {
		d.cells[f.Place] = cellKey{t.Name, row, i}
	}
	return f
}

// at is the same of a column by its number, for findings that no rule asks of again.
func at(s schema.Cells, row, column int) Finding {
	t := s.Table()
	f := Finding{Place: s.Place(row, column), Field: t.Columns[column].Name, Value: s.Cell(row, column)}
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
