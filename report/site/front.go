package site

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// front is the front page.
func (b *builder) front(w *phrase.Words) error {
	f := b.facts
	scope := f.Headline()
	total := f.Total(scope)
	data := struct {
		Headline  string
		Totals    *ledger.Totals
		Toll      toll
		Scopes    []scopeTotal
		Measures  []measureTotal
		First     schema.Date
		Last      schema.Date
		Chart     *running
		Contrast  *contrast
		Verdicts  []verdictCount
		Figures   int
		Newest    *schema.Strike
		Coverage  []schema.Coverage
		Gaps      []string
		Downloads []shelf
		Version   string
		Citation  string
		Bibtex    string
		Partial   assess.Partial
		Published []*figure.Verdict // the newest totals
	}{
		Headline: b.headline(w), Partial: f.Partial(scope, ""), Published: b.published(), Totals: &total.Totals, Toll: b.toll(), Scopes: b.scopeTotals(w), Measures: b.measureTotals(w, &total), First: firstDay(f), Last: f.Until(), Chart: b.running(w), Contrast: f.contrast(),
		Verdicts: b.verdictCounts(), Figures: len(f.Verdicts()), Newest: f.newest(), Coverage: f.Data.Coverage.Rows,
		Downloads: b.shelves(), Version: f.about.Version, Citation: b.citation(w), Bibtex: b.bibtex(w),
	}
	for i := range f.Gaps() {
		if f.Gaps()[i].Measure == figure.Deaths {
			data.Gaps = append(data.Gaps, language.Title(w.Gap(&f.Gaps()[i])))
		}
	}
	return b.render("front", page{b: b, Words: w, Path: "", Title: b.title(w) + ": " + w.Say("front.tagline"), Description: b.abstract(w), Data: data, Linked: b.linked(w)})
}

// lead is the headline in sentences, with what must be known beside it.
func (b *builder) lead(w *phrase.Words) string {
	var totals []string
	for _, v := range b.published() {
		totals = append(totals, w.PublishedOf(v))
	}
	p := b.facts.Partial(b.facts.Headline(), "")
	return strings.TrimSpace(b.headline(w) + ". " + w.Caveat(p.Since, p.Looked, totals))
}

// newestShown is how many newest published totals stand below the headline.
const newestShown = 4

// published are the newest totals that others have published.
func (b *builder) published() []*figure.Verdict {
	all := b.facts.Assessment.Newest(b.facts.Headline(), "")
	return all[:min(len(all), newestShown)]
}

// scopeTotal is a total with its label.
type scopeTotal struct {
	Label  string
	Detail bool // a theater, part of the medium above
	*ledger.Totals
}

// scopeTotals are the totals of media and theaters; none where one theater is all.
func (b *builder) scopeTotals(w *phrase.Words) []scopeTotal {
	if len(b.facts.Data.Theaters.Rows) == 1 {
		return nil
	}
	var totals []scopeTotal
	add := func(scope string, detail bool) {
		if t := b.facts.Total(scope); t.Strikes > 0 {
			totals = append(totals, scopeTotal{w.Scope(scope), detail, &t.Totals})
		}
	}
	for _, medium := range b.facts.Data.Media() {
		add(medium, false)
		for _, t := range b.facts.Data.Theaters.Rows {
			if t.Medium == medium {
				add(t.Theater, true)
			}
		}
	}
	return totals
}

// measureTotal is the total of one of the dataset's own measures, in words.
type measureTotal struct {
	Label, Number, Given string
	Chart                string // name of its running total among the charts
}

func (b *builder) measureTotals(w *phrase.Words, total *assess.Total) (all []measureTotal) {
	for _, measure := range b.facts.Data.SummedMeasures() {
		if m := total.Measured(measure.Measure); m.Given > 0 {
			all = append(all, measureTotal{measure.In(w.Code), w.OpenRange(m.Values()), w.Say("check.given_of", m.Given, total.Strikes), chart.MeasuredName(framed, measure.Measure)})
		}
	}
	return all
}

// verdictCount is how many figures have a verdict.
type verdictCount struct {
	Outcome figure.Outcome
	Figures int
}

func (b *builder) verdictCounts() []verdictCount {
	by := map[figure.Outcome]int{}
	for i := range b.facts.Verdicts() {
		by[b.facts.Verdicts()[i].Outcome]++
	}
	var counts []verdictCount
	for _, o := range figure.Outcomes {
		counts = append(counts, verdictCount{o, by[o]})
	}
	return counts
}

func firstDay(f *facts) schema.Date {
	if l := f.Ledgers.Ledger(schema.ScopeAll); l != nil && len(l.Entries) > 0 {
		return l.Entries[0].Date
	}
	return ""
}

// newest is the last strike; nil if there is none.
func (f *facts) newest() *schema.Strike {
	l := f.Ledgers.Ledger(schema.ScopeAll)
	if l == nil || len(l.Entries) == 0 {
		return nil
	}
	return &f.Data.Strikes.Rows[l.Entries[len(l.Entries)-1].Row]
}

// ownName is the dataset for which some words are written.
const ownName = "strike-tally"

// abstract says what the dataset is; only the makers' own words in English, and in
// Spanish where the dataset is the one that they were written for.
func (b *builder) abstract(w *phrase.Words) string {
	if w.Code == "es" && b.facts.about.Name == ownName {
		return w.Say("abstract")
	}
	if b.facts.about.Description != "" {
		return b.facts.about.Description
	}
	return w.Say("abstract.plain")
}

// SeaAndLand reports whether strikes are counted at sea and on land, and nowhere else.
func (p *page) SeaAndLand() bool {
	if !slices.Equal(p.Dataset.Media(), []string{schema.ScopeSea, schema.ScopeLand}) {
		return false
	}
	return p.b.facts.Total(schema.ScopeSea).Strikes > 0 && p.b.facts.Total(schema.ScopeLand).Strikes > 0
}
