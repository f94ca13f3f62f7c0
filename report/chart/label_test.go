package chart_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Labels and titles that are longer than their room leave the chart its size, and
// what a reader hears of it is whole.
func TestLongLabels(t *testing.T) {
	d := schema.Read(sample.Files)
	label := strings.Repeat("Sound of ", 5)[:41]
	for i := range d.Theaters.Rows {
		d.Theaters.Rows[i].Label = label
	}
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	id := summary.Identity{Title: summary.Text(strings.Repeat("Strikes ", 100)), Version: "1", SHA256: "0"}
	for i := range chart.Kinds {
		k := &chart.Kinds[i]
		r, err := summary.New(assess.New(d, assess.Options{}), id, summary.Question{Sections: k.Sections})
		if err != nil {
			t.Fatal(err)
		}
		c, err := k.New(r, d, l, chart.Column)
		if err != nil {
			t.Fatal(err)
		}
		var b bytes.Buffer
		if err := c.PNG(&b, chart.Sharp); err != nil {
			t.Errorf("%s: %v", k.Name, err)
		}
		if k.Name == "theaters" && !strings.Contains(c.Text, label) {
			t.Errorf("found %q, want %q in it", c.Text, label)
		}
	}
}
