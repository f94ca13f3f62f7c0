package site

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// filter is what a list page offers to narrow its table.
type filter struct {
	Page    *page
	Table   string // id of the table
	Filters []choice
	Source  string // file whose rows can be downloaded as filtered; empty for none
	Shown   string
}

type choice struct {
	Name, Label string
	Options     []option
}

type option struct{ Value, Label string }

// wordsOf are the words of a vocabulary that rows use, in its order.
func wordsOf(w *phrase.Words, v *schema.Vocabulary, used func(string) bool) []option {
	var options []option
	for _, word := range w.Dataset.Words(v).Names() {
		if used(word) {
			options = append(options, option{word, w.Word(v, word)})
		}
	}
	return options
}

// Doubt is what may be asked for in a list: a strike whose killed are told differently
// or left open, one whose accounts contradict each other on evidence, and one that rests on
// a single origin or none.
func (p *page) Doubt(s *schema.Strike) string {
	var words []string
	if s.Differ() {
		words = append(words, "differ")
	}
	if sides := p.b.evidenceOf(s.ID); sides.Contradicts() {
		words = append(words, "at_odds")
	}
	if p.Origins(s.ID) <= 1 {
		words = append(words, "origin")
	}
	return strings.Join(words, ";")
}

// strikes is the list of all strikes, with a page for each.
func (b *builder) strikes(w *phrase.Words) error {
	d := b.facts.Data
	rows := b.ordered()
	var theaters []option
	used := map[string]bool{}
	for _, row := range rows {
		s := &d.Strikes.Rows[row]
		used["theater "+s.Theater], used["confirmation "+s.Confirmation], used["target "+s.TargetType] = true, true, true
		for _, e := range s.EvidenceOffered.Members() {
			used["evidence "+e] = true
		}
	}
	for _, t := range d.Theaters.Rows {
		if used["theater "+t.Theater] {
			theaters = append(theaters, option{t.Theater, w.Theater(t.Theater)})
		}
	}
	evidence := append([]option{{"-", w.Say("evidence.silent")}}, wordsOf(w, schema.Evidence, func(s string) bool { return used["evidence "+s] })...)
	p := page{b: b, Words: w, Path: "strikes/", Section: "strikes", Title: w.Say("strikes.title"), Description: w.Say(b.plainly("strikes.description", "evidence_offered"), w.Strikes())}
	data := struct {
		Rows     []*schema.Strike
		Filter   filter
		Excluded []schema.Excluded
		Origins  func(schema.ID) int
	}{Excluded: d.Excluded.Rows}
	for _, row := range rows {
		data.Rows = append(data.Rows, &d.Strikes.Rows[row])
	}
	slices.Reverse(data.Rows) // the newest first
	data.Filter = filter{Table: "strikes", Source: b.filtered("strikes.csv", "strikes_flat.csv"), Shown: w.Say("filter.shown", len(rows), len(rows)), Filters: []choice{
		{"theater", w.Say("col.where"), theaters},
		{"doubt", w.Say("filter.doubt"), []option{{"differ", w.Say("filter.differ")}, {"at_odds", w.Say("filter.at_odds")}, {"origin", w.Say("filter.origin")}}},
		{"confirmation", w.Say("col.confirmation"), wordsOf(w, schema.Confirmation, func(s string) bool { return used["confirmation "+s] })},
		{"evidence", w.Say("col.evidence"), evidence},
		{"target", w.Say("col.target"), wordsOf(w, schema.TargetType, func(s string) bool { return used["target "+s] })},
	}}
	if !b.facts.tells("strikes", "evidence_offered") && !b.facts.tells("accounts", "evidence_offered") {
		doubts := &data.Filter.Filters[1]
		doubts.Options = slices.DeleteFunc(doubts.Options, func(o option) bool { return o.Value == "at_odds" })
	}
	data.Filter.Filters = slices.DeleteFunc(data.Filter.Filters, func(c choice) bool {
		column, hangs := map[string]string{"confirmation": "confirmation", "evidence": "evidence_offered", "target": "target_type"}[c.Name]
		return hangs && !d.Tells("strikes", column)
	})
	p.Data = data
	b.sheetBeside(w, &p, d.Strikes)
	if err := b.render("strikes", p); err != nil {
		return err
	}
	for n, row := range rows {
		path := folders["strikes"] + string(d.Strikes.Rows[row].ID) + "/"
		b.later("strike", w, path, func() *page { return b.strike(w, path, rows, n, row) })
	}
	return nil
}

// ordered are the rows of the strikes that have a page, by day, then as they stand.
func (b *builder) ordered() []int {
	rows := paged(b.facts.Data.Strikes)
	slices.SortStableFunc(rows, func(x, y int) int {
		s, t := &b.facts.Data.Strikes.Rows[x], &b.facts.Data.Strikes.Rows[y]
		switch {
		case s.Date < t.Date:
			return -1
		case s.Date > t.Date:
			return 1
		}
		return 0
	})
	return rows
}
