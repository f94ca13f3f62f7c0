package assess

import (
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Total is what the strikes of one scope add up to, with the strikes summed.
type Total struct {
	Scope string          // sea, land, a theater or all
	Mark  known.Mark      // what of it was not told by [Options.AsOf]
	Data  *schema.Dataset // whose strikes are summed: as it was public by [Options.AsOf]
	ledger.Answer
}

// Measured is what the strikes of the total add up to in a measure of measures.csv.
func (t *Total) Measured(measure string) ledger.Measured {
	if t.Ledger == nil {
		return ledger.Measured{}
	}
	return t.Ledger.Measured(measure, t.Cut)
}

// Totals are the sums of all scopes by [Options.AsOf], of what was public by then
// ([known.By]): those of [schema.Dataset.Scopes], also without a strike.
func (a *Assessment) Totals() []Total { return a.totals() }

// Marked are the strikes whose numbers in the totals rest on accounts that were not
// public by [Options.AsOf].
func (a *Assessment) Marked() []schema.ID {
	then, marks := a.then()
	return marks.Numbers(then)
}

// Total is the sum of one scope; zero for one that the dataset does not know.
func (a *Assessment) Total(scope string) Total {
	for _, t := range a.totals() {
		if t.Scope == scope {
			return t
		}
	}
	return Total{Scope: scope}
}

func (a *Assessment) sum() []Total {
	if a.Options.Streamed != nil && a.Options.Streamed.Totals != nil {
		return a.Options.Streamed.Totals()
	}
	var all []Total
	then, marks := a.then()
	books := a.Ledgers
	if then != a.Data {
		books = ledger.New(then)
	}
	for _, scope := range books.Scopes() {
		answer, _ := books.Ask(ledger.Question{Scope: scope, AsOf: a.Options.AsOf, KnownBy: a.Options.AsOf})
		total := Total{Scope: scope, Data: then, Answer: answer}
		for i := answer.Cut.First; i < answer.Cut.End && len(marks) > 0; i++ {
			if answer.Cut.Has(i) {
				total.Mark = total.Mark.And(marks[then.Strikes.Rows[answer.Ledger.Entries[i].Row].ID])
			}
		}
		all = append(all, total)
	}
	return all
}
