package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestCommand(t *testing.T) {
	folder := t.TempDir()
	var out, errs bytes.Buffer
	status := run([]string{"--rows", "20", "--accounts", "0", "--bad", "1", "--faults", "required,short-row", "-o", filepath.Join(folder, "data")}, &out, &errs)
	want := filepath.Join(folder, "data", "strikes.csv") + ": 20 rows\n" + filepath.Join(folder, "data", "theaters.csv") + ": 5 rows\n" + filepath.Join(folder, "faults.csv") + ": 28 findings\n"
	if diff := cmp.Diff(want, out.String()); status != 0 || diff != "" || errs.Len() > 0 {
		t.Errorf("found status %d and %q (-want +got)\n%s", status, errs.String(), diff)
	}
	list, err := os.ReadFile(filepath.Join(folder, "faults.csv"))
	if err != nil {
		t.Fatal(err)
	}
	if lines := strings.Count(string(list), "\n"); lines != 29 {
		t.Errorf("found %d lines in the list, want the header and 28 findings", lines)
	}
}

func TestHelp(t *testing.T) {
	var out, errs bytes.Buffer
	if status := run([]string{"--help"}, &out, &errs); status != 0 || errs.Len() > 0 {
		t.Errorf("found status %d and %q, want 0", status, errs.String())
	}
	for _, want := range []string{"-rows", "-seed", "-bad", "-quoting", "-line-end", "-multiline", "-width", "short-row"} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("found no %s in the help", want)
		}
	}
}

func TestWrongFlags(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "data")
	for want, args := range map[string][]string{
		"gen: found no -o, want a folder\n":                                           {},
		"gen: found the argument \"x\", want flags only\n":                            {"-o", folder, "x"},
		"gen: invalid value \"many\" for flag -rows: parse error\n":                   {"-rows", "many", "-o", folder},
		"gen: flag provided but not defined: -row\n":                                  {"-row", "1", "-o", folder},
		"gen: rows: found 0, want 1 to 9999999\ngen: bad: found 2, want 0 to 1\n":     {"-rows", "0", "-bad", "2", "-o", folder},
		"gen: faults: found ordinal-order beside other kinds, which silence it, want": {"-bad", "1", "-faults", "required, ordinal-order", "-o", folder},
	} {
		var out, errs bytes.Buffer
		status := run(args, &out, &errs)
		if status != 2 || !strings.HasPrefix(errs.String(), want) || out.Len() > 0 {
			t.Errorf("%q: found status %d, %q and %q, want 2 and %q", args, status, out.String(), errs.String(), want)
		}
	}
}
