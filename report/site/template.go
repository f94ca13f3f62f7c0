package site

import (
	"cmp"
	"path"

	"github.com/strike-tally/strike-tally/report/catalog"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// chartPage is the page with its chart, for the part that draws it.
type chartPage struct {
	*page
	Chart *running
}

// WithChart passes the chart on.
func (p *page) WithChart(r *running) chartPage { return chartPage{p, r} }

// holding is a page with a part of its data, for the template that lays the part out.
type holding struct {
	*page
	Data any
}

// With passes a part of the data on.
func (p *page) With(part any) holding { return holding{p, part} }

// TotalOf is the total of a scope.
func (p *page) TotalOf(scope string) *ledger.Totals {
	t := p.b.facts.Total(scope)
	return &t.Totals
}

// GivenFirst is what the rows give for the first number of a figure.
func (p *page) GivenFirst(v *figure.Verdict) string {
	if v.Ledger == nil || len(v.Measures) == 0 {
		return "–"
	}
	return p.Words.Given(&v.Measures[0])
}

// Sentence tells a strike in a sentence.
func (p *page) Sentence(s *schema.Strike) string { return p.b.sentence(p.Words, s) }

// KilledDisputed reports whether accounts that stand differ in the number of killed.
func (p *page) KilledDisputed(s *schema.Strike) bool {
	return s.DeathsMin.Known() && s.DeathsMin != s.DeathsMax
}

// Outcomes are all verdicts, best first.
func (p *page) Outcomes() []figure.Outcome { return figure.Outcomes }

// Filter passes a filter on, with the page.
func (p *page) Filter(f filter) filter {
	f.Page = p
	return f
}

// StatedDeaths is the first number of a figure.
func (p *page) StatedDeaths(v *figure.Verdict) string {
	return p.Words.Statement(v.Measures[0].Statement)
}

// Given is what the rows give for a number of a figure.
func (p *page) Given(m *figure.MeasureVerdict) string { return p.Words.Given(m) }

// Interval is a computed number with its range.
func (p *page) Interval(i ledger.Interval) string { return p.Range(i.Min, i.Best, i.Max) }

// Origins is the number of independent origins of a strike.
func (p *page) Origins(id schema.ID) int { return len(p.b.facts.Corroboration.Of(id).Origins) }

// held are the phrases of what files hold that are no tables of the dataset, by name or
// by how the name ends.
var held = map[string]string{
	datapackage.File: "file.descriptor", catalog.CroissantFile: "file.croissant", catalog.DCATFile: "file.dcat", catalog.DDIFile: "file.ddi", catalog.CitationFile: "file.citation",
	"strikes_flat.csv": "file.strikes_flat", "verdicts.csv": "file.verdicts", "measure_verdicts.csv": "file.measure_verdicts", "parquet/": "file.parquet", "jsonl/": "file.jsonl",
	".xlsx": "file.xlsx", ".sqlite": "file.sqlite", ".geojson": "file.geojson", ".zip": "file.zip",
}

// Held says what such a file holds.
func (p *page) Held(name string) string {
	return p.Say(cmp.Or(held[name], held[path.Ext(name)], "file.other"))
}
