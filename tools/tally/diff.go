package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/command"
)

func diffCommand() *cobra.Command {
	var f flags
	c := &cobra.Command{
		Use:   "diff [BASE] [HEAD]",
		Short: "show what a change does to rows, totals, verdicts, findings and the data version",
		Long: `diff compares two states of the tables: rows added, changed, withdrawn and vanished, every total and
every verdict that is another than before, and the findings that are new.

BASE and HEAD are git revisions, folders of tables or zip files that hold them, such as the data package
that the site offers. Without HEAD the working tree is compared; without
BASE the commit at which the work left the main branch (of upstream, of origin, or the one here).

The last line tells what the change asks of the version of the data: major when a row is withdrawn or a
column changes, minor when rows are added, patch for corrections. If BASE is a commit, it tells the next
release after the newest tag v1.2.3 that BASE holds.

Exit status 1: an id has vanished without a row in excluded.csv, or an error or warning is open that was
not open before. Old findings are only counted.`,
		Example: `  tally diff                          your work, before you propose it
  tally diff HEAD                     what is not committed yet
  tally diff v1.0 v1.1                two releases
  tally diff ../old/data data         two folders, with no git
  tally diff strike-tally.zip data    what has changed since a download
  tally diff --format markdown        for a comment on a pull request`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			if err := command.Word("format", f.format, "text", "json", "markdown"); err != nil {
				return err
			}
			today, err := f.checkDay(false)
			if err != nil {
				return err
			}
			d, err := compare(c.ErrOrStderr(), f.data, args, today)
			if err != nil {
				return fmt.Errorf("diff: %w", err)
			}
			if d.Say, err = f.words(d.Change.After.Data); err != nil {
				return err
			}
			switch f.format {
			case "json":
				err = view.DiffJSON(c.OutOrStdout(), d)
			case "markdown":
				err = view.DiffMarkdown(c.OutOrStdout(), d)
			default:
				view.DiffText(c.OutOrStdout(), d)
			}
			if err == nil && d.Change.Rejected() {
				return command.ErrFindings
			}
			return err
		},
	}
	c.Flags().StringVar(&f.data, "data", "data", "folder of the tables inside the repository, from its top")
	f.addFormat(c, "text, json or markdown")
	f.addToday(c)
	f.addLanguage(c)
	return c
}
