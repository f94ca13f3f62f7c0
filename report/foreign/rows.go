package foreign

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/written"
)

// Rows are the rows of a sheet in the columns of a table.
type Rows struct {
	Sheet   *Sheet
	Mapping *Mapping // with the readings that columns have decided
	Cells   [][]string
	From    []int    // the row of the sheet that each is
	groups  []string // of entries that each is made by, see [Entry.Group]
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
	r := &Rows{Sheet: s, Mapping: &Mapping{Table: m.Table, Entries: slices.Clone(m.Entries)}}
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
	r.order()
	r.number(o)
	return r, nil
}

// fill fills the cells that the entries of a group speak of, and those of none; it answers
// of which rows the group's own columns say something.
func (r *Rows) fill(group string, o Options) (said []bool, err error) {
	s, t := r.Sheet, r.Mapping.Table
	said = make([]bool, len(r.Cells))
	if column, word, ok := strings.Cut(group, "="); ok {
		for row := range r.Cells {
			r.Cells[row][t.Index(column)] = word
		}
	}
	for n := range r.Mapping.Entries {
		e := &r.Mapping.Entries[n]
		if e.Column == "" || e.Group != "" && e.Group != group {
			continue
		}
		c := t.Index(e.Column)
		switch {
		case e.Reading == OfStrike:
			ids, err := strikeIDs(s, o)
			if err != nil {
				return nil, err
			}
			for row := range r.Cells {
				r.Cells[row][c] = ids[row]
			}
			continue
		case e.Reading == Both:
			continue // once the ends are there
		case e.From == "":
			for row := range r.Cells {
				r.Cells[row][c] = e.Words
			}
			continue
		}
		i := s.Index(e.From)
		if i < 0 {
			return nil, fmt.Errorf("found no column %q in %s, want one of %s", e.From, s.Name, strings.Join(s.Columns, ", "))
		}
		r.read(i, c, e, o.reader(s, i, &t.Columns[c], e), r.Mapping.joins(e))
		for row := range r.Cells {
			said[row] = said[row] || e.Group != "" && r.Cells[row][c] != ""
		}
	}
	for _, e := range r.Mapping.Entries {
		if e.Reading == Both {
			r.both(e.Column)
		}
	}
	return said, nil
}

// both fills a column with the number that both ends of its range are, where they are one.
func (r *Rows) both(column string) {
	t := r.Mapping.Table
	best, low, high := t.Index(column), t.Index(column+"_min"), t.Index(column+"_max")
	change := Change{Column: column, What: "both ends of the range are this number"}
	for row, cells := range r.Cells {
		if low < 0 || high < 0 || cells[low] == "" || cells[low] != cells[high] || cells[best] != "" {
			continue
		}
		if cells[best] = cells[low]; change.Count == 0 {
			change.After, change.Row = cells[best], row
		}
		change.Count++
	}
	if change.Count > 0 {
		r.Changes = append(r.Changes, change)
	}
}

// strikeIDs are the ids that the rows of a sheet have as strikes, by row.
func strikeIDs(s *Sheet, o Options) (map[int]string, error) {
	t := schema.TableNamed("strikes")
	if o.Data != nil {
		t = o.Data.Table(t.Name)
	}
	m := Propose(s, o, t)
	if l := LayoutOf(s); l != nil {
		var err error
		if m, err = l.For(s, t); err != nil {
			return nil, err
		}
	}
	strikes, err := New(s, m, o)
	if err != nil {
		return nil, err
	}
	ids := map[int]string{}
	for row, cells := range strikes.Cells {
		ids[strikes.From[row]] = cells[t.Index(t.Key)]
	}
	return ids, nil
}

// read fills a column of the table from one of the file. What several columns say stands
// in one text behind their names.
func (r *Rows) read(i, c int, e *Entry, read func(string) result, joined bool) {
	kinds := map[string]int{}
	note := func(list *[]Change, what, before, after string, row int) {
		key := fmt.Sprint(list == &r.Left, what)
		at, known := kinds[key]
		if !known {
			at = len(*list)
			kinds[key] = at
			*list = append(*list, Change{From: e.From, Column: e.Column, What: what, Before: before, After: after, Row: row})
		}
		(*list)[at].Count++
	}
	for row := range r.Cells {
		cell := r.Sheet.Rows[row][i]
		got := read(cell)
		switch {
		case !got.ok:
			note(&r.Left, got.why, cell, cell, row)
		case got.how == written.InOrder:
			note(&r.Changes, fmt.Sprintf("read as %s, %s", e.Reading, cmp.Or(e.Note, string(mapped))), cell, got.text, row)
		case got.how != "":
			note(&r.Changes, string(got.how), cell, got.text, row)
		}
		if t := r.Mapping.Table; e.Reading == Later && got.text != "" && got.text == r.Cells[row][t.Index("date")] {
			note(&r.Changes, "the same day as date, left empty", cell, "", row)
			got.text = ""
		}
		if (joined || e.Reading == Named) && got.text != "" {
			got.text = strings.Join(strings.Fields(e.From), " ") + ": " + got.text
			if before := r.Cells[row][c]; before != "" {
				got.text = before + "; " + got.text
			}
		}
		if got.text != "" {
			r.Cells[row][c] = got.text
		}
	}
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

// header are the columns that are written: all but optional ones that no row fills.
func (r *Rows) header() (columns []int) {
	for i, c := range r.Mapping.Table.Columns {
		if !c.Optional || c.Usual || slices.ContainsFunc(r.Cells, func(row []string) bool { return row[i] != "" }) {
			columns = append(columns, i)
		}
	}
	return columns
}

// File are the rows as the table's file, in canonical form.
func (r *Rows) File() []byte {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	columns := r.header()
	line := make([]string, len(columns))
	for i, c := range columns {
		line[i] = r.Mapping.Table.Columns[c].Name
	}
	_ = w.Write(line) // writing to memory cannot fail
	for _, row := range r.Cells {
		for i, c := range columns {
			line[i] = row[c]
		}
		_ = w.Write(line)
	}
	w.Flush()
	return b.Bytes()
}

// Missing are the columns that each row must have and that no column of the file gives.
func (r *Rows) Missing() (columns []schema.Column) {
	for _, c := range r.Mapping.Table.Columns {
		if c.Required && c.Name != r.Mapping.Table.Key && !r.Mapping.gives(c.Name) {
			columns = append(columns, c)
		}
	}
	return columns
}
