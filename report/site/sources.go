package site

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// sources is the list of all sources, with a page for each.
func (b *builder) sources(w *phrase.Words) error {
	f := b.facts
	rows := paged(f.Data.Sources)
	used := map[string]bool{}
	var all []*schema.Source
	for _, row := range rows {
		s := &f.Data.Sources.Rows[row]
		all = append(all, s)
		used["kind "+s.Kind], used["access "+s.Access] = true, true
	}
	slices.SortStableFunc(all, func(x, y *schema.Source) int { return cmp.Compare(y.Published.Last(), x.Published.Last()) }) // the newest first
	data := struct {
		Rows   []*schema.Source
		Filter filter
	}{all, filter{Table: "sources", Source: "sources.csv", Shown: w.Say("filter.shown", len(all), len(all)), Filters: []choice{
		{"kind", w.Say("col.kind"), wordsOf(w, schema.SourceKind, func(s string) bool { return used["kind "+s] })},
		{"access", w.Say("col.access"), wordsOf(w, schema.Access, func(s string) bool { return used["access "+s] })},
	}}}
	p := page{b: b, Words: w, Path: "sources/", Section: "sources", Title: w.Say("sources.title"), Description: w.Say("sources.description", len(all)), Data: data}
	b.sheetBeside(w, &p, f.Data.Sources)
	err := b.render("sources", p)
	for _, row := range rows {
		path := folders["sources"] + string(f.Data.Sources.Rows[row].ID) + "/"
		b.later("source", w, path, func() *page { return b.source(w, path, row) })
	}
	return err
}

// source is the page of one document and all that rests on it.
func (b *builder) source(w *phrase.Words, path string, row int) *page {
	f := b.facts
	s := &f.Data.Sources.Rows[row]
	title := s.Title
	if title == "" {
		title = w.Say("source.untitled")
	}
	p := &page{b: b, Words: w, Path: path, Section: "sources", Title: string(s.ID) + ": " + s.Publisher + ", " + title,
		Description: w.Say("source.description", s.Publisher, title)}
	c := f.cited[s.ID]
	data := struct {
		Source                              *schema.Source
		Accounts, Tallies, Claims, Excluded []int
		Correct, Line                       string
		Page                                *page
	}{Source: s, Accounts: c.accounts, Tallies: c.tallies, Claims: c.claims, Excluded: c.excluded, Correct: b.correction(string(s.ID)), Line: b.line(f.Data.Sources, row)}
	p.Data = &data
	data.Page = p
	return p
}
