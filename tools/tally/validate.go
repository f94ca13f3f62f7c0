package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

func validateCommand() *cobra.Command {
	var f flags
	c := &cobra.Command{
		Use:   "validate [DIR | TABLE.csv | -]",
		Short: "check the tables' form and rows, without the published totals",
		Long: fmt.Sprintf(`Check the tables' form and rows, without the published totals.

A folder is asked as a whole; of a file that bears a table's name, as strikes.csv,
everything is asked that does not need another table. --table says which table a file of any
other name holds, or standard input (-).

A table of more than %d MiB is read in blocks and not held in memory: findings about
single rows are shown as soon as they are made, table by table, and those about rows
beside each other follow. What is kept of a row is numbers (ids, days, counts, words),
and where it begins.
Many findings of form that have one cause in a file, as where a program has written all
numbers with decimals, are told by one with their number; --all tells each. Where a table is
read in blocks the first few are told at once, and the number of the others at the end.
The formats sarif and junit are made of all tables and findings in memory.

Limits: a cell holds %d bytes at most (long-cell), a row %d (overlong-row), and
the header ends within %d; a table that is held in memory has %d GiB at most
(unreadable-file), and %d findings of each rule are shown of it at most: the
others are counted (too-many-findings).`, schema.HeldBytes>>20, csvtable.MaxCell, csvtable.MaxRow, csvtable.MaxHead, csvtable.MaxFile>>30, validate.MaxFindings),
		Example: `  tally validate                    the built-in dataset
  tally validate data               the tables in the folder data
  tally validate data --format json findings for other programs
  tally validate data --format csv  a table of what to mend, for a spreadsheet
  tally validate data --format sarif
  tally validate data --all         each finding by itself, also of one cause
  tally validate data --today none  the same answer on every day
  tally validate strikes.csv        one table by itself
  tally validate "strikes (1).csv" --table strikes
  tally validate - --table strikes < strikes.csv`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := errors.Join(command.Word("format", f.format, findingFormats...), f.wantFailOn()); err != nil {
				return err
			}
			if len(args) == 1 {
				f.data = args[0]
			}
			today, err := f.checkDay(f.data == "")
			if err != nil {
				return err
			}
			files, prefix, alone, err := f.tables(c.InOrStdin())
			if err != nil {
				return err
			}
			all := allRules()
			o := validate.Options{Rules: all, Today: today, Alone: alone, Skip: func(r *validate.Rule) bool { return isFigureRule(r) || alone && r.Name == string(csvtable.MissingFile) }}
			if slices.Contains(passingFormats, f.format) && isLarge(files) {
				res, err := f.validateStream(c.OutOrStdout(), c.ErrOrStderr(), files, prefix, o)
				return f.ended(res, err)
			}
			d := schema.Read(files)
			res := f.told(files, o, validate.Run(d, o))
			for i := range res.Findings {
				res.Findings[i] = f.call(res.Findings[i])
			}
			if told, err := f.reportFormat(c.OutOrStdout(), d, res, slices.DeleteFunc(all, isFigureRule)); told {
				return f.ended(res, err)
			}
			if f.format == "json" {
				err = view.ValidateJSON(c.OutOrStdout(), res)
			} else {
				view.Findings(c.OutOrStdout(), prefix, res.Findings)
				fmt.Fprintln(c.OutOrStdout(), view.Summary(phrase.English(nil), res.Summary))
				view.LeftOut(c.OutOrStdout(), res.LeftOut, phrase.English(nil))
			}
			return f.ended(res, err)
		},
	}
	f.addData(c)
	f.addFormat(c, findingFormatsHelp)
	f.addToday(c)
	f.addFailOn(c)
	f.addAll(c)
	c.Flags().StringVar(&f.table, "table", "", "table that the file holds, where the file bears another name")
	return c
}

// allRules are the rules of validate and those of the figures.
func allRules() []*validate.Rule { return append(rules.All(), assess.FigureRules(nil, nil, nil)...) }

func isFigureRule(r *validate.Rule) bool { return assess.OfFigures(r.Name) }
