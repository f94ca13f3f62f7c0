package report_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestEvidenceBeyondAVideoIsCounted: of the strikes for which something was offered, those are counted for which it was more
// than a video or intelligence that is asserted.
func TestEvidenceBeyondAVideoIsCounted(t *testing.T) {
	fewer := 0
	for seed := range uint64(12) {
		d := schema.Read(reporttest.Drawn(seed))
		r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{}, summary.Question{Scope: "all", Sections: []string{summary.SectionEvidence}})
		if err != nil {
			t.Fatal(err)
		}
		offered, beyond, asserted := 0, 0, 0
		for i := range d.Strikes.Rows {
			some, more := false, false
			for _, word := range d.Strikes.Rows[i].EvidenceOffered.Members() {
				switch word {
				case "none_offered":
				case "intelligence_asserted":
					some = true
					asserted++
				case "video":
					some = true
				default:
					some, more = true, true
				}
			}
			if some {
				offered++
			}
			if more {
				beyond++
			}
		}
		if asserted > 0 && beyond < offered {
			fewer++
		}
		if diff := cmp.Diff([]int{offered, beyond}, []int{r.Evidence.Offered, r.Evidence.Beyond}); diff != "" {
			t.Errorf("seed %d, offered and beyond (-rows +report):\n%s", seed, diff)
		}
	}
	if fewer == 0 {
		t.Error("found no dataset with intelligence asserted alone, want some")
	}
}

// TestPartsAreAskedForAlone: beside the sums of a part of the time or of some strikes no published total stands, nor since when
// all strikes lack; and what is told of coverage is what bears on the scope asked for.
func TestPartsAreAskedForAlone(t *testing.T) {
	whole, parts, borne, not := 0, 0, 0, 0
	deaths, err := summary.ParseCondition("deaths>=1")
	if err != nil {
		t.Fatal(err)
	}
	for seed := range uint64(12) {
		d := schema.Read(reporttest.Drawn(seed))
		for i := range d.Sources.Rows {
			d.Sources.Rows[i].Kind = "news"
		}
		a := assess.New(d, assess.Options{})
		for _, q := range []summary.Question{{}, {From: "2025-02-03"}, {Where: []summary.Condition{deaths}}, {AsOf: "2025-04-20"}} {
			for _, scope := range []string{"all", "sea", "theaters_1", "theaters_2"} {
				q.Scope, q.Sections = scope, []string{summary.SectionHeadline, summary.SectionGaps}
				r, err := summary.New(a, summary.Identity{}, q)
				if err != nil {
					t.Fatal(err)
				}
				told := len(r.Headline.Newest) > 0 || r.Headline.Partial != nil
				switch part := q.From != "" || len(q.Where) > 0; {
				case part && told:
					t.Errorf("seed %d, %s from %q, %v: found %v and %v beside it, want nothing", seed, scope, q.From, q.Where, r.Headline.Newest, r.Headline.Partial)
				case part:
					parts++
				case told:
					whole++
				}
				var got, want []schema.Date
				for _, c := range r.Gaps.Coverage {
					got = append(got, c.From, c.To)
				}
				for _, c := range d.Coverage.Rows {
					// all is of each, and of all each is a part
					if c.Scope == "all" || scope == "all" || c.Scope == scope || c.Scope == d.Medium(scope) {
						want = append(want, c.From, c.To)
						borne++
					} else {
						not++
					}
				}
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("seed %d, %s: coverage (-rows +report):\n%s", seed, scope, diff)
				}
			}
		}
	}
	if min(whole, parts, borne, not) == 0 {
		t.Errorf("found %d reports with published totals, %d of a part, %d stretches that bear on one and %d that do not, want some of each", whole, parts, borne, not)
	}
}
