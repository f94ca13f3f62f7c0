package command

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/foreign"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/draft"
	"github.com/strike-tally/strike-tally/validate/written"
)

// Workbook reads a sheet of a workbook: the one of that name or, for none, the one that is
// worth the most.
type Workbook func(name string, b []byte, sheet string, worth func(*foreign.Sheet) int) (*foreign.Sheet, error)

// An importing is one run of import.
type importing struct {
	file, as, data    string
	maps, sets, words []string
	mapping, save     string
	days, sheet       string
	output, format    string
	today             schema.Date
	workbook          Workbook
	answer, err       io.Writer
	told              io.Writer // where what was done is told
	table             *schema.Table
	layoutName        string
	layout            *foreign.Layout // that the file has; nil: none that is known
	known             foreign.Options
}

// ImportCommand takes a table of others in. A workbook is read by that function; where
// there is none, handOver has another program do the whole of it.
func ImportCommand(workbook Workbook, handOver func() error) *cobra.Command {
	r := &importing{workbook: workbook}
	var today string
	c := &cobra.Command{
		Use:   "import FILE | -",
		Short: "make a table of a stranger's file: CSV in any form, JSON or a workbook",
		Long: `import reads a file in CSV, with semicolons or tabs too, in JSON (an array of objects, or one a line) or
a workbook (XLSX), and writes its rows as a table has them, to standard output or to -o.

It proposes which columns are which by their names, in English and Spanish, and by their cells, tells
what it knows, what it drops and what is lacking, leaves out columns that nothing fills and a table may do
without (unless the table of --data has them), and counts every kind of change: days and numbers in
another form only where the whole column decides how they are meant, words of the table in any case or
by their labels, degrees with a hemisphere. What cannot be decided stays as it is. What is not known
stays empty. Ids are given as by tally add, behind those of --data.

Files of UCDP GED, ACLED, Airwars, the Bureau of Investigative Journalism and IOM's Missing Migrants
Project are known by their columns, and what of them has no place in the tables is told.

Then the rows are checked as by tally validate FILE --table TABLE; findings stand at their places in the
file that was read. The answer is the table; all else is told on standard error, or with -o on standard
output, with --format json as one object for programs.

Exit status 1: the rows were written, and have findings.`,
		Example: `  tally import killings.csv --as strikes -o strikes.csv
  tally import killings.csv --as strikes --map "Killed (total)=deaths" --map Comments=note --map Id=
  tally import killings.csv --as strikes --set confirmation=reported --set follow_up=unknown
  tally import killings.csv --as strikes --word "theater:Caribe=caribbean"
  tally import killings.csv --as strikes --days day/month --save-mapping killings.mapping.csv -o strikes.csv
  tally import newer.csv --as strikes --mapping killings.mapping.csv -o strikes.csv
  tally import killings.xlsx --sheet 2025 --as strikes -o strikes.csv
  tally import - --as sources --data data < documents.json`,
		Args: cobra.ExactArgs(1),
		RunE: func(c *cobra.Command, args []string) (err error) {
			r.file, r.answer, r.err = args[0], c.OutOrStdout(), c.ErrOrStderr()
			if r.today, err = CheckDay(today, false); err != nil {
				return err
			}
			if r.format != "text" && r.format != "json" {
				return fmt.Errorf("import: --format: found %q, want text or json", r.format)
			}
			r.told = wrappedFor(r.err, os.Stderr)
			if r.output != "" {
				r.told = wrappedFor(r.answer, os.Stdout)
				StopWhole()
			}
			if r.format == "json" { // of which no line may be broken
				if r.told = r.err; r.output != "" {
					r.told = r.answer
				}
			}
			b, err := r.bytes(c.InOrStdin())
			if err != nil {
				return fmt.Errorf("import: %w", err)
			}
			if workbook == nil && foreign.IsWorkbook(b) {
				if r.file == "-" {
					return errors.New("import: found a workbook on standard input, want it as a file")
				}
				return handOver()
			}
			if err = r.run(b); err != nil && !errors.Is(err, ErrFindings) {
				err = fmt.Errorf("import: %w", err)
			}
			return err
		},
	}
	f := c.Flags()
	f.StringVar(&r.as, "as", "", "`table` that the rows are to be: strikes, accounts, sources and so on")
	f.StringVar(&r.data, "data", "", "folder of a dataset whose words, theaters and ids are known (default: none)")
	f.StringArrayVar(&r.maps, "map", nil, "take a column from one of the file, `name=column`; name= drops it; once for each")
	f.StringArrayVar(&r.sets, "set", nil, "a cell that all rows get, `column=value`; once for each column")
	f.StringArrayVar(&r.words, "word", nil, "the table's word for one of the file, `column:word=word`; once for each")
	f.StringVar(&r.mapping, "mapping", "", "take the mapping from a `file` that --save-mapping wrote, and propose none")
	f.StringVar(&r.layoutName, "layout", "", "`name` of a known layout, or none to propose a mapping by names (default: the one whose columns the file has)")
	f.StringVar(&r.save, "save-mapping", "", "keep the mapping in a `file`")
	f.StringVar(&r.days, "days", "", "`order` of days that no column decides: day/month or month/day")
	f.StringVar(&r.sheet, "sheet", "", "of a workbook: the `name` of the sheet (default: the one of which most is known)")
	f.StringVarP(&r.output, "output", "o", "", "file to write, whole or not at all (default: standard output)")
	f.StringVar(&r.format, "format", "text", "how it tells what it did: text or json")
	f.StringVar(&today, "today", "", "day of the check, YYYY-MM-DD: later dates are findings; none for the same answer on every day")
	return c
}

// bytes are those of the file or of standard input.
func (r *importing) bytes(stdin io.Reader) ([]byte, error) {
	if r.as == "" {
		return nil, fmt.Errorf("want --as with the table that the rows are to be: %s", strings.Join(tableNames(), ", "))
	}
	if r.table = draft.TableFor(r.as); r.table == nil {
		return nil, fmt.Errorf("--as: found %q, want one of %s", r.as, strings.Join(tableNames(), ", "))
	}
	if r.days != "" && r.days != string(written.DayMonth) && r.days != string(written.MonthDay) {
		return nil, fmt.Errorf("--days: found %q, want %s or %s", r.days, written.DayMonth, written.MonthDay)
	}
	in := stdin
	if r.file != "-" {
		info, err := os.Stat(r.file)
		if err != nil || !info.Mode().IsRegular() {
			return nil, fmt.Errorf("found no file %q", r.file)
		}
		f, err := os.Open(r.file)
		if err != nil {
			return nil, fmt.Errorf("found no file that can be read: %w", err)
		}
		defer f.Close()
		in = f
	}
	return io.ReadAll(io.LimitReader(in, foreign.MaxFile+1))
}

func tableNames() (names []string) {
	for _, t := range schema.Tables {
		names = append(names, t.Name)
	}
	return names
}
