// Command tally validates the dataset and checks published totals against it.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
)

func main() {
	firstCollection()
	os.Exit(run(os.Args[1:]))
}

// run is the command with its exit status: 0 nothing open, 1 findings, 2 the
// command could not do its work.
func run(args []string) int {
	root := newRoot()
	root.SetArgs(args)
	answer := bufio.NewWriterSize(os.Stdout, 64<<10)
	root.SetOut(answer)
	err := root.Execute()
	if cut := answer.Flush(); cut != nil && (err == nil || errors.Is(err, errFindings)) {
		err = fmt.Errorf("the answer could not be written: %w", cut)
	}
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errFindings):
		return 1
	}
	fmt.Fprintf(os.Stderr, "tally: %v\n", err)
	return 2
}

// errFindings ends a command that did its work and found something open.
var errFindings = errors.New("findings are open")
