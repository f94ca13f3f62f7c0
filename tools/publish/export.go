package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/command/progress"
)

func exportCommand() *cobra.Command {
	var data, name string
	var o export.Options
	var path string
	c := &cobra.Command{
		Use:   "export --format FORMAT -o PATH",
		Short: command.PublishedShort("export"),
		Long:  exportHelp(),
		Example: `  tally export --format csv -o csv                       a folder with all tables
  tally export --format csv --excel --table strikes_flat -o strikes.csv
  tally export --format parquet -o parquet               a folder, a file a table
  tally export --format parquet --part-rows 250000 -o parquet    large tables in several files
  tally export --format sqlite -o strikes.sqlite
  tally export --format jsonl --table strikes -o -       to the standard output`,
		Args: cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if err := command.Word("format", name, export.Names()...); err != nil {
				return err
			}
			if path == "" {
				return fmt.Errorf("--output: found none, want a file or folder to write, or - for the standard output")
			}
			command.StopWhole()
			line := progress.New(c.ErrOrStderr())
			defer line.Clear()
			o.Progress = line.Show
			if c.Flags().Changed("part-rows") && o.PartRows == 0 {
				o.PartRows = -1 // asked for, and wrong
			}
			if err := command.AskForUnsaid(c.ErrOrStderr(), data); err != nil {
				return err
			}
			in, err := exported(data)
			if err != nil {
				return err
			}
			format := export.Named(name)
			if path == "-" {
				return format.Write(in, o, command.Document(c.OutOrStdout()))
			}
			return format.Export(in, o, path)
		},
	}
	command.AddData(c, &data)
	c.Flags().StringVar(&name, "format", "", "one of "+strings.Join(export.Names(), ", "))
	c.Flags().StringSliceVar(&o.Tables, "table", nil, "table to write, may be repeated (default: all)")
	c.Flags().BoolVar(&o.Excel, "excel", false, "CSV for spreadsheets: with a byte order mark, and with an apostrophe before what they would run")
	command.AddNumber(c.Flags(), &o.PartRows, "part-rows", 0, schema.MaxCount, "rows of a Parquet file at most; a larger table becomes strikes-00001.parquet and so on (default: a file a table)")
	c.Flags().StringVarP(&path, "output", "o", "", "file or folder to write; - for the standard output")
	return c
}

func exportHelp() string {
	var b strings.Builder
	b.WriteString("Formats:\n")
	for _, f := range export.Formats {
		fmt.Fprintf(&b, "  %-12s %s\n", f.Name, f.Doc)
	}
	b.WriteString(`
PATH is a file where the format has one for all tables, or where one table is asked
for; else a folder, with SHA256SUMS beside the files, and licence and codebook where
the dataset has them. A folder may be written again, but not if it holds other
files. Everything is written whole or not at all, also if the command is stopped by
Ctrl-C. The same tables give the same bytes. Long work shows its progress on a terminal.

The table strikes_flat has every column of strikes, and joined in:
`)
	for _, c := range export.FlatColumns {
		fmt.Fprintf(&b, "  %-14s %s\n", c.Name, c.Doc)
	}
	b.WriteString(`
The table measure_verdicts, where figures state numbers of measures of measures.csv, has:
`)
	for _, c := range export.MeasureVerdicts().Columns {
		fmt.Fprintf(&b, "  %-15s %s\n", c.Name, c.Doc)
	}
	return strings.TrimRight(b.String(), "\n")
}

// exported is the dataset of a folder with the files beside its tables.
func exported(folder string) (export.Input, error) {
	files, err := command.Files(folder)
	if err != nil {
		return export.Input{}, err
	}
	return export.Input{Data: schema.Read(files), Files: files}, nil
}
