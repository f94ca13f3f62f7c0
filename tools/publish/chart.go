package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/tools/command"
)

func chartCommand() *cobra.Command {
	var q command.Question
	english := phrase.English(nil)
	var names, list []string
	for _, k := range chart.Kinds {
		names = append(names, k.Name)
		list = append(list, fmt.Sprintf("  %-14s %s", k.Name, english.Say("chart.doc."+k.Name)))
	}
	c := &cobra.Command{
		Use:   "chart NAME -o FILE.svg|FILE.png",
		Short: command.PublishedShort("chart"),
		Long:  "chart draws one of these:\n\n" + strings.Join(list, "\n"),
		Example: `  tally chart running-total -o running-total.svg
  tally chart months --known-by 2026-01-26 -o months.png
  tally chart evidence --lang es -o evidencia.svg`,
		Args:      cobra.ExactArgs(1),
		ValidArgs: names,
		RunE: func(c *cobra.Command, args []string) error {
			kind := chart.Named(args[0])
			if kind == nil {
				return fmt.Errorf("chart: found no chart named %q, want one of %q", args[0], names)
			}
			extension := strings.ToLower(filepath.Ext(q.Output))
			if extension != ".svg" && extension != ".png" {
				return fmt.Errorf("--output: found %q, want a file that ends in .svg or .png", q.Output)
			}
			if err := command.AskForUnsaid(c.ErrOrStderr(), q.Data); err != nil {
				return err
			}
			q.Sections = kind.Sections
			r, d, l, err := q.Answer()
			if err != nil {
				return err
			}
			drawn, err := kind.New(r, d, l)
			if err != nil {
				return err
			}
			write := drawn.SVG
			if extension == ".png" {
				write = drawn.PNG
			}
			return command.Deliver(c.OutOrStdout(), q.Output, write)
		},
	}
	q.AddFlags(c)
	return c
}
