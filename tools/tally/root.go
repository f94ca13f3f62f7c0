package main

import (
	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/tools/command"
)

// flags are what several subcommands share.
type flags struct {
	data   string
	format string
	today  string
	asOf   string
	failOn string
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "tally",
		Short: "validate the strike dataset and check published totals against it",
		Long: `tally validates a folder of strike tables and puts every cumulative figure that a source
has published to the rows: whether they can be brought together, how, and if not, by how much.

Without --data it works on the dataset that is built in.

` + command.ExitStatus,
	}
	root.AddCommand(checkCommand(), validateCommand(), explainCommand(), judgeCommand(), seriesCommand(), gapsCommand(), reconcileCommand(), reportCommand(), diffCommand(), changelogCommand(), fmtCommand(), addCommand(), command.VersionCommand())
	root.AddCommand(publishedCommands()...)
	return root
}

func (f *flags) addFormat(c *cobra.Command, formats string) {
	c.Flags().StringVar(&f.format, "format", "text", "form of the answer: "+formats)
}

func (f *flags) addData(c *cobra.Command) { command.AddData(c, &f.data) }
