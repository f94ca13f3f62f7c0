package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
)

func reconcileCommand() *cobra.Command {
	var f flags
	var series, figures []string
	var missing, bounds string
	c := &cobra.Command{
		Use:   "reconcile",
		Short: "say whether published figures can all be true together with the rows",
		Long: `reconcile takes the chosen figures at their word, together with the ranges of the rows. Either
they cannot all be true: then it shows a smallest set of figures and rows that cannot, as two
sums that can be checked by hand. Or they can: then it shows what is left for every row and
every window whose number is open.

Figures that do not say whether they count the presumed dead count them with --missing counted.
“At least 46” is read as the source's own count of 46; with --bounds lower, as 46 or more.

Exit status: 0 whatever the answer is, 2 if there is none.`,
		Example: `  tally reconcile --series AP
  tally reconcile --series AP --series CNN --missing counted
  tally reconcile --figures T0162,T0168,T0193
  tally reconcile --series AP --bounds lower --format json`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := errors.Join(command.Word("format", f.format, "text", "json"), command.Word("missing", missing, "counted", "not"), command.Word("bounds", bounds, "own", "lower")); err != nil {
				return err
			}
			a, say, err := f.assess()
			if err != nil {
				return err
			}
			d := a.Data
			if len(series)+len(figures) == 0 {
				return fmt.Errorf("reconcile: all published figures at once cannot be true; choose some with --series or --figures; series: %s", strings.Join(seriesNames(d), ", "))
			}
			choice := reconcile.Choice{Series: series, CountMissing: missing == "counted", LowerBounds: bounds == "lower"}
			for _, id := range figures {
				choice.Figures = append(choice.Figures, schema.ID(id))
			}
			r := &view.Reconciled{Data: d, Verdicts: a.Verdicts(), Say: say}
			if r.Selection, err = reconcile.Select(a.Judge(), choice); err != nil {
				return fmt.Errorf("reconcile: %w%s", err, nearSeries(d, series))
			}
			if r.Answer, err = reconcile.Solve(r.Selection.Problem); err != nil {
				return refused(r.Selection, d, err)
			}
			if f.format == "json" {
				return view.ReconcileJSON(c.OutOrStdout(), r)
			}
			view.ReconcileText(c.OutOrStdout(), r)
			return nil
		},
	}
	f.addData(c)
	f.addFormat(c, "text or json")
	f.addLanguage(c)
	c.Flags().StringArrayVar(&series, "series", nil, "take all figures of this series; may be repeated")
	c.Flags().StringSliceVar(&figures, "figures", nil, "take these figures, such as T0052,T0073")
	c.Flags().StringVar(&missing, "missing", "not", "presumed dead, where a figure does not say: counted or not")
	c.Flags().StringVar(&bounds, "bounds", "own", "at least and more than: own (the source's own count) or lower (a lower bound)")
	return c
}

// seriesNames are the series of the dataset, in the order of their names.
func seriesNames(d *schema.Dataset) []string {
	var names []string
	for i := range d.Tallies.Rows {
		if name := d.Tallies.Rows[i].Series; name != "" {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// nearSeries suggests a series for the first name that is none.
func nearSeries(d *schema.Dataset, names []string) string {
	all := seriesNames(d)
	for _, name := range names {
		if near := view.Near(name, all); near != "" && !slices.Contains(all, name) {
			return fmt.Sprintf("; did you mean %q?", near)
		}
	}
	return ""
}

// refused names the figures that stand in the way of an answer.
func refused(s *reconcile.Selection, d *schema.Dataset, err error) error {
	var r *reconcile.Refusal
	if !errors.As(err, &r) || len(r.Figures) == 0 {
		return err
	}
	var ids []string
	for _, f := range r.Figures {
		ids = append(ids, string(d.Tallies.Rows[s.Figures[f].Tally].ID))
	}
	return fmt.Errorf("%w (%s)", err, strings.Join(ids, ", "))
}
