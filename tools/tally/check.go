package main

import (
	"errors"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/phrase"
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
			a, prefix, err := f.check()
			if err != nil {
				return err
			}
			files, err := command.Files(f.data)
			if err != nil {
				return err
			}
			res := f.told(files, validate.Options{Rules: a.Rules(), Today: a.Options.Today, Skip: isFigureRule}, a.Result())
			if told, err := f.reportFormat(c.OutOrStdout(), a.Data, res, a.Rules()); told {
				return f.ended(res, err)
			}
			say, err := f.words(a.Data)
			if err != nil {
				return err
			}
			if f.format == "json" {
				err = view.CheckJSON(c.OutOrStdout(), a, res, say)
			} else {
				view.CheckText(c.OutOrStdout(), prefix, a, res, say)
			}
			return f.ended(res, err)
		},
	}
	f.addData(c)
	f.addFormat(c, findingFormatsHelp)
	f.addLanguage(c)
	f.addFailOn(c)
	f.addAll(c)
	f.addToday(c)
	c.Flags().StringVar(&f.asOf, "as-of", "", "sum only what happened and was public by this day, YYYY-MM-DD")
	return c
}

// check does the main job: validate, sum, judge. Prefix is what stands before the file names of
// the dataset in messages.
func (f *flags) check() (a *assess.Assessment, prefix string, err error) {
	today, err := f.checkDay(f.data == "")
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
	return assess.New(d, assess.Options{AsOf: asOf, Today: today}), prefix, nil
}

// assess reads the dataset asked for and assesses it, by all rows; the words are those of the
// answer.
func (f *flags) assess() (*assess.Assessment, *phrase.Words, error) {
	d, _, err := command.Open(f.data)
	if err != nil {
		return nil, nil, err
	}
	say, err := f.words(d)
	return assess.New(d, assess.Options{}), say, err
}
