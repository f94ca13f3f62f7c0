package draft

import (
	"errors"
	"fmt"
	"maps"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// IsMark reports whether a text stands in place of an id that is not given yet.
func IsMark(text string) bool { return text == "new" || strings.HasPrefix(text, "new:") }

// identify gives rows without an id the next free one of their table, which next answers,
// and puts the ids in place of the marks by which rows refer to each other.
func identify(next func(t *schema.Table, given map[string]bool) string, rows []*Row) error {
	marks := map[*schema.Table]map[string]string{}
	given := map[string]bool{}
	for _, r := range rows {
		given[r.ID()] = true
	}
	for _, r := range rows {
		if !r.wantsID() {
			continue
		}
		key := r.Table.Index(r.Table.Key)
		mark := r.Cells[key]
		if marks[r.Table] == nil {
			marks[r.Table] = map[string]string{}
		}
		if _, double := marks[r.Table][mark]; double && strings.HasPrefix(mark, "new:") {
			return placed(r.Place(r.Table.Key), fmt.Errorf("found the mark %s twice, want it at one row of %s", mark, r.Table.Name))
		}
		r.Cells[key] = next(r.Table, given)
		given[r.Cells[key]] = true
		marks[r.Table][mark] = r.Cells[key]
	}
	var errs []error
	for _, r := range rows {
		for i, c := range r.Table.Columns {
			if c.RefTable == "" && c.Kind != schema.RowID && (r.Table.Name != "waivers" || c.Name != "row") {
				continue
			}
			text, err := unmarked(&c, r.Cells[i], marks)
			if err != nil {
				errs = append(errs, placed(r.Place(c.Name), err))
				continue
			}
			r.Cells[i] = text
		}
	}
	return errors.Join(errs...)
}

// wantsID reports whether the row is still to be given an id.
func (r *Row) wantsID() bool { return r.Table.Prefix() != "" && (r.ID() == "" || IsMark(r.ID())) }

// placed puts a known place before an error.
func placed(p schema.Place, err error) error {
	switch {
	case p.File == "":
		return err
	case p.Line == 0:
		return fmt.Errorf("%s: %w", p.File, err)
	}
	return fmt.Errorf("%s:%d:%d: %w", p.File, p.Line, p.Column, err)
}

// unmarked is a referring cell with ids in place of marks.
func unmarked(c *schema.Column, text string, marks map[*schema.Table]map[string]string) (string, error) {
	members := []string{text}
	if c.Kind == schema.IDList {
		members = strings.Split(text, schema.ListSeparator)
	}
	for i, member := range members {
		if !IsMark(member) {
			continue
		}
		var ids []string
		for _, t := range schema.Tables {
			if named, ok := marks[t][member]; ok && (c.RefTable == t.Name || c.RefTable == "") {
				ids = append(ids, named)
			}
		}
		switch {
		case len(ids) == 0:
			return text, fmt.Errorf("%s: found the mark %s, want one that a new row%s bears as its id", c.Name, member, of(c.RefTable))
		case len(ids) > 1:
			return text, fmt.Errorf("%s: found the mark %s, which the new rows %s bear, want one that a single row bears", c.Name, member, strings.Join(ids, " and "))
		}
		members[i] = ids[0]
	}
	return strings.Join(members, schema.ListSeparator), nil
}

func of(table string) string {
	if table == "" {
		return ""
	}
	return " of " + table
}

// IDs are the ids that the next rows of a table are given, so many.
func IDs(d *schema.Dataset, t *schema.Table, rows int) []string {
	return issuedIn(d, t).next(nil, rows)
}

// issued is what is known of the ids that a table has given.
type issued struct {
	table  *schema.Table
	key    *schema.Column
	last   int             // the largest number of one that was given
	beyond map[string]bool // ids with larger ones that some cell refers to
	lost   func(id string) bool
}

func newIssued(t *schema.Table) *issued {
	return &issued{table: t, key: &t.Columns[t.Index(t.Key)], beyond: map[string]bool{}}
}

// see takes the id in a cell of a column: the table's own, or one that refers to it. Of a large
// table many are seen: those not beyond the last one are not kept.
func (i *issued) see(of *schema.Table, c *schema.Column, id string) {
	switch n := schema.ID(id).Number(i.key.Prefix, i.key.Width); {
	case n <= i.last:
	case of.Name == i.table.Name || c.Name == "former_id":
		i.last = n
	default:
		i.beyond[strings.Clone(id)] = true
	}
}

// add takes what was seen of the same table elsewhere.
func (i *issued) add(seen *issued) {
	i.last = max(i.last, seen.last)
	maps.Copy(i.beyond, seen.beyond)
}

// next are the ids, so many, behind the largest one that the table has ever given, as far as the
// dataset knows: to a row, to one that cannot be read, or to one withdrawn. They are none that
// some cell refers to already, nor one given in the draft.
func (i *issued) next(given map[string]bool, rows int) (ids []string) {
	for n := i.last + 1; len(ids) < rows; n++ {
		id := string(schema.NewID(i.key.Prefix, i.key.Width, n))
		if !i.beyond[id] && !given[id] && !i.lost(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// issuedIn is that of a table of a dataset.
func issuedIn(d *schema.Dataset, t *schema.Table) *issued {
	i := newIssued(t)
	i.lost = d.Sheet(t.Name).Lost
	see := func(own bool) func(s schema.Cells, c *schema.Column, id string) {
		return func(s schema.Cells, c *schema.Column, id string) {
			if own == (s.Table().Name == t.Name || c.Name == "former_id") {
				i.see(s.Table(), c, id)
			}
		}
	}
	eachID(d, t, see(true)) // first, for a large table has many that refer to them
	eachID(d, t, see(false))
	return i
}

// eachID gives each cell that names a row of a table, or may: its own ids, and what refers to
// them.
func eachID(d *schema.Dataset, t *schema.Table, see func(s schema.Cells, c *schema.Column, id string)) {
	for _, s := range d.Sheets() {
		for i := range s.Table().Columns {
			c := &s.Table().Columns[i]
			if !mayName(s.Table(), c, t) {
				continue
			}
			for row := range s.Len() {
				switch cell := s.Cell(row, i); {
				case !strings.Contains(cell, schema.ListSeparator):
					see(s, c, cell)
				default:
					for _, id := range schema.List(cell).Members() {
						see(s, c, id)
					}
				}
			}
		}
	}
}

// mayName reports whether cells of a column name rows of a table, or may: its own ids among
// them.
func mayName(of *schema.Table, c *schema.Column, t *schema.Table) bool {
	return c.RefTable == t.Name || c.Kind == schema.RowID && c.Prefix == "" || of.Name == "waivers" || of.Name == t.Name && c.Name == t.Key
}

// naming are the columns of a table of which cells name rows of another one, or may.
func naming(of, t *schema.Table) (columns []int) {
	for i := range of.Columns {
		if mayName(of, &of.Columns[i], t) {
			columns = append(columns, i)
		}
	}
	return columns
}
