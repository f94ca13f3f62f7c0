package main

import (
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
)

func chartCommand() *cobra.Command {
	var q command.Question
	english := phrase.English(nil)
	var names, list []string
	var measure string
	for _, k := range chart.Kinds {
		names = append(names, k.Name)
		list = append(list, fmt.Sprintf("  %-14s %s", k.Name, english.Say("chart.doc."+k.Name)))
	}
	var width, dpi int
	var outlines bool
	c := &cobra.Command{
		Use:   "chart NAME -o FILE.svg|FILE.png|FILE.pdf|FILE.csv",
		Short: command.PublishedShort("chart"),
		Long: "chart draws one of these:\n\n" + strings.Join(list, "\n") + `

--width lays a chart out anew for the room; letters and lines keep their size. Letters
are text in SVG and PDF, which can be edited and searched; with --outlines they are
drawn, and look the same in every program. A file that ends in .csv gets the values.

--measure draws one of the dataset's own measures (measures.csv: civilians, children) in place
of the killed, with its range, and of how many strikes a number is given; of the charts, ` + strings.Join(chart.MeasuredKinds(), " and ") + ` do.`,
		Example: `  tally chart running-total -o running-total.svg
  tally chart months --known-by 2026-01-26 -o months.png
  tally chart months --width 480 --dpi 300 -o months.png     5 inches wide, 1500 dots
  tally chart evidence --lang es -o evidencia.pdf
  tally chart running-total --data data --measure civilians -o civilians.svg`,
		Args:      cobra.ExactArgs(1),
		ValidArgs: names,
		RunE: func(c *cobra.Command, args []string) error {
			kind := chart.Named(args[0])
			if kind == nil {
				return fmt.Errorf("chart: found no chart named %q, want one of %q", args[0], names)
			}
			extension := strings.ToLower(filepath.Ext(q.Output))
			if !slices.Contains([]string{".svg", ".png", ".pdf", ".csv"}, extension) {
				return fmt.Errorf("--output: found %q, want a file that ends in .svg, .png, .pdf or .csv", q.Output)
			}
			for flag, picture := range map[string]bool{"dpi": true, "outlines": false} {
				if c.Flags().Changed(flag) && picture != (extension == ".png") {
					return fmt.Errorf("--%s: found a file that ends in %s, want %s", flag, extension, map[bool]string{true: "a picture of dots, .png", false: ".svg or .pdf; letters of .png are dots"}[picture])
				}
			}
			if err := command.AskForUnsaid(c.ErrOrStderr(), q.Data); err != nil {
				return err
			}
			q.Sections = kind.Sections
			r, d, l, err := q.Answer()
			if err != nil {
				return err
			}
			drawn, err := kind.Of(measure, r, d, l, width)
			if err != nil {
				return err
			}
			return command.Deliver(c.OutOrStdout(), q.Output, func(w io.Writer) error {
				switch extension {
				case ".svg":
					return drawn.SVG(w, chart.Letters(outlines))
				case ".csv":
					return drawn.CSV(w)
				case ".pdf":
					return drawn.PDF(w, chart.Letters(outlines))
				}
				return drawn.PNG(w, dpi)
			})
		},
	}
	q.AddFlags(c)
	c.Flags().StringVar(&measure, "measure", "", "one of the dataset's own measures in place of the killed")
	width = chart.Column
	command.AddNumber(c.Flags(), &width, "width", chart.Narrowest, chart.Widest, fmt.Sprintf("how wide, in pixels of a screen (an inch has 96): %d to %d", chart.Narrowest, chart.Widest))
	dpi = chart.Sharp
	command.AddNumber(c.Flags(), &dpi, "dpi", 1, schema.MaxCount, "dots per inch of a PNG")
	c.Flags().BoolVar(&outlines, "outlines", false, "letters as outlines, not as text, in SVG and PDF")
	return c
}
