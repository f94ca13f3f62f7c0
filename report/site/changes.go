package site

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// released is a release with its changes by kind.
type released struct {
	Name  string // empty: not released yet
	Date  schema.Date
	First bool // all its rows are new; none is listed
	Kinds []kindOfChange
}

// kindOfChange is the rows to which one thing happened.
type kindOfChange struct {
	Kind string
	Rows []schema.RowChange
}

// changes tells what each release changed, and what the dataset holds now.
func (b *builder) changes(w *phrase.Words) error {
	f := b.facts
	data := struct {
		Releases  []released
		Tables    []bookTable
		Version   string
		Last      schema.Date
		Withdrawn []schema.Excluded
	}{Version: f.about.Version, Last: f.Until()}
	for _, r := range b.options.Releases {
		one := released{Date: r.Date, First: r.Previous == nil}
		if r.Version != nil {
			one.Name = r.Version.String()
		}
		for _, kind := range schema.RowKinds {
			if rows := ofKind(r.Change.Rows, kind); len(rows) > 0 && !one.First {
				one.Kinds = append(one.Kinds, kindOfChange{string(kind), rows})
			}
		}
		data.Releases = append(data.Releases, one)
	}
	for _, t := range f.Data.Held() {
		data.Tables = append(data.Tables, bookTable{t, f.Data.Sheet(t.Name).Len()})
	}
	for _, x := range f.Data.Excluded.Rows {
		if x.FormerID.Known() {
			data.Withdrawn = append(data.Withdrawn, x)
		}
	}
	return b.render("changes", page{b: b, Words: w, Path: "changes/", Section: "changes", Title: w.Say("changes.title"), Description: w.Say("changes.description"), Data: data})
}

func ofKind(changes []schema.RowChange, kind schema.RowKind) []schema.RowChange {
	var rows []schema.RowChange
	for _, c := range changes {
		if c.Kind == kind {
			c.ID = inert(c.ID)
			c.Cells = slices.Clone(c.Cells)
			for i := range c.Cells {
				c.Cells[i].Before, c.Cells[i].After = inert(c.Cells[i].Before), inert(c.Cells[i].After)
			}
			rows = append(rows, c)
		}
	}
	return rows
}

// Changed is a changed row's id as a link, for templates.
func (p *page) Changed(id string) any { return p.Row(schema.ID(id)) }
