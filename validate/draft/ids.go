package draft

import (
	"errors"
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// IsMark reports whether a text stands in place of an id that is not given yet.
func IsMark(text string) bool { return text == "new" || strings.HasPrefix(text, "new:") }

// identify gives rows without an id the next free one of their table, and puts
// the ids in place of the marks by which rows refer to each other.
func identify(d *schema.Dataset, rows []*Row) error {
	marks := map[*schema.Table]map[string]string{}
	given := map[string]bool{}
	for _, r := range rows {
		given[r.ID()] = true
	}
	for _, r := range rows {
		key := r.Table.Index(r.Table.Key)
		if r.Table.Prefix() == "" || r.Cells[key] != "" && !IsMark(r.Cells[key]) {
			continue
		}
		mark := r.Cells[key]
		if marks[r.Table] == nil {
			marks[r.Table] = map[string]string{}
		}
		if _, double := marks[r.Table][mark]; double && strings.HasPrefix(mark, "new:") {
			return placed(r.Place(r.Table.Key), fmt.Errorf("found the mark %s twice, want it at one row of %s", mark, r.Table.Name))
		}
		r.Cells[key] = nextID(d, r.Table, given)
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

// nextID is the id behind the largest one that a table has ever given, as far as
// the dataset knows: to a row, to one that cannot be read, or to one withdrawn. It
// is none that some cell refers to already, nor one given in the draft.
func nextID(d *schema.Dataset, t *schema.Table, given map[string]bool) string {
	return nextIDs(d, t, given, 1)[0]
}

// IDs are the ids that the next rows of a table are given, so many.
func IDs(d *schema.Dataset, t *schema.Table, rows int) []string { return nextIDs(d, t, nil, rows) }

func nextIDs(d *schema.Dataset, t *schema.Table, given map[string]bool, rows int) (ids []string) {
	key := &t.Columns[t.Index(t.Key)]
	number := func(id string) int { return schema.ID(id).Number(key.Prefix, key.Width) }
	last := 0
	eachID(d, t, func(s schema.Cells, c *schema.Column, id string) {
		if s.Table().Name == t.Name || c.Name == "former_id" {
			last = max(last, number(id))
		}
	})
	taken := map[string]bool{} // of those behind the last one: a large table has many others
	eachID(d, t, func(_ schema.Cells, _ *schema.Column, id string) {
		if number(id) > last {
			taken[id] = true
		}
	})
	sheet := d.Sheet(t.Name)
	for n := last + 1; len(ids) < rows; n++ {
		id := string(schema.NewID(key.Prefix, key.Width, n))
		if !taken[id] && !given[id] && !sheet.Lost(id) {
			ids = append(ids, id)
		}
	}
	return ids
}

// eachID gives each cell that names a row of a table, or may: its own ids, and what refers to
// them.
func eachID(d *schema.Dataset, t *schema.Table, see func(s schema.Cells, c *schema.Column, id string)) {
	for _, s := range d.Sheets() {
		for i := range s.Table().Columns {
			c := &s.Table().Columns[i]
			names := c.RefTable == t.Name || c.Kind == schema.RowID && c.Prefix == "" || s.Table().Name == "waivers"
			if !names && (s.Table().Name != t.Name || c.Name != t.Key) {
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
