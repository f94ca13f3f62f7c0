package site

import (
	"cmp"

	"github.com/strike-tally/strike-tally/report/contradiction"
	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

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
