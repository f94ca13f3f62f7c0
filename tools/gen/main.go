// Command gen makes datasets of any size: valid, or with a share of rows that have
// one fault each, of which it writes down the places.
//
//	go run ./tools/gen --rows 1000000 --seed 1 --bad 0.05 -o /tmp/big/data
//
// What it promises is said in package dataset.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run answers the exit status: 0, or 2 where the command could not do its work.
func run(args []string, stdout, stderr io.Writer) int {
	var o dataset.Options
	flags := flag.NewFlagSet("gen", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is told once, below
	flags.IntVar(&o.Rows, "rows", 1000, "strikes")
	flags.IntVar(&o.Accounts, "accounts", 4, "accounts of each strike; 0: strikes.csv and theaters.csv only")
	flags.IntVar(&o.Tallies, "tallies", 0, "figures that sources state, true to the strikes")
	flags.IntVar(&o.Sources, "sources", 0, "documents; 0: one a strike (with few strikes, one an account)")
	flags.Uint64Var(&o.Seed, "seed", 1, "seed of all that is left to chance")
	flags.Float64Var(&o.Bad, "bad", 0, "share of the rows that have one fault, 0 to 1")
	names := flags.String("faults", "", "kinds of faults, by the names of their rules and separated by commas; empty: all that can stand together")
	flags.StringVar(&o.Quoting, "quoting", dataset.Minimal, "minimal, or all: quotes around every cell")
	flags.StringVar(&o.LineEnd, "line-end", dataset.LF, "lf or crlf")
	flags.Float64Var(&o.Multiline, "multiline", 0.05, "share of the notes with line breaks in them, 0 to 1")
	flags.Float64Var(&o.Width, "width", 0.5, "share of the optional cells that are filled, 0 to 1")
	folder := flags.String("o", "", "folder of the tables, new or empty")
	list := flags.String("list", "", "file of the list of faults; empty: faults.csv beside the folder")
	err := flags.Parse(args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		usage(stdout, flags)
		return 0
	case err == nil && flags.NArg() > 0:
		err = fmt.Errorf("found the argument %q, want flags only", flags.Arg(0))
	case err == nil && *folder == "":
		err = errors.New("found no -o, want a folder")
	}
	if err == nil {
		o.Faults = split(*names)
		err = write(*folder, *list, o, stdout)
	}
	if err != nil {
		fmt.Fprintf(stderr, "gen: %s\n", strings.ReplaceAll(err.Error(), "\n", "\ngen: "))
		return 2
	}
	return 0
}

func split(names string) []string {
	var all []string
	for _, name := range strings.Split(names, ",") {
		if name = strings.TrimSpace(name); name != "" && !slices.Contains(all, name) {
			all = append(all, name)
		}
	}
	return all
}

func write(folder, list string, o dataset.Options, stdout io.Writer) error {
	if list == "" {
		list = filepath.Join(filepath.Dir(filepath.Clean(folder)), "faults.csv")
	}
	sum, err := dataset.Write(folder, list, o)
	if err != nil {
		return err
	}
	for _, t := range schema.Tables {
		if n, ok := sum.Rows[t.Name]; ok {
			fmt.Fprintf(stdout, "%s: %d rows\n", filepath.Join(folder, t.File), n)
		}
	}
	fmt.Fprintf(stdout, "%s: %d findings\n", list, sum.Faults)
	return nil
}

func usage(out io.Writer, flags *flag.FlagSet) {
	fmt.Fprint(out, `Makes a dataset: the tables in a folder, and beside it a list of the faults in
them, one row a finding (file, line, column, row, field, rule). The same flags
make the same bytes.

  go run ./tools/gen --rows 1000000 --accounts 0 -o /tmp/big/data
  go run ./tools/gen --rows 250000 --tallies 10000 --bad 0.05 -o /tmp/bad/data
  go run ./tools/gen --rows 100 --bad 1 --faults short-row,unclosed-quote -o /tmp/few/data

`)
	flags.SetOutput(out)
	flags.PrintDefaults()
	fmt.Fprintf(out, "\nKinds of faults:\n  %s\n", strings.Join(dataset.Faults(), "\n  "))
}
