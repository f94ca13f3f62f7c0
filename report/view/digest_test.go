package view

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/validate"
)

// TestDigest holds that GitHub and Markdown are the same from findings that came
// one by one in any order as from all of them in theirs, and that few are kept.
func TestDigest(t *testing.T) {
	for name, rules := range map[string][]int{
		"none": {}, "some": {3, 1}, "as many as Markdown shows": {findingsMost}, "one more": {findingsMost + 1}, "two more": {findingsMost + 2},
		"many": {5000, 2, 700}, "rules": {400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400, 400},
	} {
		var findings []validate.Finding
		for i, n := range rules {
			for j := range n {
				f := at(1+i+j*len(rules), severities[j%7%3])
				f.Rule = fmt.Sprintf("rule-%02d", i)
				if j%50 == 49 {
					f.Waived = "looked at"
				}
				findings = append(findings, f)
			}
		}
		validate.Sort(findings)
		whole := reportOf(findings...)
		var d Digest
		mixed := rand.New(rand.NewPCG(1, 2)).Perm(len(findings))
		for _, i := range mixed {
			if err := d.Add(findings[i]); err != nil {
				t.Fatal(err)
			}
		}
		part := reportOf()
		part.Summary = whole.Summary
		d.Into(part)
		if most := len(rules) * len(severities) * digestMost; len(part.Findings) > most {
			t.Errorf("%s: found %d kept, want %d at most", name, len(part.Findings), most)
		}
		for form, write := range map[string]func(*Report, *strings.Builder) error{
			"github":   func(r *Report, b *strings.Builder) error { r.GitHub(b); return nil },
			"markdown": func(r *Report, b *strings.Builder) error { return r.Markdown(b) },
		} {
			var want, got strings.Builder
			if err := write(whole, &want); err != nil {
				t.Fatal(err)
			}
			if err := write(part, &got); err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(want.String(), got.String()); diff != "" {
				t.Errorf("%s, %s (-whole +digest):\n%s", name, form, diff)
			}
		}
	}
}
