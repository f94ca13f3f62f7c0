package main

import (
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/tools/command"
	"github.com/strike-tally/strike-tally/tools/command/commandtest"
)

// What is built in are the tables of package sample, in whose rows a script may trust.
func TestMain(m *testing.M) {
	command.BuiltIn = sample.Files
	testscript.Main(m, map[string]func(){"tally": main})
}

// The scripts in testdata run the commands as a user does, who says tally. Each is
// named after the subcommand that it asks, then after what it shows.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{Dir: "testdata", RequireExplicitExec: true, RequireUniqueNames: true, Cmds: commandtest.Commands()})
}
