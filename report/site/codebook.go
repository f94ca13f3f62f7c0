package site

import (
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// bookTable is a table in the codebook.
type bookTable struct {
	*schema.Table
	Rows int
}

// codebook is every table, column and coded word.
func (b *builder) codebook(w *phrase.Words) error {
	data := struct {
		Tables       []bookTable
		Joined       []*schema.Table
		Vocabularies schema.Vocabularies
	}{Joined: b.options.Joined, Vocabularies: b.facts.Data.Used()}
	for _, t := range b.facts.Data.Held() {
		data.Tables = append(data.Tables, bookTable{t, b.facts.Data.Sheet(t.Name).Len()})
	}
	return b.render("codebook", page{b: b, Words: w, Path: "codebook/", Section: "codebook", Title: w.Say("codebook.title"), Description: w.Say("codebook.description"), Data: data})
}

// LabelOf is a coded word's label.
func (p *page) LabelOf(v *schema.Vocabulary, word string) string { return p.Word(v, word) }

// ruleEntry is a rule with its example.
type ruleEntry struct {
	*validate.Rule
	Example string
}

// rules are all rules.
func (b *builder) rules(w *phrase.Words) error {
	var all []ruleEntry
	for _, r := range b.options.Rules {
		e := ruleEntry{Rule: r}
		if b.options.Example != nil {
			e.Example = inertLines(b.options.Example(r.Name))
		}
		all = append(all, e)
	}
	return b.render("rules", page{b: b, Words: w, Path: "rules/", Section: "rules", Title: w.Say("rules.title"), Description: w.Say("rules.description", len(all)), Data: all})
}

// charts are those of the reports, to be embedded elsewhere.
func (b *builder) charts(w *phrase.Words) error {
	drawn, err := b.draw(w.Language)
	if err != nil {
		return err
	}
	return b.render("charts", page{b: b, Words: w, Path: "charts/", Section: "charts", Title: w.Say("charts.title"), Description: w.Say("charts.description"), Data: drawn})
}

// notFound is shown at any address at which there is nothing.
func (b *builder) notFound(w *phrase.Words) error {
	return b.render("notfound", page{b: b, Words: w, Path: "404.html", Title: w.Say("notfound.title"), Description: w.Say("notfound.text"), Hidden: true, absolute: true})
}
