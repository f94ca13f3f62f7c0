package site

import (
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// A strike's page names the outlets that report evidence and those that report none, each with its
// own account, where both stand; and else nobody.
func TestOutletsAtOddsOnEvidenceAreNamed(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	named := 0
	for seed := range uint64(12) {
		f, err := gather(reporttest.Drawn(seed).(schema.Texts))
		if err != nil {
			t.Fatal(err)
		}
		b, w := &builder{facts: f}, phrase.In(l, f.Data)
		for i := range f.Data.Strikes.Rows {
			s := &f.Data.Strikes.Rows[i]
			var none, some []string
			for j := range f.Data.Accounts.Rows {
				a := &f.Data.Accounts.Rows[j]
				if a.StrikeID != s.ID || a.Superseded == "yes" || a.EvidenceOffered == "" {
					continue
				}
				name := w.Name(f.Data.Sources.Get(a.SourceID).Publisher) + " (" + string(a.ID) + ")"
				if a.EvidenceOffered == schema.NoneOffered {
					none = append(none, name)
				} else {
					some = append(some, name)
				}
			}
			got := b.evidenceAtOdds(w, s)
			if (got != "") != (len(none) > 0 && len(some) > 0) {
				t.Errorf("seed %d: %s: found %q, want none %q and some %q to be told if both are there", seed, s.ID, got, none, some)
				continue
			}
			rest := got
			for _, name := range append(none, some...) {
				if got == "" {
					break
				}
				named++
				_, behind, found := strings.Cut(rest, name)
				if !found {
					t.Errorf("seed %d: %s: found %q, want %q in it, those without evidence first", seed, s.ID, got, name)
					break
				}
				rest = behind
			}
		}
	}
	if named < 10 {
		t.Errorf("found %d outlets named, want more", named)
	}
}
