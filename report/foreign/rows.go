package foreign

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// Rows are the rows of a sheet in the columns of a table.
type Rows struct {
	Sheet   *Sheet
	Mapping *Mapping // with the readings that columns have decided
	Cells   [][]string
	From    []int    // the row of the sheet that each is
	groups  []string // of entries that each is made by, see [Entry.Group]
	data    *schema.Dataset
	Changes []Change
	Left    []Change // what stayed as it was, since it cannot be told
	// FirstID and LastID are the ids that were given; empty where none were.
	FirstID, LastID string
}

// A Change is one kind of change of the cells of one column, or why they stayed.
type Change struct {
	From, Column  string
	What          string // in words; empty: the reading of the entry
	Count         int
	Before, After string // of the first such cell
	Row           int    // of the sheet
}

// New makes rows of a sheet as a mapping says. A column of the file that the mapping names
// and the file lacks is an error.
func New(s *Sheet, m *Mapping, o Options) (*Rows, error) {
	r := &Rows{Sheet: s, Mapping: &Mapping{Table: m.Table, Entries: slices.Clone(m.Entries)}, data: o.Data}
	for _, group := range m.groups() {
		part := &Rows{Sheet: s, Mapping: r.Mapping, Cells: make([][]string, len(s.Rows))}
		for row := range part.Cells {
			part.Cells[row] = make([]string, len(m.Table.Columns))
		}
		said, err := part.fill(group, o)
		if err != nil {
			return nil, err
		}
		for row, cells := range part.Cells {
			if group == "" || said[row] {
				r.Cells, r.From, r.groups = append(r.Cells, cells), append(r.From, row), append(r.groups, group)
			}
		}
		r.Changes, r.Left = append(r.Changes, part.Changes...), append(r.Left, part.Left...)
	}
	if err := r.ofAccounts(o); err != nil {
		return nil, err
	}
	r.order()
	r.number(o)
	return r, nil
}

// ofAccounts adds to rows that are of a strike the same ones of the account that the row
// of the file becomes, where the mapping asks for it.
func (r *Rows) ofAccounts(o Options) error {
	i := slices.IndexFunc(r.Mapping.Entries, func(e Entry) bool { return e.Reading == OfBoth })
	if i < 0 {
		return nil
	}
	of := r.Mapping.Table.Index(r.Mapping.Entries[i].Column)
	ids, err := idsAs("accounts", r.Sheet, r.Mapping, o)
	if err != nil {
		return err
	}
	for row := range len(r.Cells) {
		cells := slices.Clone(r.Cells[row])
		cells[of] = ids[r.From[row]]
		r.Cells, r.From, r.groups = append(r.Cells, cells), append(r.From, r.From[row]), append(r.groups, r.groups[row])
	}
	return nil
}

// order puts the rows into the order of the table, as far as the file tells: not by ids
// that are still to be given, and not by cells that could not be read.
func (r *Rows) order() {
	t := *r.Mapping.Table
	t.Order = slices.DeleteFunc(slices.Clone(t.Order), func(c int) bool { return !r.Mapping.gives(t.Columns[c].Name) })
	for _, left := range r.Left {
		if slices.Contains(t.Order, t.Index(left.Column)) {
			return
		}
	}
	order := make([]int, len(r.Cells))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return t.Compare(func(c int) string { return r.Cells[a][c] }, func(c int) string { return r.Cells[b][c] })
	})
	before := *r
	r.Cells, r.From, r.groups = nil, nil, nil
	for _, i := range order {
		r.Cells, r.From, r.groups = append(r.Cells, before.Cells[i]), append(r.From, before.From[i]), append(r.groups, before.groups[i])
	}
}

// number gives ids to the rows, behind the last one that the dataset has given.
func (r *Rows) number(o Options) {
	t := r.Mapping.Table
	if t.Prefix() == "" || r.Mapping.gives(t.Key) || len(r.Cells) == 0 {
		return
	}
	d := o.Data
	if d == nil {
		d = schema.Read(schema.Texts{})
	}
	ids := draft.IDs(d, t, len(r.Cells))
	for i, id := range ids {
		r.Cells[i][t.Index(t.Key)] = id
	}
	r.FirstID, r.LastID = ids[0], ids[len(ids)-1]
}
