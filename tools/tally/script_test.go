package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/command/commandtest"
)

// TestMain runs the command where a script asks for it, and what stands in for the
// program that publishes (see publish_test.go). What is built in are the tables of
// package sample, in whose rows a script may trust, and where a test names no other day
// it is the 28th of November 2026.
func TestMain(m *testing.M) {
	command.BuiltIn = sample.Files
	if os.Getenv("SOURCE_DATE_EPOCH") == "" {
		os.Setenv("SOURCE_DATE_EPOCH", "1795824000")
	}
	if strings.HasSuffix(os.Args[0], ".test") { // the tests themselves, not a program of a script
		takeOver = func(program string, _, _ []string) error {
			return fmt.Errorf("found %s about to take the place of the tests, which would end as if they had passed", program)
		}
	}
	testscript.Main(m, map[string]func(){"tally": main, command.Publisher: standIn})
}

// The scripts in testdata run the command as a user does. Each is named after
// the subcommand that it asks, then after what it shows. Beside testscript's own
// commands and those of commandtest they may use:
//
//	generate DIR LIST ACCOUNTS BAD [QUOTING LINE-END]
//	                        make a large dataset and the list of its faults (see script_large_test.go)
//	findings ANSWER LIST [-RULE...]
//	                        want the findings of an answer to be those listed, but for some rules
func TestScripts(t *testing.T) {
	commands := commandtest.Commands()
	commands["generate"], commands["findings"] = generate, findings
	programs := func(e *testscript.Env) error {
		e.Setenv("PROGRAMS", filepath.SplitList(e.Getenv("PATH"))[0]) // where those of TestMain are
		return nil
	}
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true, RequireUniqueNames: true, Cmds: commands, Setup: programs})
}
