package view_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// Beside a figure stand those of its series next to it, each with stated minus rows.
func TestNeighboursAreStatedMinusRows(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	for _, say := range []*phrase.Words{phrase.English(d), phrase.Spanish(d)} {
		held, below := 0, 0
		all := a.Series()
		for i := range all {
			s := &all[i]
			for n := range s.Points {
				if len(s.Points) < 2 {
					continue
				}
				var b bytes.Buffer
				view.TallyText(&b, a, say, s.Points[n].Verdict)
				_, table, found := strings.Cut(b.String(), say.Say("explain.neighbours", s.Name, s.Name))
				if !found {
					t.Fatalf("%s: found no neighbours", s.Points[n].Verdict.Tally.ID)
				}
				p := &s.Points[max(0, n-1)]
				if p.Stated.Range() {
					continue
				}
				off := p.Verdict.Tally.Deaths.Or(0) - p.Computed
				held++
				if off < 0 {
					below++
				}
				want := fmt.Sprintf(" %s ", say.Signed(off))
				for line := range strings.Lines(table) {
					if strings.Contains(line, " "+string(p.Verdict.Tally.ID)+" ") && !strings.Contains(line, want) {
						t.Errorf("%s: found %q, want%sin it", s.Points[n].Verdict.Tally.ID, line, want)
					}
				}
			}
		}
		if held < 100 || below < 5 {
			t.Errorf("found %d neighbours, %d below the rows, want more", held, below)
		}
	}
}
