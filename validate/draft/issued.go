package draft

import (
	"maps"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

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
