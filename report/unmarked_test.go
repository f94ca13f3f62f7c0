package report_test

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// A report that asks for no earlier day has no mark in any text, table or chart but beside
// figures, each of which has a day of its own.
func TestNothingIsMarkedWithoutAnEarlierDay(t *testing.T) {
	d := schema.Read(sample.Files)
	all := assess.New(d, assess.Options{})
	for _, scope := range []string{schema.ScopeSea, schema.ScopeAll} {
		r, err := summary.New(all, summary.Identity{SHA256: "0"}, summary.Question{Scope: scope, By: summary.Breakdowns, Sections: summary.Sections})
		if err != nil {
			t.Fatal(err)
		}
		for _, code := range language.Codes {
			l, _ := language.Named(code)
			texts := readerTexts(document.New(r, d, l))
			if len(texts) < len(summary.Sections) {
				t.Errorf("%s, %s: found %d texts, want those of %d sections", scope, code, len(texts), len(summary.Sections))
			}
			for _, one := range texts {
				section, _, _ := strings.Cut(one.where, ",")
				if text := strings.Join(one.cells, " "); section != summary.SectionFigures && strings.Contains(text, known.Sign) {
					t.Errorf("%s, %s: %s: found the mark in %q", scope, code, one.where, text)
				}
			}
			for i := range chart.Kinds {
				c, err := chart.Kinds[i].New(r, d, l, chart.Column)
				if err != nil {
					continue // nothing to draw
				}
				if drawn, err := c.Element(chart.Text); err != nil || strings.Contains(drawn, known.Sign) {
					t.Errorf("%s, %s: found the mark in the chart %s, or %v", scope, code, c.Name, err)
				}
			}
		}
	}
}
