package main

import (
	"os"
	"time"

	"github.com/strike-tally/strike-tally/tools/command/progress"
)

// watched does one of some pieces of work, which takes long where tables are large, and
// tells on a terminal which it is.
func (a *addition) watched(what string, n, of int, work func() error) error {
	if !isLarge(os.DirFS(a.path)) {
		return work()
	}
	line := progress.New(a.err)
	defer line.Clear()
	done := make(chan error)
	go func() { done <- work() }()
	tick := time.NewTicker(200 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case err := <-done:
			return err
		case <-tick.C:
			line.Show(what, n, of)
		}
	}
}
