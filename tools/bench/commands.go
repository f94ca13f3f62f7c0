package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"

	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

// commandsName is the case that measures other commands than validate, of ours alone.
const commandsName = "commands"

// A commandRun is one command on one dataset.
type commandRun struct {
	what    string
	options *dataset.Options // of the dataset; nil: the built-in one
	args    []string         // of tally; FOLDER stands for the dataset, OUT for what is written
	pages   bool             // what is written is a folder of pages
}

// commandRuns are all of them, by the number of strikes of the largest dataset.
func commandRuns(rows int, seed uint64) []commandRun {
	of := func(strikes int) *dataset.Options {
		strikes = max(1, strikes)
		return &dataset.Options{Rows: strikes, Accounts: 4, Tallies: max(1, strikes/10), Seed: seed, Multiline: 0.05, Width: 0.5}
	}
	whole, part := of(rows), of(rows/4)
	return []commandRun{
		{"validate", whole, []string{"validate", "FOLDER"}, false},
		{"check", whole, []string{"check", "--data", "FOLDER"}, false},
		{"explain of one figure", whole, []string{"explain", "T0001", "--data", "FOLDER"}, false},
		{"export to SQLite", part, []string{"export", "--data", "FOLDER", "--format", "sqlite", "-o", "OUT"}, false},
		{"export to Parquet", part, []string{"export", "--data", "FOLDER", "--format", "parquet", "-o", "OUT"}, false},
		{"export to CSV", part, []string{"export", "--data", "FOLDER", "--format", "csv", "-o", "OUT"}, false},
		{"site", of(rows / 500), []string{"site", "--data", "FOLDER", "-o", "OUT"}, true},
		{"check of the built-in dataset", nil, []string{"check"}, false},
		{"version", nil, []string{"version"}, false},
	}
}

// build makes our two programs in a folder, side by side.
func build(ctx context.Context, folder string) error {
	for name, program := range map[string]string{"tally": "tally", "tally-publish": "publish"} {
		c := exec.CommandContext(ctx, "go", "build", "-o", filepath.Join(folder, name), "github.com/strike-tally/strike-tally/tools/"+program)
		if out, err := c.CombinedOutput(); err != nil {
			return fmt.Errorf("go build: %w\n%s", err, out)
		}
	}
	return nil
}

// commands measures the commands and answers their table.
func (s *settings) commands(ctx context.Context, scratch string, progress io.Writer) (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	var b strings.Builder
	fmt.Fprintf(&b, "### %s: what else tally does, on tables without a fault\n\n", commandsName)
	b.WriteString("| command | strikes, accounts | MB | CPU s | of bare read | wall s | peak MiB |\n|---|---:|---:|---:|---:|---:|---:|\n")
	for _, c := range commandRuns(s.rows, s.seed) {
		on, folder, yardstick := "- | -", "", time.Duration(0)
		if c.options != nil {
			p, err := prepare(s.folder, commandsName, *c.options)
			if err != nil {
				return "", err
			}
			folder = p.folder
			on = fmt.Sprintf("%s, %s | %.0f", grouped(p.rows), grouped(p.rows*c.options.Accounts), float64(p.bytes)/1e6)
			bare, err := s.repeat(ctx, scratch, program{args: []string{self}, env: []string{bareFolder + "=" + folder}})
			if err != nil {
				return "", err
			}
			yardstick = median(bare, cpu)
		}
		out := filepath.Join(scratch, "written")
		args := []string{s.tally}
		for _, arg := range c.args {
			args = append(args, strings.NewReplacer("FOLDER", folder, "OUT", out).Replace(arg))
		}
		fmt.Fprintf(progress, "%s: %s\n", commandsName, c.what)
		runs, err := s.repeat(ctx, scratch, program{args: args, fine: []int{1}})
		if err != nil {
			return "", fmt.Errorf("%s: %w", c.what, err)
		}
		ratio, what := "-", c.what
		if yardstick > 0 {
			ratio = fmt.Sprintf("%.2f", float64(median(runs, cpu))/float64(yardstick))
		}
		if c.pages {
			n, err := pagesIn(out)
			if err != nil {
				return "", err
			}
			what += fmt.Sprintf(": %s pages, %.0f a second", grouped(n), float64(n)/median(runs, wall).Seconds())
		}
		fmt.Fprintf(&b, "| %s | %s | %.3f | %s | %.3f | %d |\n", what, on, median(runs, cpu).Seconds(), ratio, median(runs, wall).Seconds(), median(runs, peak)>>20)
		if err := os.RemoveAll(out); err != nil {
			return "", err
		}
	}
	b.WriteString("\n")
	return b.String(), nil
}

// repeat measures the runs of a program; one that fails is an error.
func (s *settings) repeat(ctx context.Context, scratch string, p program) ([]measurement, error) {
	var runs []measurement
	for range s.runs {
		if err := os.RemoveAll(filepath.Join(scratch, "written")); err != nil {
			return nil, err
		}
		limited, stop := context.WithTimeout(ctx, s.limit)
		m := measure(limited, p, filepath.Join(scratch, "findings"))
		stop()
		if m.failed != "" {
			return nil, errors.New(m.failed)
		}
		runs = append(runs, m)
	}
	return runs, nil
}

// pagesIn is how many pages stand below a folder.
func pagesIn(folder string) (n int, err error) {
	err = filepath.WalkDir(folder, func(path string, _ fs.DirEntry, err error) error {
		if strings.HasSuffix(path, ".html") {
			n++
		}
		return err
	})
	return n, err
}
