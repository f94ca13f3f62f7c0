package command

import (
	"fmt"
	"io"
	"os"

	"golang.org/x/term"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/visible"
)

// Deliver writes to a file, whole or not at all, or to standard output for "".
func Deliver(stdout io.Writer, output string, write func(io.Writer) error) error {
	if output == "" {
		return write(Document(stdout))
	}
	return atomicfile.File(output, write)
}

// Document is where a document goes that is written to standard output, as a table or
// a drawing: to a file or another program byte by byte. A terminal is shown what would
// act on it.
func Document(answer io.Writer) io.Writer {
	if v, ok := answer.(*visible.Writer); ok && !term.IsTerminal(int(os.Stdout.Fd())) {
		return v.Under()
	}
	return answer
}

// Say tells something about a run. The answer so far goes out before it, so that a
// terminal shows both in their order.
func Say(answer, stderr io.Writer, format string, args ...any) {
	if b, buffered := answer.(interface{ Flush() error }); buffered {
		_ = b.Flush() // what cannot be written is told at the end
	}
	fmt.Fprintf(stderr, "tally: "+format+"\n", args...)
}
