package main

import (
	"github.com/spf13/cobra"

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
			a, say, err := f.assess()
			if err != nil {
				return err
			}
			if f.format == "json" {
				return view.GapsJSON(c.OutOrStdout(), a.Gaps())
			}
			view.GapsText(c.OutOrStdout(), say, a.Gaps())
			return nil
		},
	}
	f.addData(c)
	f.addFormat(c, "text or json")
	f.addLanguage(c)
	return c
}
