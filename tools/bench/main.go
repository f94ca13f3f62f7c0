// Command bench holds `tally validate` against other programs that check CSV, all
// on the same generated files, and prints what it took as Markdown. How it measures
// and what came of it stands in README.md.
//
//	go run ./tools/bench -rows 1000000 -runs 5 -write tools/bench/README.md
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	if asLauncher() || asBare() {
		return
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	status := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(status)
}

// settings are those of the command line.
type settings struct {
	rows, runs, part    int
	seed                uint64
	peers, cases, tally string
	folder, write       string
	limit               time.Duration
}

// run answers the exit status: 0, or 2 where the command could not do its work.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	var s settings
	flags := flag.NewFlagSet("bench", flag.ContinueOnError)
	flags.SetOutput(io.Discard) // what is wrong is told once, below
	flags.IntVar(&s.rows, "rows", 1_000_000, "strikes in one table, or accounts of a quarter as many strikes")
	flags.IntVar(&s.runs, "runs", 5, "runs of each tool, of which the median is told")
	flags.IntVar(&s.part, "part", 100_000, "strikes of the part that slow tools run on")
	flags.Uint64Var(&s.seed, "seed", 1, "seed of the datasets")
	flags.StringVar(&s.peers, "peers", "all", "all, none, or names separated by commas")
	flags.StringVar(&s.cases, "cases", "", "some of clean, bad5, bad100, accounts, accounts5, commands, separated by commas; empty: all")
	flags.StringVar(&s.tally, "tally", "", "the binary of tally, tally-publish beside it; empty: both are built")
	flags.StringVar(&s.folder, "folder", "", "where the datasets are made and stay for the next run; empty: a temporary folder")
	flags.StringVar(&s.write, "write", "", "file in which the answer is put between the markers, besides being printed")
	flags.DurationVar(&s.limit, "limit", 10*time.Minute, "longest time of one run")
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		fmt.Fprint(stdout, "Holds tally validate against other programs that check CSV, on the same files.\n\n")
		flags.SetOutput(stdout)
		flags.PrintDefaults()
		return 0
	}
	if err == nil {
		err = s.wrong(flags)
	}
	if err == nil {
		err = s.compare(ctx, stdout, stderr)
	}
	if err != nil {
		fmt.Fprintf(stderr, "bench: %s\n", strings.ReplaceAll(err.Error(), "\n", "\nbench: "))
		return 2
	}
	return 0
}

func (s *settings) wrong(flags *flag.FlagSet) error {
	var errs []error
	if flags.NArg() > 0 {
		errs = append(errs, fmt.Errorf("found the argument %q, want flags only", flags.Arg(0)))
	}
	for _, name := range []string{"rows", "runs", "part"} {
		if n := map[string]int{"rows": s.rows, "runs": s.runs, "part": s.part}[name]; n < 1 {
			errs = append(errs, fmt.Errorf("-%s: found %d, want 1 or more", name, n))
		}
	}
	return errors.Join(errs...)
}

// compare makes the datasets, runs the tools and prints the answer.
func (s *settings) compare(ctx context.Context, stdout, stderr io.Writer) error {
	names := strings.Split(s.cases, ",")
	commands := s.cases == "" || slices.Contains(names, commandsName)
	names = slices.DeleteFunc(names, func(name string) bool { return name == commandsName })
	chosen, err := named(cases(s.rows, min(s.part, s.rows), s.seed), names)
	if err != nil {
		return err
	}
	scratch, err := os.MkdirTemp("", "bench-")
	if err != nil {
		return err
	}
	defer os.RemoveAll(scratch)
	if s.folder == "" {
		s.folder = scratch
	}
	if s.tally == "" {
		s.tally = filepath.Join(scratch, "tally")
		if err := build(ctx, scratch); err != nil {
			return err
		}
	}
	all, err := s.chosenTools(tools(s.tally, scratch))
	if err != nil {
		return err
	}
	var answer strings.Builder
	fmt.Fprintf(&answer, "%s\n", machine(ctx, all))
	for _, c := range chosen {
		r := &runner{settings: s, scratch: scratch, progress: stderr}
		if err := r.all(ctx, c, all); err != nil {
			return err
		}
		answer.WriteString(r.markdown(c))
	}
	if commands {
		table, err := s.commands(ctx, scratch, stderr)
		if err != nil {
			return err
		}
		answer.WriteString(table)
	}
	if len(chosen) > 0 {
		answer.WriteString(checks(all))
	}
	if _, err := io.WriteString(stdout, answer.String()); err != nil {
		return err
	}
	if s.write != "" {
		return writeBetween(s.write, answer.String())
	}
	return nil
}

// chosenTools are ours, the yardstick and the peers asked for.
func (s *settings) chosenTools(all []tool) ([]tool, error) {
	chosen := slices.Clone(all[:ours])
	for _, name := range strings.Split(s.peers, ",") {
		switch i := slices.IndexFunc(all, func(t tool) bool { return t.name == name }); {
		case name == "all":
			return all, nil
		case name == "none":
		case i < ours:
			var names []string
			for _, t := range all[ours:] {
				names = append(names, t.name)
			}
			return nil, fmt.Errorf("-peers: found %q, want all, none, or some of %s", name, strings.Join(names, ", "))
		default:
			chosen = append(chosen, all[i])
		}
	}
	return chosen, nil
}
