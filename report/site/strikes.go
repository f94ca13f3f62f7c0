package site

import (
	"cmp"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/report/figure"
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

// runningTotal is the total of a strike's medium with it: published totals count the
// sea, and a raid on land is no part of them. Empty where no number is known.
func (b *builder) runningTotal(w *phrase.Words, s *schema.Strike, row int) string {
	f := b.facts
	scope := cmp.Or(f.Data.Medium(s.Theater), schema.ScopeAll)
	l := f.Ledgers.Ledger(scope)
	if l == nil {
		return ""
	}
	cut, ok := l.Through("", row, f.Data.Strikes)
	t := l.Total(cut, "")
	if !ok || t.UnknownDeaths == t.Strikes {
		return ""
	}
	return w.Say("strike.total", w.Scope(scope), w.KilledIn(&t), w.Count("strikes", t.Strikes)) + w.AndPresumed(&t) + "."
}

// evidenceOf are the accounts of a strike that stand, by what they say of evidence.
func (b *builder) evidenceOf(strike schema.ID) contradiction.Evidence {
	var accounts []*schema.Account
	for _, i := range b.facts.accounts[strike] {
		if a := &b.facts.Data.Accounts.Rows[i]; a.Stands() {
			accounts = append(accounts, a)
		}
	}
	return contradiction.EvidenceOf(accounts)
}

// evidenceAtOdds names both sides where accounts of a strike that stand contradict each
// other on whether evidence was offered; else it is empty.
func (b *builder) evidenceAtOdds(w *phrase.Words, s *schema.Strike) string {
	sides := b.evidenceOf(s.ID)
	if !sides.Contradicts() {
		return ""
	}
	named := func(accounts []*schema.Account) string {
		var names []string
		for _, a := range accounts {
			name := string(a.SourceID)
			if source := b.facts.Data.Sources.Get(a.SourceID); source != nil {
				name = w.Name(source.Publisher)
			}
			names = append(names, name+" ("+string(a.ID)+")")
		}
		return w.List(names)
	}
	return w.Say("strike.evidence_at_odds", named(sides.None), named(sides.Some))
}

// strike is the page of one strike.
func (b *builder) strike(w *phrase.Words, path string, rows []int, n, row int) *page {
	f := b.facts
	s := &f.Data.Strikes.Rows[row]
	rests := f.Corroboration.Of(s.ID)
	title := string(s.ID) + ": " + w.Date(s.Date) + ", " + w.Theater(s.Theater)
	p := &page{b: b, Words: w, Path: path, Section: "strikes", Title: title,
		Description: w.Say("strike.description", w.Date(s.Date), w.Theater(s.Theater), w.Killed(s), w.Count("accounts", rests.Accounts))}
	data := struct {
		Strike         *schema.Strike
		Accounts       []int
		Rests          corroboration.Corroboration
		Figures        []*figure.Verdict
		Claims         []int
		Before, Behind *schema.Strike
		Correct, Line  string
		Page           *page
		Total          string
		AtOdds         string
		Disputes       []dispute
	}{Strike: s, Accounts: f.accounts[s.ID], Rests: rests, Correct: b.correction(string(s.ID)), Line: b.line(f.Data.Strikes, row)}
	for _, i := range f.through[s.ID] {
		data.Figures = append(data.Figures, &f.Verdicts()[i])
	}
	if n > 0 {
		data.Before = &f.Data.Strikes.Rows[rows[n-1]]
	}
	if n+1 < len(rows) {
		data.Behind = &f.Data.Strikes.Rows[rows[n+1]]
	}
	data.Disputes, data.Claims = f.disputes(s.ID)
	data.Total, data.AtOdds = b.runningTotal(w, s, row), b.evidenceAtOdds(w, s)
	p.Data = &data
	data.Page = p
	return p
}
