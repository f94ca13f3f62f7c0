package site

import "github.com/strike-tally/strike-tally/schema"

// sources is the list of all sources, with a page for each.
func (b *builder) sources(w *words) error {
	f := b.facts
	rows := paged(f.Data.Sources)
	used := map[string]bool{}
	var all []*schema.Source
	for _, row := range rows {
		s := &f.Data.Sources.Rows[row]
		all = append(all, s)
		used["kind "+s.Kind], used["access "+s.Access] = true, true
	}
	data := struct {
		Rows   []*schema.Source
		Filter filter
	}{all, filter{Table: "sources", Source: "sources.csv", Shown: w.say("filter.shown", len(all), len(all)), Filters: []choice{
		{"kind", w.say("col.kind"), w.wordsOf(schema.SourceKind, func(s string) bool { return used["kind "+s] })},
		{"access", w.say("col.access"), w.wordsOf(schema.Access, func(s string) bool { return used["access "+s] })},
	}}}
	err := b.render("sources", page{b: b, words: w, Path: "sources/", Section: "sources", Title: w.say("sources.title"), Description: w.say("sources.description", len(all)), Data: data})
	for _, row := range rows {
		path := folders["sources"] + string(f.Data.Sources.Rows[row].ID) + "/"
		b.later("source", w, path, func() *page { return b.source(w, path, row) })
	}
	return err
}

// source is the page of one document and all that rests on it.
func (b *builder) source(w *words, path string, row int) *page {
	f := b.facts
	s := &f.Data.Sources.Rows[row]
	title := s.Title
	if title == "" {
		title = w.say("source.untitled")
	}
	p := &page{b: b, words: w, Path: path, Section: "sources", Title: string(s.ID) + ": " + s.Publisher + ", " + title,
		Description: w.say("source.description", s.Publisher, title)}
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
