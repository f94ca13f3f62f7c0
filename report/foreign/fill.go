package foreign

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

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
		case e.Reading == OfStrike || e.Reading == OfBoth:
			ids, err := idsAs("strikes", s, o)
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
			return nil, fmt.Errorf("found no column %q in %s, want one of %s", e.From, s.Name, s.Names())
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

// idsAs are the ids that the rows of a sheet have as rows of a table, by row.
func idsAs(table string, s *Sheet, o Options) (map[int]string, error) {
	t := schema.TableNamed(table)
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
	rows, err := New(s, m, o)
	if err != nil {
		return nil, err
	}
	ids := map[int]string{}
	for row, cells := range rows.Cells {
		ids[rows.From[row]] = cells[t.Index(t.Key)]
	}
	return ids, nil
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

// read fills a column of the table from one of the file. What several columns say stands
// in one text behind their names, or in one list.
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
		switch list := r.Mapping.Table.Columns[c].Kind == schema.WordList; {
		case list && joined && got.text != "":
			got.text = joinWords(r.Cells[row][c], got.text, r.Mapping.Table.Columns[c].Vocabulary)
		case (joined || e.Reading == Named) && got.text != "":
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
