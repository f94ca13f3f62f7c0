package site

import (
	"html/template"
	"slices"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
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
	More int // rows that are not listed
}

// Len is the number of rows, listed or not.
func (k kindOfChange) Len() int { return len(k.Rows) + k.More }

// dayOfChange is a day on which rows were changed.
type dayOfChange struct {
	Date  schema.Date
	Kinds []kindOfChange
}

// rowsOfDay is how many rows of one kind a day lists: a day on which a table comes in has
// thousands, which the repository tells.
const rowsOfDay = 50

// rowChanged is the last change of a row.
type rowChanged struct {
	day     schema.Date
	kind    schema.RowKind
	columns []string // of a changed row
}

// lastChanged are the last changes of all rows that days tell of, by id.
func lastChanged(days []release.Day) map[schema.ID]rowChanged {
	last := map[schema.ID]rowChanged{}
	for _, day := range days {
		for _, c := range day.Rows {
			id := schema.ID(c.ID)
			if _, later := last[id]; later || c.Table.Prefix() == "" {
				continue
			}
			one := rowChanged{day: day.Date, kind: c.Kind}
			for _, cell := range c.Cells {
				one.columns = append(one.columns, cell.Column)
			}
			last[id] = one
		}
	}
	return last
}

// daysOfChange are the changes by day, those of one kind together.
func (b *builder) daysOfChange() []dayOfChange {
	var days []dayOfChange
	for _, d := range b.options.Days {
		day := dayOfChange{Date: d.Date}
		for _, kind := range schema.RowKinds {
			if rows := ofKind(d.Rows, kind); len(rows) > 0 {
				shown := min(len(rows), rowsOfDay)
				day.Kinds = append(day.Kinds, kindOfChange{string(kind), rows[:shown], len(rows) - shown})
			}
		}
		days = append(days, day)
	}
	return days
}

// changes tells what each release changed, and what the dataset holds now.
func (b *builder) changes(w *phrase.Words) error {
	f := b.facts
	data := struct {
		Releases  []released
		Days      []dayOfChange
		Tables    []bookTable
		Version   string
		Last      schema.Date
		Withdrawn []schema.Excluded
	}{Days: b.daysOfChange(), Version: f.about.Version, Last: f.Until()}
	for _, r := range b.options.Releases {
		one := released{Date: r.Date, First: r.Previous == nil}
		if r.Version != nil {
			one.Name = r.Version.String()
		}
		for _, kind := range schema.RowKinds {
			if rows := ofKind(r.Change.Rows, kind); len(rows) > 0 && !one.First {
				one.Kinds = append(one.Kinds, kindOfChange{string(kind), rows, 0})
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

// CellOf is what stood or stands in a cell of a changed row: the dataset's own words in the
// language that they are in, what has no words as it is. Titles are in that of their document.
func (p *page) CellOf(t *schema.Table, column, text string) template.HTML {
	if i := t.Index(column); i >= 0 && t.Columns[i].Kind == schema.Text && column != "title" {
		return p.Original(text)
	}
	return template.HTML(template.HTMLEscapeString(text))
}

// Changed is a changed row's id as a link, for templates.
func (p *page) Changed(id string) any { return p.Row(schema.ID(id)) }
