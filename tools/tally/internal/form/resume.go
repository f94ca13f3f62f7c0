package form

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// begun are the rows that have been begun: that which was to be added, and what documents
// tell, each behind its document. With all, further ones are among them as soon as a
// single answer is there.
func (f *Form) begun(all bool) []*draft.Row {
	rows := []*draft.Row{f.main}
	tellings := f.told
	if all && f.more != nil && f.hasAnswers(f.more.document) {
		tellings = append(slices.Clone(tellings), f.more)
	}
	for _, t := range tellings {
		isNew := f.isNew(t)
		if isNew {
			rows = append(rows, t.document)
		}
		if all {
			f.refer(t)
		}
		if t.row != f.main && (isNew || t.row.Get("source_id") != "" || f.hasAnswers(t.row)) {
			rows = append(rows, t.row)
		}
	}
	return rows
}

// hasAnswers reports whether anything but marks stands in a row.
func (f *Form) hasAnswers(row *draft.Row) bool {
	for i, text := range row.Cells {
		if text != "" && !draft.IsMark(text) && row.Table.Columns[i].Name != "source_id" {
			return true
		}
	}
	return false
}

// MainTable is the table of the row that kept rows are about: a strike's, if there is one,
// else that of what a document tells.
func MainTable(rows []*draft.Row) *schema.Table {
	if main := mainRow(rows); main != nil {
		return main.Table
	}
	return nil
}

func mainRow(rows []*draft.Row) (main *draft.Row) {
	for _, r := range rows {
		if main == nil || r.Table.Name == "strikes" || main.Table.Name == "sources" {
			if main == nil || main.Table.Name != "strikes" {
				main = r
			}
		}
	}
	return main
}

// Resume takes answers of a form that was left, so that it goes on from there.
func (f *Form) Resume(rows []*draft.Row) error {
	if f.main = mainRow(rows); f.main == nil {
		return fmt.Errorf("found no answers, want some")
	}
	for _, r := range rows {
		n := 0
		if _, err := fmt.Sscanf(r.ID(), "new:%d", &n); err == nil {
			f.marks = max(f.marks, n)
		}
	}
	for _, r := range rows {
		i := r.Table.Index("source_id")
		isTelling := r == f.main && r.Table.Name != "sources" || f.main.Table.Name == "strikes" && r.Table.Name == "accounts"
		if i < 0 || !isTelling {
			continue
		}
		f.told = append(f.told, f.resumed(r, r.Cells[i], rows))
	}
	if f.main.Table.Name == "strikes" && len(f.told) == 0 {
		f.told = []*telling{f.newTelling(f.newRow(f.data.Table("accounts")))}
	}
	return nil
}

// resumed is what a row tells, and its document: one of the rows, or the dataset's.
func (f *Form) resumed(row *draft.Row, source string, rows []*draft.Row) *telling {
	for _, d := range rows {
		if d.Table.Name == "sources" && d.ID() == source && source != "" {
			t := &telling{row: row, document: d}
			if d.Get("url") == "" {
				t.listed = newDocument
			}
			return t
		}
	}
	t := f.newTelling(row)
	if n, ok := f.data.Sources.Find(source); ok {
		if t.document.Cells[t.document.Table.Index("url")] = f.data.Sources.Rows[n].URL; f.data.Sources.Rows[n].URL == "" {
			t.listed = source
		}
	}
	return t
}
