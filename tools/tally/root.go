package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
)

// flags are what several subcommands share.
type flags struct {
	data   string
	format string
	today  string
	asOf   string
	failOn string
	lang   string
	all    bool
	table  string // the table that a file of another name holds
	called string // what findings call that file
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
	root.AddCommand(checkCommand(), validateCommand(), explainCommand(), judgeCommand(), readCommand(), seriesCommand(), gapsCommand(), reconcileCommand(), reportCommand(), diffCommand(), changelogCommand(), fmtCommand(), addCommand(), importCommand(), newCommand(), command.VersionCommand())
	root.AddCommand(publishedCommands()...)
	return root
}

func (f *flags) addFormat(c *cobra.Command, formats string) {
	c.Flags().StringVar(&f.format, "format", "text", "form of the answer: "+formats)
}

// addLanguage adds the language of the answer.
func (f *flags) addLanguage(c *cobra.Command) {
	c.Flags().StringVar(&f.lang, "lang", language.Codes[0], "language of the answer: "+strings.Join(language.Codes, " or "))
}

// words are the words of the answer.
func (f *flags) words(d *schema.Dataset) (*phrase.Words, error) {
	l, err := language.Named(f.lang)
	if err != nil {
		return nil, fmt.Errorf("--lang: %w", err)
	}
	return phrase.In(l, d), nil
}

func (f *flags) addData(c *cobra.Command) { command.AddData(c, &f.data) }
