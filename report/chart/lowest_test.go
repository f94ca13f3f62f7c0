package chart

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// What a chart names first is said as surely as its bar is, and no more.
func TestASumIsAtLeastSoManyWhereNoMoreIsKnown(t *testing.T) {
	m := &maker{Words: phrase.English(schema.Read(schema.Texts{}))}
	four, five, six := 4, 5, 6
	for _, test := range []struct {
		name string
		sum  summary.Range
		open bool
		want string
	}{
		{"all known", summary.Range{Min: &five, Best: &five, Max: &five}, false, "5"},
		{"a range around a best value", summary.Range{Min: &four, Best: &five, Max: &six}, false, "5"},
		{"lowest numbers alone", summary.Range{Min: &five, Best: &five, Max: &six}, true, "at least 5"},
		{"a strike without any number", summary.Range{Min: &five, Best: &five}, false, "at least 5"},
		{"no upper end beside a best value", summary.Range{Min: &four, Best: &five}, false, "5"},
	} {
		if diff := cmp.Diff(test.want, m.sum(test.sum, test.open)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", test.name, diff)
		}
	}
}
