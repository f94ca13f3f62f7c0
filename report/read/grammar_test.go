package read

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// TestExamples reads every example of every grammar.
func TestExamples(t *testing.T) {
	r := New(figure.NewJudge(ledger.New(schema.Read(sample.Files))))
	for _, code := range Languages {
		g, err := newGrammar(code)
		if err != nil {
			t.Fatal(err)
		}
		if len(g.examples) < 5 {
			t.Errorf("%s: found %d examples, want some for each language", code, len(g.examples))
		}
		for _, e := range g.examples {
			a := r.Read([]byte(g.context+" "+e.text), Options{Name: "x.txt", Language: code})
			var got []string
			for _, f := range a.Figures {
				got = append(got, fmt.Sprintf("%s %s %s %d", f.Kind, f.Measure, f.Qualifier, f.Value))
			}
			if diff := cmp.Diff(e.want, strings.Join(got, "; ")); diff != "" {
				t.Errorf("%s: %s\n(-want +got)\n%s", e.line, e.text, diff)
			}
		}
	}
}
