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

// Statement is a number of a figure; Words is the same for one outside a verdict.
func (p *page) Statement(m figure.MeasureVerdict) string { return p.stated(m.Statement) }
func (p *page) Words(s figure.Statement) string          { return p.stated(s) }

// StatedDeaths is the first number of a figure.
func (p *page) StatedDeaths(v *figure.Verdict) string { return p.stated(v.Measures[0].Statement) }

// Interval is a computed number with its range.
func (p *page) Interval(i ledger.Interval) string { return p.span(i.Min, i.Best, i.Max) }

// Given is what the rows give for a number of a figure.
func (p *page) Given(m *figure.MeasureVerdict) string { return p.given(m) }

// FirstReading names the reading under which a figure was put to the rows.
func (p *page) FirstReading(v *figure.Verdict) string { return p.first(v) }

// Origins is the number of independent origins of a strike.
func (p *page) Origins(id schema.ID) int { return len(p.b.facts.Corroboration.Of(id).Origins) }

// Held says what a file holds that is no table, by how its name ends.
func (p *page) Held(name string) string {
	if name == datapackage.File {
		return p.say("file.descriptor")
	}
	switch path.Ext(name) {
	case ".xlsx":
		return p.say("file.xlsx")
	case ".sqlite":
		return p.say("file.sqlite")
	case ".geojson":
		return p.say("file.geojson")
	case ".zip":
		return p.say("file.zip")
	}
	return p.say("file.other")
}
