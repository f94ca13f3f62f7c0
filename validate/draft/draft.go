package draft

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Draft is a dataset with rows added.
type Draft struct {
	Rows  []*Row       // with their ids, in the order in which they were given
	Texts schema.Texts // all tables, as they would be; nil of a [Survey]
	// Files are the tables as they would be, of a [Survey]; Replaced are those that are others now.
	Files    fs.FS
	Replaced []string
	Data     *schema.Dataset // of a [Survey]: of large tables what it keeps
	Widths   []Width         // strikes whose range was set to that of their accounts
	found    map[string]map[int]*Row
}

// New adds rows to the tables. Rows stay as they are; the draft's own have ids. In
// widen are the strikes whose range of deaths is to be set to that of their
// accounts. What is wrong with the tables so far is not asked: they are to be
// canonical in form.
func New(texts schema.Texts, rows []*Row, widen ...schema.ID) (*Draft, error) {
	return On(schema.Read(texts), texts, rows, widen...)
}

// On is as [New], where the dataset of the texts has been read already: only the tables
// that the rows change are read again.
func On(before *schema.Dataset, texts schema.Texts, rows []*Row, widen ...schema.ID) (*Draft, error) {
	d, err := newDraft(rows, nextOf(func(t *schema.Table) *issued { return issuedIn(before, t) }))
	if err != nil {
		return nil, err
	}
	d.Texts = maps.Clone(texts)
	for _, s := range before.Sheets() {
		added := d.cells(s.Table())
		if len(added) == 0 {
			continue
		}
		if !s.Whole() {
			return nil, notWhole(s.Table())
		}
		d.Texts[s.Table().File] = s.With(added, nil)
	}
	d.Data = d.read(before, texts)
	if len(widen) > 0 {
		strikes := before.Strikes // only those that stood before: a row that is added may have an id of theirs
		d.Texts["strikes.csv"] = strikes.With(d.cells(strikes.Table()), d.widened(widen, strikes, d.Data.Accounts.Rows))
		d.Data = d.read(before, texts)
	}
	return d, d.find()
}

// newDraft is a draft of rows, to which next gives ids.
func newDraft(rows []*Row, next func(t *schema.Table, given map[string]bool) string) (*Draft, error) {
	d := &Draft{found: map[string]map[int]*Row{}}
	for _, r := range rows {
		own := *r
		own.Cells = slices.Clone(r.Cells)
		d.Rows = append(d.Rows, &own)
	}
	return d, identify(next, d.Rows)
}

// nextOf gives the next id of any table, of each of which what it has issued is asked once.
func nextOf(of func(*schema.Table) *issued) func(*schema.Table, map[string]bool) string {
	known := map[*schema.Table]*issued{}
	return func(t *schema.Table, given map[string]bool) string {
		if known[t] == nil {
			known[t] = of(t)
		}
		return known[t].next(given, 1)[0]
	}
}

// cells are the cells of the draft's rows of a table.
func (d *Draft) cells(t *schema.Table) (added [][]string) {
	for _, r := range d.Rows {
		if r.Table.Name == t.Name { // a dataset with words of its own has tables of its own
			added = append(added, r.Cells)
		}
	}
	return added
}

func notWhole(t *schema.Table) error {
	return fmt.Errorf("%s: found no whole table to add a row to", t.File)
}

// read is the dataset of the draft's texts: that of the texts before, with the tables that
// are others now.
func (d *Draft) read(before *schema.Dataset, texts schema.Texts) *schema.Dataset {
	changed := func(file string) bool { return !bytes.Equal(d.Texts[file], texts[file]) }
	if changed("vocabulary.csv") { // by its words all are read
		return schema.Read(d.Texts)
	}
	fresh := schema.ReadSome(d.Texts, func(t *schema.Table) bool { return changed(t.File) })
	var sheets []schema.Cells
	for _, s := range fresh.Sheets() {
		if changed(s.Table().File) {
			sheets = append(sheets, s)
		}
	}
	data := before.With(sheets...)
	data.Faults = nil
	for _, t := range schema.Tables {
		of := before.Faults
		if changed(t.File) {
			of = fresh.Faults
		}
		for _, f := range of {
			if f.Place.File == t.File {
				data.Faults = append(data.Faults, f)
			}
		}
	}
	for _, f := range before.Faults { // of files that are no table
		if !slices.ContainsFunc(schema.Tables, func(t *schema.Table) bool { return t.File == f.Place.File }) {
			data.Faults = append(data.Faults, f)
		}
	}
	return data
}

// find notes where the draft's rows stand: each must, or it could not be read again.
func (d *Draft) find() error {
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
	for _, r := range d.Rows {
		if d.Line(r) == 0 {
			return placed(r.Whole, fmt.Errorf("found a row of %s that could not be read again, want one with a value", r.Table.Name))
		}
	}
	return nil
}

// same reports whether a row of a sheet holds the cells of a draft's row.
func same(s schema.Cells, row int, r *Row) bool {
	for i, text := range r.Cells {
		if s.Cell(row, i) != text {
			return false
		}
	}
	return true
}
