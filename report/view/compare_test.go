package view_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// The sentence on two figures has of each, in their order, who published it, what it states and of
// which days, and so has the answer above it.
func TestComparisonsTellEachFigureAsItIs(t *testing.T) {
	days := 0
	for _, d := range []*schema.Dataset{schema.Read(sample.Files), schema.Read(reporttest.Drawn(0)), schema.Read(reporttest.Drawn(1))} {
		a := assess.New(d, assess.Options{})
		var figures []*figure.Verdict
		for i := range a.Verdicts() {
			if v := &a.Verdicts()[i]; v.Ledger != nil && len(v.Readings) > 0 && len(v.Measures) > 0 && v.Measures[0].Measure == figure.Deaths && len(figures) < 40 {
				figures = append(figures, v)
			}
		}
		for _, say := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
			for i := range figures[1:] {
				pair := figures[i : i+2]
				if pair[0].Tally.AsOf != pair[1].Tally.AsOf {
					days++
				}
				text := comparison(t, a, say, "text", pair)
				var told struct{ Sentence string }
				if err := json.Unmarshal([]byte(comparison(t, a, say, "json", pair)), &told); err != nil {
					t.Fatal(err)
				}
				for _, of := range []string{text, told.Sentence} {
					rest := of
					for _, v := range pair {
						for _, part := range []string{say.Publisher(v.Tally), say.Statement(v.Measures[0].Statement), say.Period(v.Tally)} {
							_, behind, found := strings.Cut(rest, part)
							if !found {
								t.Fatalf("%s and %s, %s: found no %q of %s in its place\n%s", pair[0].Tally.ID, pair[1].Tally.ID, say.Code, part, v.Tally.ID, of)
							}
							rest = behind
						}
					}
				}
			}
		}
	}
	if days == 0 {
		t.Error("found no two figures of different days")
	}
}

func comparison(t *testing.T, a *assess.Assessment, say *phrase.Words, format string, pair []*figure.Verdict) string {
	t.Helper()
	var b bytes.Buffer
	if err := view.Compare(&b, format, a, say, string(pair[0].Tally.ID), string(pair[1].Tally.ID)); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
