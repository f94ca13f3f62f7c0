// Package change compares two states of a dataset: what happened to its rows, its
// totals, the verdicts on published figures and its findings. It is what a
// reviewer asks of a proposed change.
package change

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// State is a dataset with everything by which a change of it is told.
type State struct {
	Data     *schema.Dataset
	Totals   []Total // all, sea, land, then every theater in the order of the table
	Verdicts []figure.Verdict
	Findings []validate.Finding
}

// Total is the sum of all strikes in one scope.
type Total struct {
	Scope string
	ledger.Totals
}

// Of sums, judges and validates a dataset. Rules are those of package
// validate/rules; the one on figures is added here. An empty today asks for no
// dates in the future.
func Of(d *schema.Dataset, rules []*validate.Rule, today schema.Date) *State {
	books := ledger.New(d)
	s := summed(d, books)
	s.Verdicts = figure.NewJudge(books).All()
	all := append(slices.Clone(rules), figure.Rule(s.Verdicts))
	s.Findings = validate.Run(d, validate.Options{Rules: all, Today: today}).Findings
	return s
}

// Sums is the state of a dataset without verdicts and findings, for those who ask
// after rows and totals only: it takes a small part of the time.
func Sums(d *schema.Dataset) *State { return summed(d, ledger.New(d)) }

func summed(d *schema.Dataset, books *ledger.Books) *State {
	s := &State{Data: d}
	for _, scope := range books.Scopes() {
		answer, _ := books.Ask(ledger.Question{Scope: scope})
		s.Totals = append(s.Totals, Total{scope, answer.Totals})
	}
	return s
}
