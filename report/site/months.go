package site

import (
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// monthly is one month of a scope.
type monthly struct {
	Month, Name string
	Of, Through ledger.Totals // of the month, and from the beginning to its end
	Parts       []ledger.Totals
	Partial     bool // the rows are known to lack strikes of it
}

// monthsOf are the months of a scope from the first strike of all to the last day of which
// the dataset speaks, those without a strike too, with some scopes beside.
func (f *facts) monthsOf(w *phrase.Words, scope string, parts []string) []monthly {
	l := f.Ledgers.Ledger(scope)
	from := firstDay(f)
	if l == nil || !from.Valid() {
		return nil
	}
	until := max(f.Until(), from)
	partial := assess.PartialStretches(f.Data, scope)
	var all []monthly
	for month := from[:7]; month <= until[:7]; month = (month + "-28").AddDays(4)[:7] {
		begin, end := month+"-01", (month + "-28").AddDays(4)[:7]+"-01"
		end = end.AddDays(-1)
		one := monthly{Month: string(month), Name: capital(w.Month(string(month))), Of: l.Total(l.Cut(begin, end, ""), ""), Through: l.Total(l.Cut("", end, ""), "")}
		for _, part := range parts {
			p := f.Ledgers.Ledger(part)
			one.Parts = append(one.Parts, p.Total(p.Cut(begin, end, ""), ""))
		}
		for _, c := range partial {
			one.Partial = one.Partial || c.From <= end && c.To >= begin
		}
		all = append(all, one)
	}
	return all
}

// months is the table of the months.
func (b *builder) months(w *phrase.Words) error {
	f, scope := b.facts, b.facts.Headline()
	var parts []string
	for _, t := range f.Data.Theaters.Rows {
		if (scope == schema.ScopeAll || t.Medium == scope) && f.Total(t.Theater).Strikes > 0 {
			parts = append(parts, t.Theater)
		}
	}
	data := struct {
		Months []monthly // the newest first
		Parts  []string
		Total  *ledger.Totals
	}{f.monthsOf(w, scope, parts), parts, nil}
	slices.Reverse(data.Months)
	total := f.Total(scope)
	data.Total = &total.Totals
	b.listBeside(w, "months/", func() listed { return b.monthsListed(w) })
	return b.render("months", page{b: b, Words: w, Path: "months/", Section: "months", Title: w.Say("months.title", w.Scope(scope)), Description: w.Say("months.description", w.Scope(scope)), Data: data})
}

// monthsListed is every month of every scope that has a strike, a row each.
func (b *builder) monthsListed(w *phrase.Words) listed {
	l := listed{w.Say("months.title", w.Scope(schema.ScopeAll)), w.Say("months.intro"),
		[]string{"month", "scope", "strikes", "vessels", "killed", "killed_min", "killed_max", "presumed_dead", "survivors", "total", "presumed_dead_total", "coverage"}, nil}
	for _, scope := range b.facts.Ledgers.Scopes() {
		if b.facts.Total(scope).Strikes == 0 {
			continue
		}
		for _, m := range b.facts.monthsOf(w, scope, nil) {
			low, best, high := m.Of.Killed()
			_, survivors, _ := m.Of.Alive()
			_, running, _ := m.Through.Killed()
			coverage := ""
			if m.Partial {
				coverage = "partial"
			}
			l.Rows = append(l.Rows, []string{m.Month, scope, strconv.Itoa(m.Of.Strikes), strconv.Itoa(m.Of.Vessels), cell(best), cell(low), cell(high), strconv.Itoa(m.Of.Missing),
				cell(survivors), cell(running), strconv.Itoa(m.Through.Missing), coverage})
		}
	}
	return l
}

// cell is a number as a table has it, empty where it is not known.
func cell(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
