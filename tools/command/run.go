// Package command is what the programs of the command line share: how they end,
// where their tables come from, and what they write.
package command

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"os/exec"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/report/visible"
)

// ExitStatus tells in a help text how commands end.
const ExitStatus = `Exit status: 0 nothing open, 1 findings, 2 the command could not do its work; 130 or
143 stopped by Ctrl-C or a request to end, with no file half written.`

// ErrFindings ends a command that did its work and found something open.
var ErrFindings = errors.New("findings are open")

// Main runs the command that the arguments of the program name, and ends it.
func Main(root *cobra.Command) {
	firstCollection()
	os.Exit(Run(root, os.Args[1:]))
}

// Run runs a command and returns its exit status: 0 nothing open, 1 findings, 2 the
// command could not do its work; that of another program that did it.
func Run(root *cobra.Command, args []string) int {
	root.SilenceErrors, root.SilenceUsage = true, true
	root.CompletionOptions.HiddenDefaultCmd = true
	root.SetArgs(args)
	// All that a command says goes through these two, so that no text of a row acts on
	// the terminal; see Document for what is not said but handed over.
	answer, told := visible.NewWriter(bufio.NewWriterSize(os.Stdout, 64<<10)), visible.NewWriter(os.Stderr)
	root.SetOut(answer)
	root.SetErr(told)
	helped(root)
	say(root)
	err := root.Execute()
	if unknown := unknownCommand(root, args); err != nil && unknown != nil {
		err = unknown
	}
	if cut := answer.Flush(); cut != nil && (err == nil || errors.Is(err, ErrFindings)) {
		err = fmt.Errorf("the answer could not be written: %w", cut)
	}
	other := (*exec.ExitError)(nil)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, ErrFindings):
		return 1
	case errors.As(err, &other) && other.Exited():
		return other.ExitCode() // it has said why
	}
	fmt.Fprintf(told, "tally: %v\n", err)
	return 2
}
