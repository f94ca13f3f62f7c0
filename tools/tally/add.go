package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/validate/draft"
)

func addCommand() *cobra.Command {
	var f flags
	var sets []string
	var from string
	a := &addition{}
	c := &cobra.Command{
		Use:   "add [KIND] [FILE]",
		Short: "add a strike, account, tally, source or claim, checked before it is written",
		Long: `add puts new rows into the tables of a folder (default: data). KIND is strike, account, tally, source or
claim, or one of excluded, theater, coverage and waiver.

In a terminal it asks in a form: known words, places and sources are offered, each answer is checked by
the rules of validate as it is typed, and a strike begins with the documents that tell of it. Answers
are kept while they are given: whatever ends the form, --resume goes on with them. Without a
terminal the row is given with --set, or rows with --from as CSV or JSON, from FILE or standard input.

JSON is an object with columns as keys, an array of such, or an object of tables, as {"sources": [...],
"strikes": [...], "accounts": [...]}; then no KIND is needed. An id may be left out, or be a mark such as
new:1 that other rows refer to. Numbers are numbers, lists arrays, and null is an empty cell.

Before anything is written, the whole dataset is checked with the rows in it, and their effect on totals
and verdicts is shown. With a new error nothing is written, and with a new warning, or a published figure
that now differs, only if that is wanted. What is written are the rows alone, in canonical form and at
their places.

Exit status 1: the rows bring findings, and nothing was written.`,
		Example: `  tally add strike
  tally add strike --resume
  tally add account --set strike_id=S001 --set source_id=D0003 --set deaths_min=5 --set deaths_max=5
  tally add account --set strike_id=S001 --set deaths_min=5 ... --set source.url=https://... ...
  tally add account --from csv rows.csv
  tally add --from json - < report.json
  tally add strike --from json report.json --dry-run`,
		Args: cobra.MaximumNArgs(2),
		RunE: func(c *cobra.Command, args []string) error {
			a.out, a.told, a.err = c.OutOrStdout(), c.OutOrStdout(), c.ErrOrStderr()
			err := a.prepare(&f)
			if err == nil {
				err = a.given(args, sets, from, c.InOrStdin())
			}
			if err == nil && a.rows == nil {
				err = a.ask()
			} else if err == nil {
				err = a.write(nil, nil)
			}
			if err != nil && !errors.Is(err, command.ErrFindings) {
				err = fmt.Errorf("add: %w", err)
			}
			return err
		},
	}
	c.Flags().StringVar(&f.data, "data", "", "folder of the tables (default: data)")
	c.Flags().StringArrayVar(&sets, "set", nil, "a cell of the row, `column=value`; once for each column")
	c.Flags().StringVar(&from, "from", "", "read rows as csv or json")
	c.Flags().BoolVar(&a.dryRun, "dry-run", false, "show what would be written, and write nothing")
	c.Flags().BoolVar(&a.accept, "accept-warnings", false, "write although the rows bring new warnings, or a published figure differs")
	c.Flags().BoolVar(&a.widen, "widen", false, "let the range of deaths of a strike follow an account that is added")
	c.Flags().StringVar(&a.keep, "keep", "", "keep the answers as JSON in a `file`, from which --from json adds the rows again")
	c.Flags().BoolVar(&a.resume, "resume", false, "go on with the answers of a form that was left")
	c.Flags().BoolVar(&a.plain, "accessible", false, "ask line by line, for screen readers (also: ACCESSIBLE=1 or TERM=dumb)")
	f.addToday(c)
	return c
}

// prepare reads the flags that several commands share.
func (a *addition) prepare(f *flags) (err error) {
	if a.today, err = f.checkDay(false); err != nil {
		return err
	}
	if a.path, err = workFolder(f.data); err != nil {
		return err
	}
	a.prefix, a.data = command.Prefix(a.path), f.data
	return nil
}

// given reads the rows that flags, a file or standard input give. None are given
// if a form is to ask for them.
func (a *addition) given(args []string, sets []string, from string, stdin io.Reader) error {
	if len(args) > 0 && draft.TableFor(args[0]) != nil {
		a.table, args = draft.TableFor(args[0]), args[1:]
	} else if len(args) > 0 && from != "json" {
		return fmt.Errorf("found %q, want one of %s", args[0], strings.Join(kinds(), ", "))
	}
	switch {
	case a.resume && (from != "" || len(sets) > 0):
		return errors.New("found --resume beside --from or --set, want it for a form alone")
	case from != "" && len(sets) > 0:
		return errors.New("found --from and --set, want one of them")
	case len(args) > 1 || len(args) == 1 && from == "":
		return fmt.Errorf("found the argument %q, want none without --from", args[len(args)-1])
	case from == "" && a.table == nil:
		return fmt.Errorf("want what to add: %s", strings.Join(kinds(), ", "))
	case len(sets) > 0:
		return a.set(sets)
	case from == "":
		return nil
	}
	name, text, err := input(args, stdin)
	if err != nil {
		return err
	}
	switch from {
	case "csv":
		if a.table == nil {
			return fmt.Errorf("want what the rows are: %s", strings.Join(kinds(), ", "))
		}
		a.rows, err = draft.CSV(a.table, name, text)
	case "json":
		a.rows, err = draft.JSON(a.table, name, text)
	default:
		err = fmt.Errorf("--from: found %q, want csv or json", from)
	}
	return err
}

// set makes the row that --set gives, and the rows that stand beside it: a column
// may have another kind in front, as account.source_id. Rows given together refer
// to each other where nothing else is said.
func (a *addition) set(sets []string) error {
	rows := map[*schema.Table]*draft.Row{}
	row := func(t *schema.Table) *draft.Row {
		if rows[t] == nil {
			rows[t] = draft.NewRow(t, schema.Place{File: "--set"})
			a.rows = append(a.rows, rows[t])
		}
		return rows[t]
	}
	row(a.table)
	for _, s := range sets {
		column, text, ok := strings.Cut(s, "=")
		if !ok {
			return fmt.Errorf("--set: found %q, want column=value", s)
		}
		table, name := a.table, column
		if kind, rest, dotted := strings.Cut(column, "."); dotted {
			if table, name = draft.TableFor(kind), rest; table == nil {
				return fmt.Errorf("--set: found the kind %q, want one of %s", kind, strings.Join(kinds(), ", "))
			}
		}
		if err := row(table).Set(name, text, schema.Place{File: "--set " + column}); err != nil {
			return fmt.Errorf("--set: %w", err)
		}
	}
	draft.Link(a.rows)
	return nil
}

// maxInput bounds what is read as rows, in bytes.
const maxInput = 64 << 20

// input reads the file that an argument names, or standard input.
func input(args []string, stdin io.Reader) (name string, text []byte, err error) {
	if len(args) == 1 && args[0] != "-" {
		file, err := os.Open(args[0])
		if err != nil {
			return "", nil, err
		}
		defer file.Close()
		name, stdin = args[0], file
	} else {
		name = "-"
	}
	text, err = io.ReadAll(io.LimitReader(stdin, maxInput+1))
	if err == nil && len(text) > maxInput {
		err = fmt.Errorf("%s: found more than %d MiB, want less", name, maxInput>>20)
	}
	return name, text, err
}

// kinds are what can be added.
func kinds() []string {
	var names []string
	for _, t := range schema.Tables {
		names = append(names, draft.Kind(t))
	}
	return names
}
