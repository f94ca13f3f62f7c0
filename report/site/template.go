package site

import (
	"path"

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

// Held says what a file holds that is no table, by how its name ends.
func (p *page) Held(name string) string {
	switch name {
	case datapackage.File:
		return p.Say("file.descriptor")
	case "strikes_flat.csv":
		return p.Say("file.strikes_flat")
	case "verdicts.csv":
		return p.Say("file.verdicts")
	case "parquet/":
		return p.Say("file.parquet")
	case "jsonl/":
		return p.Say("file.jsonl")
	}
	switch path.Ext(name) {
	case ".xlsx":
		return p.Say("file.xlsx")
	case ".sqlite":
		return p.Say("file.sqlite")
	case ".geojson":
		return p.Say("file.geojson")
	case ".zip":
		return p.Say("file.zip")
	}
	return p.Say("file.other")
}
