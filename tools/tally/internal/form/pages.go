package form

import (
	"fmt"
	"slices"

	"charm.land/huh/v2"

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
		{"When it happened, and who made it public", []string{"date", "date_precision", "announced", "announced_by"}},
		{"Where", []string{"theater", "location", "latitude", "longitude", "location_precision"}},
		{"Who was killed", []string{"deaths", "deaths_min", "deaths_max", "missing", "missing_known", "survivors"}},
		{"What was hit", []string{"target_type", "vessels", "follow_up", "confirmation"}},
		{"What was claimed", []string{"claimed_target", "claimed_group", "claimed_by", "evidence_offered", "note"}},
	},
	"accounts": {
		{"What the source says", []string{"strike_id", "date", "theater", "deaths_min", "deaths_max"}},
		{"And besides", []string{"missing", "survivors", "vessels", "ordinal"}},
		{"And how", []string{"evidence_offered", "superseded", "note"}},
	},
	"tallies": {
		{"Whose count, of what", []string{"series", "scope", "from", "as_of", "through"}},
		{"How many", []string{"deaths", "deaths_to", "deaths_qualifier", "strikes", "strikes_qualifier"}},
		{"And besides", []string{"vessels", "vessels_qualifier", "missing", "survivors", "counts_missing", "note"}},
	},
	"claims": {
		{"Who said it", []string{"date", "claimant", "office", "reported_by"}},
		{"What was said", []string{"topic", "stance", "claim", "evidence_offered"}},
		{"Of what", []string{"strike_id", "contradicts", "supports", "note"}},
	},
	"sources": {
		{"The document", []string{"url", "publisher", "origin", "title"}},
		{"And besides", []string{"published", "language", "kind", "access", "note"}},
	},
}

// pagesOf are the pages of a table; ids and sources are not asked for there, nor the
// columns, as bits, that its file lacks because it may.
func pagesOf(t *schema.Table, omitted uint64) []page {
	of := slices.Clone(pages[t.Name])
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

// pages asks for the cells of a row. About is said on top of the first page. Cells
// whose value is settled by how the row came about are left out.
func (f *Form) pages(row *draft.Row, about string) error {
	var all []asked
	of := pagesOf(row.Table, f.data.Sheet(row.Table.Name).Omitted())
	for n, p := range of {
		var fields []huh.Field
		for n, column := range p.columns {
			i := row.Table.Index(column)
			if row.Table.Columns[i].RefTable == "strikes" && draft.IsMark(row.Cells[i]) {
				continue
			}
			fields = append(fields, f.field(row, i, p.columns[n+1:]))
		}
		title := fmt.Sprintf("New %s", draft.Kind(row.Table))
		if p.title != "" {
			title += ": " + p.title
		}
		if len(of) > 1 {
			title += fmt.Sprintf(" (%d of %d)", n+1, len(of))
		}
		all = append(all, asked{title, about, fields})
		about = ""
	}
	return f.run(all...)
}
