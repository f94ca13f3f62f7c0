package view_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// Below each gap stand the figures that tell of it, each with its day, its outlet and what it
// states.
func TestGapsNameTheirFigures(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	for _, say := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
		var b bytes.Buffer
		view.GapsText(&b, say, a.Gaps())
		figures := 0
		for line := range strings.Lines(b.String()) {
			for i := range d.Tallies.Rows {
				y := &d.Tallies.Rows[i]
				if !strings.Contains(line, string(y.ID)+" ") {
					continue
				}
				figures++
				if want := string(y.ID) + "  " + string(y.AsOf) + "  " + say.Publisher(y) + ": " + say.Stated(a.Verdict(y.ID))[0]; y.AsOf == "" || !strings.Contains(line, want) {
					t.Errorf("found %q, want %q in it", line, want)
				}
			}
		}
		if figures < 2*len(a.Gaps()) || figures == 0 {
			t.Errorf("found %d figures of %d gaps", figures, len(a.Gaps()))
		}
	}
}
