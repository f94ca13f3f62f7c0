package main

import (
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/report/whole"
	"github.com/strike-tally/strike-tally/schema"
)

// asked is what the flags of report and chart ask for.
type asked struct {
	data, scope, from, asOf, knownBy, lang, output string
	where, by, sections                            []string
}

func (a *asked) addFlags(c *cobra.Command) {
	f := c.Flags()
	f.StringVar(&a.data, "data", "", "folder of the tables (default: the built-in dataset)")
	f.StringVar(&a.scope, "scope", schema.ScopeAll, "what to count: all, sea, land or a theater")
	f.StringVar(&a.from, "from", "", "first day counted, YYYY-MM-DD")
	f.StringVar(&a.asOf, "as-of", "", "last day counted, YYYY-MM-DD")
	f.StringVar(&a.knownBy, "known-by", "", "only what was public by this day, YYYY-MM-DD")
	f.StringArrayVar(&a.where, "where", nil, "only strikes whose column has the value, column=value; may be repeated")
	f.StringVar(&a.lang, "lang", language.Codes[0], "language: "+strings.Join(language.Codes, " or "))
	f.StringVarP(&a.output, "output", "o", "", "file to write, whole or not at all (default: standard output)")
}

// answer makes the report that was asked for.
func (a *asked) answer() (*summary.Report, *schema.Dataset, *language.Language, error) {
	if a.output != "" {
		endsWhole()
	}
	l, err := language.Named(a.lang)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("--lang: %w", err)
	}
	q := summary.Question{Scope: a.scope, From: schema.Date(a.from), AsOf: schema.Date(a.asOf), KnownBy: schema.Date(a.knownBy), By: a.by, Sections: a.sections}
	for _, condition := range a.where {
		column, value, ok := strings.Cut(condition, "=")
		if !ok {
			return nil, nil, nil, fmt.Errorf("--where: found %q, want column=value", condition)
		}
		q.Where = append(q.Where, summary.Condition{Column: column, Value: value})
	}
	d, _, err := open(a.data)
	if err != nil {
		return nil, nil, nil, err
	}
	if n := len(d.Faults); n > 0 {
		return nil, nil, nil, fmt.Errorf("found %d faults in the form of the tables, want none; `tally validate` names them", n)
	}
	var files fs.FS = data.Files
	if a.data != "" {
		if files, err = folderFS(a.data); err != nil {
			return nil, nil, nil, err
		}
	}
	id, err := summary.Identify(d, files)
	if err != nil {
		return nil, nil, nil, err
	}
	r, err := summary.New(d, id, q)
	if err != nil {
		return nil, nil, nil, fmt.Errorf("--%w", err)
	}
	return r, d, l, nil
}

// formats of a report.
var formats = []string{"text", "markdown", "html", "json", "csv"}

func reportCommand() *cobra.Command {
	var a asked
	var format, table string
	c := &cobra.Command{
		Use:   "report",
		Short: "summarise the strikes, the published figures and the claims, for any day and scope",
		Example: `  tally report                                     on the terminal
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
			if err := wantFormat(format, formats...); err != nil {
				return err
			}
			if table != "" && format != "csv" {
				return fmt.Errorf("--table: found the format %q, want csv", format)
			}
			r, d, l, err := a.answer()
			if err != nil {
				return err
			}
			if format == "csv" {
				return writeTables(c.OutOrStdout(), r, table, a.output)
			}
			return deliver(c.OutOrStdout(), a.output, func(w io.Writer) error {
				return render(w, format, r, d, l, a.output == "")
			})
		},
	}
	a.addFlags(c)
	c.Flags().StringSliceVar(&a.by, "by", nil, "breakdowns: "+strings.Join(summary.Breakdowns, ", ")+" (default month,theater,group,target)")
	c.Flags().StringSliceVar(&a.sections, "sections", nil, "parts: "+strings.Join(summary.Sections, ", ")+" (default: all)")
	c.Flags().StringVar(&format, "format", "text", "form of the answer: "+strings.Join(formats, ", "))
	c.Flags().StringVar(&table, "table", "", "with csv: the one table to write")
	return c
}

// render writes a report in one of the forms that are one file.
func render(w io.Writer, format string, r *summary.Report, d *schema.Dataset, l *language.Language, toScreen bool) error {
	if format == "json" {
		e := json.NewEncoder(w)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(r)
	}
	doc := document.New(r, d, l)
	switch format {
	case "markdown":
		return document.Markdown(w, doc)
	case "html":
		pictures, err := pictures(r, d, l)
		if err != nil {
			return err
		}
		return document.HTML(w, doc, pictures)
	}
	return document.Terminal(w, doc, windowWidth(toScreen))
}

// pictures are the charts for which the report has the values.
func pictures(r *summary.Report, d *schema.Dataset, l *language.Language) ([]document.Picture, error) {
	var found []document.Picture
	for i := range chart.Kinds {
		k := &chart.Kinds[i]
		if slices.ContainsFunc(k.Sections, func(s string) bool { return !slices.Contains(r.Question.Sections, s) }) {
			continue
		}
		drawn, err := k.New(r, d, l)
		if err != nil {
			continue // nothing to draw
		}
		svg, err := drawn.Element()
		if err != nil {
			return nil, err
		}
		found = append(found, document.Picture{Name: k.Name, SVG: svg, Text: drawn.Text})
	}
	return found, nil
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
		var parts []whole.Part
		for i := range tables {
			parts = append(parts, whole.Part{Name: tables[i].Name + ".csv", Write: tables[i].CSV})
		}
		return whole.Folder(output, parts)
	}
	for i := range tables {
		if tables[i].Name == name || name == "" {
			return deliver(w, output, tables[i].CSV)
		}
	}
	return fmt.Errorf("--table: found %q, want one of %q", name, names)
}

// deliver writes to a file, whole or not at all, or to standard output for "".
func deliver(w io.Writer, output string, write func(io.Writer) error) error {
	if output == "" {
		return write(w)
	}
	return whole.File(output, write)
}
