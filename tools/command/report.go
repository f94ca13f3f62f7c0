package command

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// reportFormats are the forms of a report; html has charts in it.
var reportFormats = []string{"text", "markdown", "html", "json", "csv"}

// Compose words a report, in full or in brief.
type Compose func(r *summary.Report, d *schema.Dataset, l *language.Language) *document.Document

// HTML writes a report as one page with charts.
type HTML func(w io.Writer, r *summary.Report, compose Compose, d *schema.Dataset, l *language.Language) error

// ReportCommand summarises the strikes, in each form but html without what draws charts.
func ReportCommand(html HTML) *cobra.Command {
	var q Question
	var format, table string
	var full bool
	c := &cobra.Command{
		Use:   "report",
		Short: "summarise the strikes, the published figures and the claims, for any day and scope",
		Long: `Summarise the strikes, the published figures and the claims, for any day and scope.

For readers (text, markdown, html) the report is brief: the headline, the figures that differ, the
evidence, the sides of the claims, what is not known, and the documents that it refers to. --full adds the annexes, and
--sections takes some of them, as running,survivors. For programs (json, csv) it is always whole.`,
		Example: `  tally report                                     on the terminal, in brief
  tally report --full --format html -o report.html with every annex
  tally report --known-by 2025-10-14               what could have been written on that day
  tally report --format html -o report.html        one page with charts, which also prints
  tally report --format markdown --lang es         in Spanish
  tally report --scope sea --by month --sections headline,by
  tally report --where theater=caribbean --where target_type=go_fast
  tally report --format csv -o folder              every table of it
  tally report --format csv --table by_month       one table
  tally report --format json                       for other programs`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := Word("format", format, reportFormats...); err != nil {
				return err
			}
			if table != "" && format != "csv" {
				return fmt.Errorf("--table: found the format %q, want csv", format)
			}
			compose := document.New
			if (format == "text" || format == "markdown" || format == "html") && !full && len(q.Sections) == 0 {
				q.Sections, compose = document.BriefSections, document.Brief
			}
			r, d, l, err := q.Answer()
			if err != nil {
				return err
			}
			if err := AskForUnsaid(c.ErrOrStderr(), q.Data); err != nil {
				return err
			}
			if format == "csv" {
				return writeTables(c.OutOrStdout(), r, table, q.Output)
			}
			return Deliver(c.OutOrStdout(), q.Output, func(w io.Writer) error {
				switch format {
				case "json":
					e := json.NewEncoder(w)
					e.SetEscapeHTML(false)
					e.SetIndent("", "  ")
					return e.Encode(r)
				case "markdown":
					return document.Markdown(w, compose(r, d, l))
				case "html":
					return html(w, r, compose, d, l)
				}
				return document.Terminal(w, compose(r, d, l), windowWidth(q.Output == ""))
			})
		},
	}
	q.AddFlags(c)
	c.Flags().StringSliceVar(&q.by, "by", nil, "breakdowns: "+strings.Join(summary.Breakdowns, ", ")+" (default month,theater,group,target)")
	c.Flags().StringSliceVar(&q.Sections, "sections", nil, "parts: "+strings.Join(summary.Sections, ", ")+" (default: in brief for readers, all for programs)")
	c.Flags().BoolVar(&full, "full", false, "every part in full, with the annexes")
	c.Flags().StringVar(&format, "format", "text", "form of the answer: "+strings.Join(reportFormats, ", "))
	c.Flags().StringVar(&table, "table", "", "with csv: the one table to write")
	return c
}

// writeTables writes one table to a file or standard output, or all to a folder.
func writeTables(w io.Writer, r *summary.Report, name, output string) error {
	tables := r.Tables()
	names := make([]string, len(tables))
	for i := range tables {
		names[i] = tables[i].Name
	}
	if name == "" && output == "" && len(tables) != 1 {
		return fmt.Errorf("csv: found %d tables, want a folder for them (-o) or the name of one (--table): %q", len(tables), names)
	}
	if name == "" && output != "" {
		var parts []atomicfile.Part
		for i := range tables {
			parts = append(parts, atomicfile.Part{Name: tables[i].Name + ".csv", Write: tables[i].CSV})
		}
		return atomicfile.Folder(output, parts)
	}
	for i := range tables {
		if tables[i].Name == name || name == "" {
			return Deliver(w, output, tables[i].CSV)
		}
	}
	return fmt.Errorf("--table: found %q, want one of %q", name, names)
}
