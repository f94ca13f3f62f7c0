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
			ids, err := idsAs("strikes", s, r.Mapping, o)
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
		switch {
		case e.Reading == Both:
			r.both(e.Column)
		case e.Reading == Known:
			r.knownOfMissing(e.Column)
		case e.From == "" && e.Column == "location_precision":
			r.placed(e.Column)
		}
	}
	return said, nil
}

// knownOfMissing empties a day in rows that give nobody who became known on it.
func (r *Rows) knownOfMissing(column string) {
	t := r.Mapping.Table
	for _, cells := range r.Cells {
		if missing := t.Index("missing"); missing < 0 || cells[missing] == "" {
			cells[t.Index(column)] = ""
		}
	}
}

// placed says of rows without coordinates that they are placed by theater alone, where all
// rows were given one precision.
func (r *Rows) placed(column string) {
	t := r.Mapping.Table
	at, latitude, longitude := t.Index(column), t.Index("latitude"), t.Index("longitude")
	change := Change{Column: column, What: "no coordinates are in the row"}
	for row, cells := range r.Cells {
		if latitude < 0 || longitude < 0 || cells[latitude]+cells[longitude] != "" || cells[at] == schema.TheaterOnly || cells[at] == schema.NoPlace {
			continue
		}
		if change.Count == 0 {
			change.Before, change.After, change.Row = cells[at], schema.TheaterOnly, row
		}
		cells[at], change.Count = schema.TheaterOnly, change.Count+1
	}
	if change.Count > 0 {
		r.Changes = append(r.Changes, change)
	}
}

// idsAs are the ids that the rows of a sheet have as rows of a table, by row. With says
// which of its columns is the day, where its name does not.
func idsAs(table string, s *Sheet, with *Mapping, o Options) (map[int]string, error) {
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
	if days := with.For("date"); len(m.For("date")) == 0 && len(days) == 1 && days[0].From != "" {
		if err := m.Set(Entry{From: days[0].From, Column: "date", Reading: days[0].Reading}); err != nil {
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
