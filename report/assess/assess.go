// Package assess puts everything that is computed from a dataset into one answer:
// ledgers and totals, the verdict on every published figure, series, gaps,
// corroboration and findings. Commands, reports, charts and pages take it from here
// and compute none of it again.
//
//	d := schema.Read(os.DirFS("data"))
//	for _, v := range assess.New(d, assess.Options{}).Verdicts() {
//		fmt.Println(v.Tally.ID, v.Outcome, phrase.English(d).Reason(&v))
//	}
//
// Nothing depends on a clock or the network: the same dataset and options give the
// same answer.
package assess

import (
	"slices"
	"sync"

	"github.com/strike-tally/strike-tally/report/corroboration"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// Options say what is asked of a dataset. The zero value asks for all rows, by all
// rules.
type Options struct {
	// AsOf sums what happened and was public by this day only; empty: all rows.
	// Verdicts are not concerned: each figure has days of its own.
	AsOf schema.Date
	// Today makes later dates in rows a finding; empty asks for none.
	Today schema.Date
	// Rules are those of validation; nil for those of package rules. Those on
	// published figures are added in any case.
	Rules []*validate.Rule
	// Skip leaves a rule out; nil asks all.
	Skip func(*validate.Rule) bool
	// Streamed answers for tables of which the dataset holds only a part; nil: it is whole.
	Streamed *Streamed
}

// Streamed is what was made of large tables as their rows passed.
type Streamed struct {
	// Validate asks rules of all rows.
	Validate func(validate.Options) validate.Result
	// Totals are the sums of all scopes; nil: the dataset holds all strikes, as far as they are summed.
	Totals func() []Total
	// Verdicts are those on published figures, where they are known to be the same as of another
	// state; nil: figures are judged by the dataset.
	Verdicts func() []figure.Verdict
	// Days are the tables with all rows, and of them at least the cells by which it is told when
	// something was known. They are asked where a sentence needs them.
	Days func() *schema.Dataset
}

// Assessment is the answer to one dataset. What is asked of it is computed at the
// first question and kept; questions may be asked at the same time. The dataset must
// not be changed meanwhile, nor may what is answered.
type Assessment struct {
	Data    *schema.Dataset
	Options Options
	// Ledgers sum strikes by scope, days and what was known.
	Ledgers *ledger.Books
	// Corroboration is what each strike rests on.
	Corroboration *corroboration.Index

	judge    func() *figure.Judge
	then     func() (*schema.Dataset, known.Marks)
	totals   func() []Total
	lastDay  func() schema.Date
	later    func() *later
	verdicts func() []figure.Verdict
	series   func() []figure.Series
	gaps     func() []figure.Gap
	result   func() validate.Result
	waivers  func() map[schema.ID]*schema.Waiver
}

// New assesses a dataset. It cannot fail: what is wrong with the tables are findings.
func New(d *schema.Dataset, o Options) *Assessment {
	if o.Rules == nil {
		o.Rules = rules.All()
	}
	a := &Assessment{Data: d, Options: o, Ledgers: ledger.New(d), Corroboration: corroboration.NewIndex(d)}
	a.judge = sync.OnceValue(func() *figure.Judge { return figure.NewJudge(a.Ledgers) })
	a.then = sync.OnceValues(func() (*schema.Dataset, known.Marks) { return known.By(d, o.AsOf) })
	a.totals = sync.OnceValue(a.sum)
	a.later = sync.OnceValue(a.findLater)
	a.lastDay = sync.OnceValue(a.Data.LastDay)
	a.verdicts = sync.OnceValue(func() []figure.Verdict {
		if o.Streamed != nil && o.Streamed.Verdicts != nil {
			return o.Streamed.Verdicts()
		}
		return a.judge().All()
	})
	a.series = sync.OnceValue(func() []figure.Series { return a.judge().AllSeries(a.verdicts()) })
	a.gaps = sync.OnceValue(func() []figure.Gap { return a.judge().Gaps(a.verdicts()) })
	a.result = sync.OnceValue(a.validate)
	a.waivers = sync.OnceValue(a.accepted)
	return a
}

// Judge judges figures by these rows: also one that no row states.
func (a *Assessment) Judge() *figure.Judge { return a.judge() }

// Diagnoses are what would bring a figure that differs, or agrees only possibly,
// together with the rows.
func (a *Assessment) Diagnoses(v *figure.Verdict) []figure.Diagnosis {
	return a.judge().Diagnose(v, a.verdicts(), a.gaps())
}

// Until is the last day of which the totals speak: [Options.AsOf], else the last day
// of which a strike's row speaks.
func (a *Assessment) Until() schema.Date {
	if a.Options.AsOf != "" {
		return a.Options.AsOf
	}
	return a.lastDay()
}

// Verdicts are what is found about the published figures, one for each row of
// tallies, in its order.
func (a *Assessment) Verdicts() []figure.Verdict { return a.verdicts() }

// Verdict is what is found about one figure; nil if the dataset does not have it.
func (a *Assessment) Verdict(tally schema.ID) *figure.Verdict {
	row, ok := a.Data.Tallies.Find(string(tally))
	if !ok {
		return nil
	}
	return &a.verdicts()[row]
}

// Series are the outlets' running counts, in the order of their names.
func (a *Assessment) Series() []figure.Series { return a.series() }

// Gaps are where published totals rise by more than the rows explain, the most
// certain first.
func (a *Assessment) Gaps() []figure.Gap { return a.gaps() }

// Findings are what rules found, in the order of files and places, waived ones with
// their reason among them.
func (a *Assessment) Findings() []validate.Finding { return a.result().Findings }

// Result is what validation found, with its counts.
func (a *Assessment) Result() validate.Result { return a.result() }

// Rules are all rules that were asked, those on published figures among them.
func (a *Assessment) Rules() []*validate.Rule {
	return append(slices.Clone(a.Options.Rules), FigureRules(a.Data, a.verdicts(), a.Diagnoses)...)
}

// Waiver is why a figure's difference was accepted; nil if it was not.
func (a *Assessment) Waiver(tally schema.ID) *schema.Waiver { return a.waivers()[tally] }

func (a *Assessment) validate() validate.Result {
	o := validate.Options{Rules: a.Rules(), Today: a.Options.Today, Skip: a.Options.Skip}
	if a.Options.Streamed != nil {
		return a.Options.Streamed.Validate(o)
	}
	return validate.Run(a.Data, o)
}
