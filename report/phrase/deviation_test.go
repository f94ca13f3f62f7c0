package phrase

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/figure"
)

// A reading that counts more says so, and one that counts fewer, each with its number.
func TestReadingsSayMoreOrFewer(t *testing.T) {
	for _, test := range []struct {
		reading figure.Reading
		axis    string
		en, es  string
	}{
		{figure.Reading{Values: figure.FirstReported, More: 3}, "values", "3 more ", "3 muertos más"},
		{figure.Reading{Values: figure.FirstReported, More: 1}, "values", "1 more ", "1 muerto más"},
		{figure.Reading{Values: figure.FirstReported, More: -3}, "values", "3 fewer ", "3 muertos menos"},
		{figure.Reading{Values: figure.FirstReported, More: -1}, "values", "1 fewer ", "1 muerto menos"},
		{figure.Reading{Cut: figure.Earlier, Strikes: 2}, "cut", "2 strikes earlier", "2 ataques antes"},
		{figure.Reading{Cut: figure.Later, Strikes: 2}, "cut", "2 strikes later", "2 ataques después"},
		{figure.Reading{Missing: figure.Counted, Presumed: 4, PresumedOf: 9}, "missing", "presumed dead counted (4)", "(4)"},
		{figure.Reading{Missing: figure.AsKnown, Presumed: 4, PresumedOf: 9, KnownBy: "2025-03-01"}, "missing", "(4 of 9)", "(4 de 9)"},
	} {
		for text, want := range map[string]string{English(nil).Deviation(&test.reading, test.axis): test.en, Spanish(nil).Deviation(&test.reading, test.axis): test.es} {
			if !strings.Contains(text, want) {
				t.Errorf("%+v: found %q, want %q in it", test.reading, text, want)
			}
		}
	}
}
