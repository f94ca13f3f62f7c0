package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

// A benchCase is one dataset that the tools are compared on.
type benchCase struct {
	name    string
	words   string // what stands above its table
	options dataset.Options
	part    int // strikes of the part that slow tools run on; 0: they do not run
}

// cases are all of them, by the number of strikes in one table, or of accounts.
func cases(rows, part int, seed uint64) []benchCase {
	table := func(bad float64) dataset.Options {
		return dataset.Options{Rows: rows, Seed: seed, Bad: bad, Multiline: 0.05, Width: 0.5}
	}
	accounts := table(0)
	accounts.Rows, accounts.Accounts, accounts.Tallies = max(1, rows/4), 4, max(1, rows/1000)
	accounts5 := accounts
	accounts5.Bad = 0.05
	return []benchCase{
		{"clean", "strikes without a fault, one table", table(0), part},
		{"bad5", "strikes, 5% of them with a fault, one table", table(0.05), part},
		{"bad100", "strikes, each with a fault, one table", table(1), part},
		{"accounts", "all tables, no fault; references, ranges and citations are asked", accounts, 0},
		{"accounts5", "the same with a fault in 5% of the rows", accounts5, 0},
	}
}

// A prepared dataset stands on the disk.
type prepared struct {
	folder string
	rows   int   // of strikes
	all    int   // of all tables
	bytes  int64 // of all tables
	faults int   // findings listed
}

// listName is the list of the faults, beside the folder of the tables.
const listName = "faults.csv"

// prepare makes a dataset below the folder, or takes the one that an earlier run
// has made there with the same options.
func prepare(folder, name string, o dataset.Options) (prepared, error) {
	p := prepared{folder: filepath.Join(folder, fmt.Sprintf("%s-%d-%d", name, o.Rows, o.Seed), "data"), rows: o.Rows}
	list := filepath.Join(filepath.Dir(p.folder), listName)
	if _, err := os.Stat(p.folder); errors.Is(err, os.ErrNotExist) {
		if _, err := dataset.Write(p.folder, list, o); err != nil {
			return p, err
		}
	}
	files, err := filepath.Glob(filepath.Join(p.folder, "*.csv"))
	if err != nil {
		return p, err
	}
	for _, file := range files {
		info, err := os.Stat(file)
		if err != nil {
			return p, err
		}
		p.bytes += info.Size()
	}
	p.all = o.Rows * (1 + o.Accounts)
	p.faults, err = countFaults(list)
	return p, err
}

func countFaults(list string) (n int, err error) {
	f, err := os.Open(list)
	if err != nil {
		return 0, err
	}
	defer f.Close()
	for in := csv.NewReader(f); ; n++ {
		if _, err := in.Read(); errors.Is(err, io.EOF) {
			return n - 1, nil
		} else if err != nil {
			return n, err
		}
	}
}

func grouped(n int) string {
	text := fmt.Sprint(n)
	for i := len(text) - 3; i > 0; i -= 3 {
		text = text[:i] + "," + text[i:]
	}
	return text
}

// named are the cases with these names; all where the only name is empty.
func named(all []benchCase, names []string) ([]benchCase, error) {
	if slices.Equal(names, []string{""}) {
		return all, nil
	}
	var chosen []benchCase
	for _, name := range names {
		found := false
		for _, c := range all {
			if c.name == name {
				chosen, found = append(chosen, c), true
			}
		}
		if !found {
			return nil, fmt.Errorf("-cases: found %q, want some of clean, bad5, bad100, accounts, accounts5, commands", name)
		}
	}
	return chosen, nil
}
