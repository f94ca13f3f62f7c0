package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/validate"
)

func checkCommand() *cobra.Command {
	var f flags
	c := &cobra.Command{
		Use:   "check",
		Short: "validate, sum, and put every published figure to the rows",
		Example: `  tally check                        the built-in dataset
  tally check --data data            the tables in the folder data
  tally check --as-of 2025-10-14     totals as they were known on that day
  tally check --format json          for other programs`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := errors.Join(command.Word("format", f.format, findingFormats...), f.wantFailOn()); err != nil {
				return err
			}
			ch, prefix, err := f.check()
			if err != nil {
				return err
			}
			if told, err := f.reportFormat(c.OutOrStdout(), ch.Data, ch.Result, allRules(ch.Verdicts)); told {
				return f.ended(ch.Result, err)
			}
			if f.format == "json" {
				err = view.CheckJSON(c.OutOrStdout(), ch)
			} else {
				view.CheckText(c.OutOrStdout(), prefix, ch)
			}
			return f.ended(ch.Result, err)
		},
	}
	f.addData(c)
	f.addFormat(c, findingFormatsHelp)
	f.addFailOn(c)
	f.addToday(c)
	c.Flags().StringVar(&f.asOf, "as-of", "", "sum only what happened and was public by this day, YYYY-MM-DD")
	return c
}

// check does the main job: validate, sum, judge.
func (f *flags) check() (*view.Check, string, error) {
	today, err := command.Day("today", f.today)
	if err != nil {
		return nil, "", err
	}
	asOf, err := command.Day("as-of", f.asOf)
	if err != nil {
		return nil, "", err
	}
	d, prefix, err := command.Open(f.data)
	if err != nil {
		return nil, "", err
	}
	books := ledger.New(d)
	judge := figure.NewJudge(books)
	ch := &view.Check{Data: d, AsOf: asOf, Until: asOf, Verdicts: judge.All()}
	ch.Series, ch.Gaps = judge.AllSeries(ch.Verdicts), judge.Gaps(ch.Verdicts)
	if asOf == "" {
		ch.Until = d.LastDay()
	}
	for _, scope := range books.Scopes() {
		answer, _ := books.Ask(ledger.Question{Scope: scope, AsOf: asOf, KnownBy: asOf})
		ch.Totals = append(ch.Totals, view.Total{Scope: scope, Answer: answer})
	}
	ch.Result = validate.Run(d, validate.Options{Rules: allRules(ch.Verdicts), Today: today})
	return ch, prefix, nil
}
