package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

func validateCommand() *cobra.Command {
	var f flags
	c := &cobra.Command{
		Use:   "validate [DIR]",
		Short: "check the tables' form and rows, without the published totals",
		Example: `  tally validate                    the built-in dataset
  tally validate data               the tables in the folder data
  tally validate data --format json findings for other programs
  tally validate data --format sarif
  tally validate data --today 2026-11-21`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := errors.Join(wantFormat(f.format, findingFormats...), f.wantFailOn()); err != nil {
				return err
			}
			today, err := day("today", f.today)
			if err != nil {
				return err
			}
			if len(args) == 1 {
				f.data = args[0]
			}
			d, prefix, err := open(f.data)
			if err != nil {
				return err
			}
			all := allRules(nil)
			res := validate.Run(d, validate.Options{Rules: all, Today: today, Skip: isFigureRule})
			if told, err := f.reportFormat(c.OutOrStdout(), d, res, slices.DeleteFunc(all, isFigureRule)); told {
				return f.ended(res, err)
			}
			if f.format == "json" {
				err = view.ValidateJSON(c.OutOrStdout(), res)
			} else {
				view.Findings(c.OutOrStdout(), prefix, res.Findings)
				fmt.Fprintln(c.OutOrStdout(), view.Summary(res.Summary))
			}
			return f.ended(res, err)
		},
	}
	f.addData(c)
	f.addFormat(c, findingFormatsHelp)
	f.addToday(c)
	f.addFailOn(c)
	return c
}

// allRules are the rules of validate and those of the figures.
func allRules(verdicts []figure.Verdict) []*validate.Rule {
	return append(rules.All(), figure.Rule(verdicts))
}

func isFigureRule(r *validate.Rule) bool { return r.Name == figure.RuleName }
