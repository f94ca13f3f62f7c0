// Package data_test judges the tables, whatever rows they hold: nothing in them is
// open, and all that is made from them can be made. It takes seconds, so that whoever
// changes rows alone need not run the tests of the code:
//
//	go test ./data
package data_test

import (
	"testing"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/site"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// No finding is open, and every published figure has a verdict.
func TestNothingIsOpen(t *testing.T) {
	d := schema.Read(data.Files)
	a := assess.New(d, assess.Options{})
	for _, f := range a.Findings() {
		if f.Open() && f.Severity != validate.Note {
			t.Errorf("data/%s:%d:%d: %s (%s)", f.Place.File, f.Place.Line, f.Place.Column, f.Message, f.Rule)
		}
	}
	if found, want := len(a.Verdicts()), d.Tallies.Len(); found != want {
		t.Errorf("found verdicts on %d figures, want them on all %d", found, want)
	}
	for _, v := range a.Verdicts() {
		if v.Outcome == "" {
			t.Errorf("%s: found no verdict, want one", d.Tallies.Rows[v.Row].ID)
		}
	}
}

// No column is lost that these tables have; another dataset may leave it out.
func TestNoColumnIsLeftOut(t *testing.T) {
	for _, left := range assess.New(schema.Read(data.Files), assess.Options{}).Result().LeftOut {
		t.Errorf("data/%s.csv: found no column %s in the header, want one", left.Table, left.Columns)
	}
}

// Reports, charts and the site can be made.
func TestAllIsMade(t *testing.T) {
	d := schema.Read(data.Files)
	id, err := summary.Identify(d, data.Files)
	if err != nil {
		t.Fatal(err)
	}
	report, err := summary.New(assess.New(d, assess.Options{}), id, summary.Question{By: summary.Breakdowns})
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		document.New(report, d, l)
		for _, kind := range chart.Kinds {
			if _, err := kind.New(report, d, l, chart.Column); err != nil {
				t.Errorf("the chart %s in %s: %v", kind.Name, code, err)
			}
		}
	}
	if _, err := site.Build(data.Files, site.Options{BaseURL: "https://example.org/", Rules: rules.All(), Example: rules.Example}); err != nil {
		t.Errorf("the site: %v", err)
	}
}
