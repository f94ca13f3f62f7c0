package change_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// Of every figure a change tells another verdict, or the same under another reading where it
// is held by a reading that departs from what it declares, and nothing of all others.
func TestEveryVerdictIsCompared(t *testing.T) {
	base := schema.Read(sample.Files)
	before := assess.New(base, assess.Options{})
	reread := map[figure.Outcome]int{}
	for _, edit := range []func(*schema.Strike){
		func(s *schema.Strike) { s.Missing, s.MissingKnown = "", "" },
		func(s *schema.Strike) { s.Announced = s.Date },
		func(s *schema.Strike) {
			if s.Deaths == "2" {
				s.Deaths, s.DeathsMin, s.DeathsMax = "3", "3", "3"
			}
		},
	} {
		d := *base
		d.Strikes = base.Strikes.Select(slices.Clone(base.Strikes.Rows))
		for i := range d.Strikes.Rows {
			edit(&d.Strikes.Rows[i])
		}
		after := assess.New(&d, assess.Options{})
		c := change.Between(before, after)
		want, got := map[schema.ID]string{}, map[schema.ID]string{}
		for i := range before.Verdicts() {
			was, now := &before.Verdicts()[i], &after.Verdicts()[i]
			switch departs := now.Outcome == figure.AgreesAsRead || now.Outcome == figure.Possible; {
			case was.Outcome != now.Outcome:
				want[now.Tally.ID] = string(was.Outcome) + ", now " + string(now.Outcome)
			case departs && phrase.English(base).FirstReading(was) != phrase.English(&d).FirstReading(now):
				want[now.Tally.ID] = "read otherwise"
				reread[now.Outcome]++
			}
		}
		for _, v := range c.Verdicts {
			got[v.ID] = string(v.Before.Outcome) + ", now " + string(v.After.Outcome)
		}
		for _, id := range c.Reread {
			got[id] += "read otherwise"
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("(-want +got):\n%s", diff)
		}
	}
	if reread[figure.AgreesAsRead] == 0 || reread[figure.Possible] == 0 {
		t.Errorf("found %v figures of the same verdict under another reading, want some of both kinds", reread)
	}
}

// Verdicts that changed are told from the worst that a figure has now to the best, and those that
// are gone behind them: by the order of outcomes, in which what is not comparable stands apart.
func TestWorseVerdictsAreToldFirst(t *testing.T) {
	base := schema.Read(sample.Files)
	without := *base
	without.Tallies = base.Tallies.Select(nil)
	half := *base
	half.Tallies = base.Tallies.Select(slices.Clone(base.Tallies.Rows[:base.Tallies.Len()/2]))
	all, none, some := assess.New(base, assess.Options{}), assess.New(&without, assess.Options{}), assess.New(&half, assess.Options{})
	outcomes := map[figure.Outcome]bool{}
	for _, c := range []*change.Change{change.Between(none, all), change.Between(all, some)} {
		last := -1
		for _, v := range c.Verdicts {
			at := 2 * len(figure.Outcomes)
			if v.After != nil {
				outcomes[v.After.Outcome] = true
				at = 2 * (slices.Index(figure.Outcomes, figure.Differs) - slices.Index(figure.Outcomes, v.After.Outcome))
				if v.After.Outcome == figure.NotComparable {
					at = 1 // behind what differs
				}
			}
			if at < last {
				t.Fatalf("found %s behind what is better, want the worst first", v.ID)
			}
			last = at
		}
	}
	if len(outcomes) != len(figure.Outcomes) {
		t.Errorf("found the outcomes %v, want all", outcomes)
	}
}
