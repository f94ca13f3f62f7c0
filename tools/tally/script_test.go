package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/strike-tally/strike-tally/data"
)

// The scripts in testdata run the command as a user does. Each is named after
// the subcommand that it asks, then after what it shows. Beside testscript's own
// commands they may use:
//
//	status N tally ARG...   run the command and want exactly this exit status
//	tables DIR [small]      write the built-in tables, or the small faultless ones of the rules, into a new folder
//	broken NAME DIR         put a table of validate/testdata/broken in its place
//	edit FILE OLD NEW       replace text that must stand in the file exactly once
//	append FILE LINE        add a line at the end of a file
//	many DIR ROWS           write the built-in tables with so many strikes into a new folder
//	stopped SIGNAL STATUS PATTERN tally ARG...   run it, stop it when such a file has bytes, want this status
//	keys FILE               write the keys of a JSON document, in their order
//	value FILE PATH         write one value of a JSON document (see script_json_test.go)
//	generate DIR LIST ACCOUNTS BAD [QUOTING LINE-END]
//	                        make a large dataset and the list of its faults (see script_large_test.go)
//	findings ANSWER LIST [-RULE...]
//	                        want the findings of an answer to be those listed, but for some rules
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"tally": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"status":   status,
			"tables":   tables,
			"broken":   brokenTable,
			"edit":     edit,
			"append":   appendLine,
			"keys":     keys,
			"value":    value,
			"many":     many,
			"stopped":  stopped,
			"generate": generate,
			"findings": findings,
		},
	})
}

func want(ts *testscript.TestScript, neg bool, args []string, n int, usage string) {
	if neg || len(args) < n {
		ts.Fatalf("usage: %s", usage)
	}
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, "status N command [arg...]")
	wanted, err := strconv.Atoi(args[0])
	ts.Check(err)
	found := 0
	if err := ts.Exec(args[1], args[2:]...); err != nil {
		text, is := strings.CutPrefix(err.Error(), "exit status ")
		if !is {
			ts.Fatalf("%s: %v", args[1], err)
		}
		found, err = strconv.Atoi(text)
		ts.Check(err)
	}
	if found != wanted {
		ts.Fatalf("found exit status %d, want %d", found, wanted)
	}
}

func tables(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 1, "tables DIR [small]")
	folder := ts.MkAbs(args[0])
	ts.Check(os.Mkdir(folder, 0o777))
	var source fs.FS = data.Files
	if len(args) == 2 && args[1] == "small" {
		source = os.DirFS(filepath.Join("..", "..", "validate", "rules", "testdata", "base"))
	}
	files, err := fs.Glob(source, "*.csv")
	ts.Check(err)
	if len(files) == 0 {
		ts.Fatalf("found no tables")
	}
	for _, name := range files {
		b, err := fs.ReadFile(source, name)
		ts.Check(err)
		ts.Check(os.WriteFile(filepath.Join(folder, name), b, 0o666))
	}
}

func edit(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 3, "edit FILE OLD NEW")
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%s: found %q %d times, want it once", args[0], args[1], n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

func appendLine(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, "append FILE LINE")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+args[1]+"\n"), 0o666))
}

// brokenTable puts a table with one fault into a folder, under its table's name.
func brokenTable(ts *testscript.TestScript, neg bool, args []string) {
	want(ts, neg, args, 2, "broken RULE/NAME DIR")
	b, err := os.ReadFile(filepath.Join("..", "..", "validate", "testdata", "broken", filepath.FromSlash(args[0])+".csv"))
	ts.Check(err)
	table, _, _ := strings.Cut(filepath.Base(args[0]), "-")
	ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[1]), table+".csv"), b, 0o666))
}
