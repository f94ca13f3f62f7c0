package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/command"
)

func seriesCommand() *cobra.Command {
	var f flags
	c := &cobra.Command{
		Use:   "series [NAME]",
		Short: "show one outlet's running count beside the rows, or list all series",
		Example: `  tally series          all series, and how each counts
  tally series AP       one series: stated, computed, difference, what happened
  tally series CNN --format json`,
		Args: cobra.MaximumNArgs(1),
		RunE: func(c *cobra.Command, args []string) error {
			if err := command.Word("format", f.format, "text", "json"); err != nil {
				return err
			}
			a, say, err := f.assess()
			if err != nil {
				return err
			}
			all := a.Series()
			if len(args) == 1 {
				if all, err = seriesNamed(a, args[0]); err != nil {
					return err
				}
			}
			switch {
			case f.format == "json":
				return view.SeriesJSON(c.OutOrStdout(), a, say, all)
			case len(args) == 1:
				for i := range all {
					if i > 0 {
						fmt.Fprintln(c.OutOrStdout())
					}
					view.SeriesText(c.OutOrStdout(), a, say, &all[i])
				}
			default:
				view.SeriesList(c.OutOrStdout(), say, all)
			}
			return nil
		},
	}
	f.addData(c)
	f.addFormat(c, "text or json")
	f.addLanguage(c)
	return c
}

// seriesNamed picks one series, by any name of its outlet.
func seriesNamed(a *assess.Assessment, asked string) ([]figure.Series, error) {
	all, name := a.Series(), a.Data.SeriesNamed(asked)
	var names []string
	var found []figure.Series
	for i := range all {
		if all[i].Name == name {
			found = append(found, all[i])
		}
		names = append(names, all[i].Name)
	}
	if len(found) > 0 {
		return found, nil
	}
	hint := "; tally series lists them"
	if near := view.Near(name, names); near != "" {
		hint = fmt.Sprintf("; did you mean %q?", near)
	}
	return nil, fmt.Errorf("series: found no series %q with a level of deaths%s", asked, hint)
}
