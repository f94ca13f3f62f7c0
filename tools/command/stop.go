package command

import (
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/strike-tally/strike-tally/report/atomicfile"
)

// StopWhole makes Ctrl-C and a request to end remove what is half written before the
// program ends, wherever in its work it is; a second one ends it at once. For commands
// that write files: the others have nothing to remove.
func StopWhole() {
	told := make(chan os.Signal, 1)
	signal.Notify(told, os.Interrupt, syscall.SIGTERM)
	go func() {
		why := <-told
		signal.Reset(os.Interrupt, syscall.SIGTERM)
		atomicfile.Stop()
		fmt.Fprintf(os.Stderr, "\ntally: stopped (%v)\n", why)
		status := 2
		if number, ok := why.(syscall.Signal); ok {
			status = 128 + int(number) // as shells tell it
		}
		os.Exit(status)
	}()
}
