package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/tally/internal/start"
)

func newCommand() *cobra.Command {
	var title string
	c := &cobra.Command{
		Use:   "new DIR",
		Short: "make an empty dataset of another campaign, with a guide, a codebook and a check",
		Long: `new makes a folder for a dataset of other strikes: its tables without rows, datapackage.json which says
what it is, a codebook, a check of every change on GitHub, and a guide of five minutes. The empty tables
pass that check. The folder may be new or empty.`,
		Example: `  tally new hills
  tally new hills --title "Air strikes in the hills"`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			folder, err := filepath.Abs(args[0])
			if err != nil {
				return err
			}
			d := start.Dataset{Name: nameOf(filepath.Base(folder)), Title: title, Version: "main"}
			if v := command.Version(); strings.HasPrefix(v, "v") && !strings.ContainsAny(v, "-+ ") {
				d.Version = v
			}
			if d.Title == "" {
				d.Title = filepath.Base(folder)
			}
			parts, err := d.Parts()
			if err != nil {
				return err
			}
			command.StopWhole()
			if err := atomicfile.New(folder, parts); err != nil {
				return err
			}
			_, err = fmt.Fprintf(c.OutOrStdout(), "%s: %d files; its README.md tells what comes next\n", args[0], len(parts))
			return err
		},
	}
	c.Flags().StringVar(&title, "title", "", "title of the dataset (default: the folder's name)")
	return c
}

// nameOf is a folder's name as a data package is named: small letters, digits, dots,
// hyphens and underscores.
func nameOf(folder string) string {
	name := strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || r == '-' || r == '_' || r == '.':
			return r
		}
		return '-'
	}, strings.ToLower(folder))
	if name = strings.Trim(name, "-._"); name == "" {
		return "dataset"
	}
	return name
}
