// Package command stands in for the real one: it knows the version.
package command

import (
	"os"
	"runtime"
)

var releasedAs string

// Version tells what a program is, and where its sources were, as the compiler noted it.
func Version() error {
	_, file, _, _ := runtime.Caller(0)
	_, err := os.Stdout.WriteString("tally " + releasedAs + "\n" + file + "\n")
	return err
}
