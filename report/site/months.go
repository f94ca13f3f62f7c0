package site

import (
	"slices"
	"strconv"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// monthly is one month of a scope.
type monthly struct {
	Month, Name string
	Of, Through ledger.Totals // of the month, and from the beginning to its end
	Parts       []ledger.Totals
	Measures    []ledger.Measured // of the month
	Partial     bool              // the rows are known to lack strikes of it
}

// monthsOf are the months of a scope from the first strike of all to the last day of which
// the dataset speaks, those without a strike too, with some scopes and measures beside.
func (f *facts) monthsOf(w *phrase.Words, scope string, parts []string, measures []*schema.Measure) []monthly {
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
		one := monthly{Month: string(month), Name: language.Title(w.Month(string(month))), Of: l.Total(l.Cut(begin, end, ""), ""), Through: l.Total(l.Cut("", end, ""), "")}
		for _, part := range parts {
			p := f.Ledgers.Ledger(part)
			one.Parts = append(one.Parts, p.Total(p.Cut(begin, end, ""), ""))
		}
		for _, m := range measures {
			one.Measures = append(one.Measures, l.Measured(m.Measure, l.Cut(begin, end, "")))
		}
		for _, c := range partial {
			one.Partial = one.Partial || c.From <= end && c.To >= begin
		}
		all = append(all, one)
	}
	return all
}

// countedMeasures are the dataset's own measures of which a number is given of some strike
// of a scope.
func (f *facts) countedMeasures(scope string) (all []*schema.Measure) {
	total := f.Total(scope)
	for _, m := range f.Data.SummedMeasures() {
		if total.Measured(m.Measure).Given > 0 {
			all = append(all, m)
		}
	}
	return all
}

// MeasureOf is a number of a measure of one month, empty of one without a strike.
func (p *page) MeasureOf(m ledger.Measured) string {
	if m.Given+m.Lacking == 0 {
		return ""
	}
	return p.OpenRange(m.Values())
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
	total := f.Total(scope)
	if len(parts) == 1 && f.Total(parts[0]).Strikes == total.Strikes {
		parts = nil // it would be the same column twice
	}
	data := struct {
		Months   []monthly // the newest first
		Parts    []string
		Measures []measureTotal
		Total    *ledger.Totals
	}{f.monthsOf(w, scope, parts, f.countedMeasures(scope)), parts, b.measureTotals(w, &total), nil}
	slices.Reverse(data.Months)
	data.Total = &total.Totals
	b.listBeside(w, "months/", func() listed { return b.monthsListed(w) })
	return b.render("months", page{b: b, Words: w, Path: "months/", Section: "months", Title: w.Say("months.title", w.Scope(scope)), Description: w.Say("months.description", w.ForScope(scope)), Data: data})
}

// monthsListed is every month of every scope that has a strike, a row each.
func (b *builder) monthsListed(w *phrase.Words) listed {
	l := listed{w.Say("months.title", w.Scope(schema.ScopeAll)), w.Say(b.plainly("months.intro", "missing")),
		[]string{"month", "scope", "strikes", "vessels", "killed", "killed_min", "killed_max", "presumed_dead", "survivors", "total", "presumed_dead_total", "coverage"}, nil, map[string]string{}}
	measures := b.facts.countedMeasures(schema.ScopeAll)
	for _, measure := range measures {
		column, label := "measure_"+measure.Measure, measure.In(w.Code)
		l.Columns, l.Docs[column] = append(l.Columns, column, column+"_min", column+"_max", column+"_given"), label
		l.Docs[column+"_min"] = label + ": " + w.Say("chart.column.number_min")
		l.Docs[column+"_max"] = label + ": " + w.Say("chart.column.number_max")
		l.Docs[column+"_given"] = label + ": " + w.Say("chart.column.strikes_given")
	}
	for _, scope := range b.facts.Ledgers.Scopes() {
		if b.facts.Total(scope).Strikes == 0 {
			continue
		}
		for _, m := range b.facts.monthsOf(w, scope, nil, measures) {
			low, best, high := m.Of.Killed()
			_, survivors, _ := m.Of.Alive()
			_, running, _ := m.Through.Killed()
			coverage := ""
			if m.Partial {
				coverage = "partial"
			}
			row := []string{m.Month, scope, strconv.Itoa(m.Of.Strikes), b.sum("vessels", &m.Of.Vessels), cell(best), cell(low), cell(high), b.sum("missing", &m.Of.Missing),
				b.sum("survivors", survivors), cell(running), b.sum("missing", &m.Through.Missing), coverage}
			for _, n := range m.Measures {
				low, best, high := n.Values()
				row = append(row, cell(best), cell(low), cell(high), strconv.Itoa(n.Given))
			}
			l.Rows = append(l.Rows, row)
		}
	}
	return l
}

// sum is the sum of a column of strikes as a table has it; empty, too, where they lack the column.
func (b *builder) sum(column string, n *int) string {
	if !b.facts.tells("strikes", column) {
		return ""
	}
	return cell(n)
}

// cell is a number as a table has it, empty where it is not known.
func cell(n *int) string {
	if n == nil {
		return ""
	}
	return strconv.Itoa(*n)
}
