package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"
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

Exit status: 0 nothing open, 1 findings, 2 the command could not do its work; 130 or
143 stopped by Ctrl-C or a request to end, with no file half written.`,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.AddCommand(checkCommand(), validateCommand(), explainCommand(), seriesCommand(), gapsCommand(), reconcileCommand(), reportCommand(), chartCommand(), diffCommand(), changelogCommand(), fmtCommand(), addCommand(), exportCommand(), siteCommand(), serveCommand(), versionCommand())
	root.CompletionOptions.HiddenDefaultCmd = true
	return root
}

func (f *flags) addFormat(c *cobra.Command, formats string) {
	c.Flags().StringVar(&f.format, "format", "text", "form of the answer: "+formats)
}

func (f *flags) addData(c *cobra.Command) {
	c.Flags().StringVar(&f.data, "data", "", "folder of the tables (default: the built-in dataset)")
	c.PreRunE = func(c *cobra.Command, args []string) error {
		if c.Flags().Changed("data") && f.data == "" {
			return errors.New("--data: found an empty name, want a folder of tables")
		}
		if len(args) > 0 && args[0] == "" {
			return errors.New("found an empty name, want one")
		}
		return nil
	}
}

func (f *flags) addToday(c *cobra.Command) {
	c.Flags().StringVar(&f.today, "today", "", "day of the check, YYYY-MM-DD: later dates are findings")
}

func wantFormat(format string, allowed ...string) error {
	for _, a := range allowed {
		if format == a {
			return nil
		}
	}
	return fmt.Errorf("--format: found %q, want one of %q", format, allowed)
}
