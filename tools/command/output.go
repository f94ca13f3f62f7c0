package command

import (
	"fmt"
	"io"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

// Deliver writes to a file, whole or not at all, or to standard output for "".
func Deliver(stdout io.Writer, output string, write func(io.Writer) error) error {
	if output == "" {
		return write(stdout)
	}
	return atomicfile.File(output, write)
}

// Say tells something about a run. The answer so far goes out before it, so that a
// terminal shows both in their order.
func Say(answer, stderr io.Writer, format string, args ...any) {
	if b, buffered := answer.(interface{ Flush() error }); buffered {
		_ = b.Flush() // what cannot be written is told at the end
	}
	fmt.Fprintf(stderr, "tally: "+format+"\n", args...)
}
