package assess_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// TestAnswersAreThoseOfTheParts puts the one answer beside what its parts say when
// they are asked one by one.
func TestAnswersAreThoseOfTheParts(t *testing.T) {
	d := schema.Read(small)
	a := assess.New(d, assess.Options{AsOf: "2025-02-15", Today: "2025-03-01"})
	books := ledger.New(d)
	judge := figure.NewJudge(books)
	verdicts := judge.All()
	if len(verdicts) == 0 {
		t.Fatal("found no figure in the small dataset, want some")
	}
	text := func(verdicts []figure.Verdict) (all []string) {
		for _, v := range verdicts {
			all = append(all, string(v.Tally.ID)+" "+string(v.Outcome)+" "+phrase.English(d).Reason(&v))
		}
		return all
	}
	if diff := cmp.Diff(text(verdicts), text(a.Verdicts())); diff != "" {
		t.Errorf("verdicts (-want +got)\n%s", diff)
	}
	for i, scope := range books.Scopes() {
		want, _ := books.Ask(ledger.Question{Scope: scope, AsOf: "2025-02-15", KnownBy: "2025-02-15"})
		if got := a.Totals()[i]; got.Scope != scope || got.Totals != want.Totals {
			t.Errorf("found %s %v, want %s %v", got.Scope, got.Totals, scope, want.Totals)
		}
	}
	if got, want := len(a.Series()), len(judge.AllSeries(verdicts)); got != want {
		t.Errorf("found %d series, want %d", got, want)
	}
	if got, want := len(a.Gaps()), len(judge.Gaps(verdicts)); got != want {
		t.Errorf("found %d gaps, want %d", got, want)
	}
	want := validate.Run(d, validate.Options{Rules: append(rules.All(), assess.FigureRules(d, verdicts, a.Diagnoses)...), Today: "2025-03-01"})
	if diff := cmp.Diff(want, a.Result()); diff != "" {
		t.Errorf("findings (-want +got)\n%s", diff)
	}
}

func TestUnknownNamesHaveNoAnswer(t *testing.T) {
	a := assess.New(schema.Read(schema.Texts{}), assess.Options{})
	if v := a.Verdict("T0001"); v != nil {
		t.Errorf("found the verdict %v, want none", v)
	}
	if got := a.Total("nowhere"); got.Strikes != 0 || got.Scope != "nowhere" {
		t.Errorf("found %v, want nothing", got)
	}
	if w := a.Waiver("T0001"); w != nil {
		t.Errorf("found the waiver %v, want none", w)
	}
	if len(a.Findings()) == 0 {
		t.Error("found nothing wrong with tables that are not there")
	}
}

func TestSkippedRulesAreSilent(t *testing.T) {
	a := assess.New(schema.Read(schema.Texts{}), assess.Options{Skip: func(*validate.Rule) bool { return true }})
	if len(a.Findings()) > 0 {
		t.Errorf("found %v, want nothing", a.Findings())
	}
}

// TestQuestionsAtTheSameTime asks everything from several sides; the race detector
// and equal answers tell.
func TestQuestionsAtTheSameTime(t *testing.T) {
	a := assess.New(schema.Read(small), assess.Options{})
	var all sync.WaitGroup
	for range 4 {
		all.Go(func() {
			a.Findings()
			a.Gaps()
			a.Series()
			a.Totals()
			if first := &a.Verdicts()[0]; first != a.Verdict(first.Tally.ID) {
				t.Error("found another verdict for the same figure")
			}
		})
	}
	all.Wait()
}
