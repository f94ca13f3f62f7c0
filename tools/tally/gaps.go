package main

import (
	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/command"
)

func gapsCommand() *cobra.Command {
	var f flags
	c := &cobra.Command{
		Use:   "gaps",
		Short: "list where published totals rise by more than the rows explain",
		Example: `  tally gaps                 the most certain first
  tally gaps --format json   for other programs`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := command.Word("format", f.format, "text", "json"); err != nil {
				return err
			}
			d, _, err := command.Open(f.data)
			if err != nil {
				return err
			}
			judge := figure.NewJudge(ledger.New(d))
			gaps := judge.Gaps(judge.All())
			if f.format == "json" {
				return view.GapsJSON(c.OutOrStdout(), gaps)
			}
			view.GapsText(c.OutOrStdout(), d, gaps)
			return nil
		},
	}
	f.addData(c)
	f.addFormat(c, "text or json")
	return c
}
