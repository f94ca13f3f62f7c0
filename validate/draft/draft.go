package draft

import (
	"fmt"
	"maps"
	"slices"
	"sort"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Draft is a dataset with rows added.
type Draft struct {
	Rows   []*Row       // with their ids, in the order in which they were given
	Texts  schema.Texts // all tables, as they would be
	Data   *schema.Dataset
	Widths []Width // strikes whose range was set to that of their accounts
	found  map[string]map[int]*Row
}

// Width is a range of deaths of a strike that was there before, set anew because
// an account was added.
type Width struct {
	ID            schema.ID
	Before, After [2]schema.Count // deaths_min, deaths_max
}

// New adds rows to the tables. Rows stay as they are; the draft's own have ids. In
// widen are the strikes whose range of deaths is to be set to that of their
// accounts. What is wrong with the tables so far is not asked: they are to be
// canonical in form.
func New(texts schema.Texts, rows []*Row, widen ...schema.ID) (*Draft, error) {
	before := schema.Read(texts)
	d := &Draft{Texts: maps.Clone(texts), found: map[string]map[int]*Row{}}
	for _, r := range rows {
		own := *r
		own.Cells = slices.Clone(r.Cells)
		d.Rows = append(d.Rows, &own)
	}
	if err := identify(before, d.Rows); err != nil {
		return nil, err
	}
	for _, s := range before.Sheets() {
		var added [][]string
		for _, r := range d.Rows {
			if r.Table == s.Table() {
				added = append(added, r.Cells)
			}
		}
		if len(added) == 0 {
			continue
		}
		if !s.Whole() {
			return nil, fmt.Errorf("%s: found no whole table to add a row to", s.Table().File)
		}
		d.Texts[s.Table().File] = s.With(added, nil)
	}
	d.Data = schema.Read(d.Texts)
	if len(widen) > 0 {
		d.Texts["strikes.csv"] = d.widen(widen)
		d.Data = schema.Read(d.Texts)
	}
	d.find()
	for _, r := range d.Rows {
		if d.Line(r) == 0 {
			return nil, placed(r.Whole, fmt.Errorf("found a row of %s that could not be read again, want one with a value", r.Table.Name))
		}
	}
	return d, nil
}

// widen sets the ranges of strikes to those of their accounts that stand.
func (d *Draft) widen(strikes []schema.ID) []byte {
	sheet := d.Data.Strikes
	low, high := sheet.Table().Index("deaths_min"), sheet.Table().Index("deaths_max")
	changed := map[int][]string{}
	for _, id := range strikes {
		row, ok := sheet.Find(string(id))
		if !ok {
			continue
		}
		w := Width{ID: id, Before: [2]schema.Count{sheet.Rows[row].DeathsMin, sheet.Rows[row].DeathsMax}}
		for i := range d.Data.Accounts.Rows {
			if a := &d.Data.Accounts.Rows[i]; a.StrikeID == id && a.Stands() {
				w.hold(a.DeathsMin, a.DeathsMax)
			}
		}
		if w.After == w.Before || !w.After[0].Known() {
			continue
		}
		cells := make([]string, len(sheet.Table().Columns))
		for i := range cells {
			cells[i] = sheet.Cell(row, i)
		}
		cells[low], cells[high] = string(w.After[0]), string(w.After[1])
		changed[row] = cells
		d.Widths = append(d.Widths, w)
	}
	return sheet.With(nil, changed)
}

// hold makes the range hold an account's; an end that is not told is the other.
func (w *Width) hold(low, high schema.Count) {
	if !low.Known() {
		low = high
	}
	if !high.Known() {
		high = low
	}
	if n, ok := low.Int(); ok && n < w.After[0].Or(schema.MaxCount+1) {
		w.After[0] = low
	}
	if n, ok := high.Int(); ok && n > w.After[1].Or(-1) {
		w.After[1] = high
	}
}

// find notes where the draft's rows stand.
func (d *Draft) find() {
	for _, r := range d.Rows {
		s := d.Data.Sheet(r.Table.Name)
		if d.found[r.Table.File] == nil {
			d.found[r.Table.File] = map[int]*Row{}
		}
		for row := range s.Len() {
			if d.found[r.Table.File][row] == nil && same(s, row, r) {
				d.found[r.Table.File][row] = r
				break
			}
		}
	}
}

// same reports whether a row of a sheet holds the cells of a draft's row, or is
// the one whose range was widened.
func same(s schema.Cells, row int, r *Row) bool {
	for i, text := range r.Cells {
		if s.Cell(row, i) != text {
			return false
		}
	}
	return true
}

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
		if s.Table().File == p.File {
			return rows[sort.Search(s.Len(), func(row int) bool { return s.Line(row) > p.Line })-1]
		}
	}
	return nil
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
