package form

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
)

// A page is a part of a row that is asked for at once. Columns that are checked
// against each other stand on one page.
type page struct {
	title   string
	columns []string
}

// pages by table; other tables are one page. Columns that none names stand on the last,
// in front of the note.
var pages = map[string][]page{
	"strikes": {
		{"when, and who made it public", []string{"date", "date_precision", "announced", "announced_by"}},
		{"where", []string{"theater", "location", "latitude", "longitude", "location_precision"}},
		{"who was killed, and what was hit", []string{"deaths", "deaths_min", "deaths_max", "missing", "missing_known", "survivors", "target_type", "vessels", "follow_up", "confirmation"}},
		{"what was claimed", []string{"claimed_target", "claimed_group", "claimed_by", "evidence_offered", "note"}},
	},
	"accounts": {
		{"what the document says", []string{"strike_id", "date", "theater", "deaths_min", "deaths_max", "missing", "survivors", "vessels", "evidence_offered", "ordinal", "superseded", "note"}},
	},
	"tallies": {
		{"whose count, of what", []string{"series", "scope", "from", "as_of", "through"}},
		{"how many", []string{"deaths", "deaths_to", "deaths_qualifier", "strikes", "strikes_qualifier"}},
		{"and besides", []string{"vessels", "vessels_qualifier", "missing", "survivors", "counts_missing", "note"}},
	},
	"claims": {
		{"who said it", []string{"date", "claimant", "office", "reported_by"}},
		{"what was said", []string{"topic", "stance", "claim", "evidence_offered"}},
		{"of what", []string{"strike_id", "contradicts", "supports", "note"}},
	},
	"sources": {
		{"the document", []string{"url", "publisher", "origin", "title", "published", "language", "kind", "access", "note"}},
	},
}

// pagesOf are the pages of a table; ids and sources are not asked for there, nor the
// columns, as bits, that its file lacks because it may.
func pagesOf(t *schema.Table, omitted uint64) []page {
	var of []page
	for _, p := range pages[t.Name] {
		columns := slices.DeleteFunc(slices.Clone(p.columns), func(column string) bool { return omitted&(1<<t.Index(column)) != 0 })
		if len(columns) > 0 {
			of = append(of, page{p.title, columns})
		}
	}
	if of == nil {
		of = []page{{}}
	}
	last := &of[len(of)-1]
	columns := slices.Clone(last.columns)
	end := len(columns)
	if end > 0 && columns[end-1] == "note" {
		end--
	}
	for i, c := range t.Columns {
		named := slices.ContainsFunc(of, func(p page) bool { return slices.Contains(p.columns, c.Name) })
		if !named && omitted&(1<<i) == 0 && c.Name != "source_id" && (c.Name != t.Key || t.Prefix() == "") {
			columns = slices.Insert(columns, end, c.Name)
			end++
		}
	}
	last.columns = columns
	return of
}

// pages asks for the cells of a row. Cells whose value is settled by how the row came
// about are left out.
func (f *Form) pages(row *draft.Row) error {
	var all []asked
	of := pagesOf(row.Table, f.data.Sheet(row.Table.Name).Omitted())
	for n, p := range of {
		var questions []*question
		for n, column := range p.columns {
			i := row.Table.Index(column)
			if row.Table.Columns[i].RefTable == "strikes" && draft.IsMark(row.Cells[i]) {
				continue
			}
			q := f.question(row, i, p.columns[n+1:])
			if row.Table.Name == "sources" && column == "url" {
				q.taken = func() { f.takeOver(row) }
			}
			questions = append(questions, q)
		}
		title := fmt.Sprintf("New %s", draft.Kind(row.Table))
		if p.title != "" {
			title += ": " + p.title
		}
		if len(of) > 1 {
			title += fmt.Sprintf(" (%d of %d)", n+1, len(of))
		}
		all = append(all, asked{title: title, questions: questions})
	}
	// What is told of no cell that is asked for stands on top.
	if left := f.wrong[row]; len(left) > 0 && f.about == "" {
		f.about = problem(left)
	}
	delete(f.wrong, row)
	return f.run(all...)
}
