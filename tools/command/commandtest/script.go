// Package commandtest runs the programs of the command line in tests as a user does:
// scripts of commands, and folders in which tables are not what they seem.
package commandtest

import (
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/strike-tally/strike-tally/data/sample"
)

// Commands are those that scripts may use beside testscript's own:
//
//	status N tally ARG...   run the command and want exactly this exit status
//	tables DIR [small]      write the built-in tables, or the small faultless ones of the rules, into a new folder
//	broken NAME DIR         put a table of validate/testdata/broken in its place
//	edit FILE OLD NEW       replace text that must stand in the file exactly once
//	append FILE LINE        add a line at the end of a file
//	link FILE NAME          give a program another name; a copy may still be open, so that it cannot run
//	many DIR ROWS           write the built-in tables with so many strikes into a new folder
//	stopped SIGNAL STATUS PATTERN tally ARG...   run it, stop it when such a file has bytes, want this status
//	keys FILE               write the keys of a JSON document, in their order
//	value FILE PATH         write one value of a JSON document (see json.go)
//
// The tests that use them lie two folders below the top of the repository.
func Commands() map[string]func(*testscript.TestScript, bool, []string) {
	return map[string]func(*testscript.TestScript, bool, []string){
		"status":  status,
		"tables":  tables,
		"broken":  brokenTable,
		"edit":    edit,
		"append":  appendLine,
		"keys":    keys,
		"link":    link,
		"value":   value,
		"many":    many,
		"stopped": stopped,
	}
}

// Want ends a script that uses a command with a ! or too few arguments.
func Want(ts *testscript.TestScript, neg bool, args []string, n int, usage string) {
	if neg || len(args) < n {
		ts.Fatalf("usage: %s", usage)
	}
}

func status(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 2, "status N command [arg...]")
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
	Want(ts, neg, args, 1, "tables DIR [small]")
	folder := ts.MkAbs(args[0])
	ts.Check(os.Mkdir(folder, 0o777))
	var source fs.FS = sample.Files
	if len(args) == 2 && args[1] == "small" {
		source = smallTables
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
	Want(ts, neg, args, 3, "edit FILE OLD NEW")
	text := ts.ReadFile(args[0])
	if n := strings.Count(text, args[1]); n != 1 {
		ts.Fatalf("%s: found %q %d times, want it once", args[0], args[1], n)
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(strings.Replace(text, args[1], args[2], 1)), 0o666))
}

func appendLine(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 2, "append FILE LINE")
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(ts.ReadFile(args[0])+args[1]+"\n"), 0o666))
}

func link(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 2, "link FILE NAME")
	ts.Check(os.Link(ts.MkAbs(args[0]), ts.MkAbs(args[1])))
}

// brokenTable puts a table with one fault into a folder, under its table's name.
func brokenTable(ts *testscript.TestScript, neg bool, args []string) {
	Want(ts, neg, args, 2, "broken RULE/NAME DIR")
	b, err := os.ReadFile(filepath.Join("..", "..", "validate", "testdata", "broken", filepath.FromSlash(args[0])+".csv"))
	ts.Check(err)
	table, _, _ := strings.Cut(filepath.Base(args[0]), "-")
	ts.Check(os.WriteFile(filepath.Join(ts.MkAbs(args[1]), table+".csv"), b, 0o666))
}
