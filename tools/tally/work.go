package main

import (
	"fmt"
	"io"
	"path/filepath"

	"github.com/strike-tally/strike-tally/tools/tally/internal/folder"
)

// workFolder is the folder of tables that a command writes to: the one given, or
// data in the current folder. The built-in dataset is never meant.
func workFolder(given string) (string, error) {
	if given != "" {
		return given, nil
	}
	if !folder.HasTables("data") {
		return "", fmt.Errorf("found no folder data with tables here, want --data or a clone's top as the current folder")
	}
	return "data", nil
}

// prefixOf is what stands before file names of a folder in messages.
func prefixOf(path string) string {
	return filepath.ToSlash(filepath.Clean(path)) + "/"
}

// waiting tells that another program is at work.
func waiting(stderr io.Writer, path string) func() {
	return func() { fmt.Fprintf(stderr, "tally: another tally is writing to %s; waiting for it\n", path) }
}

// say tells something about a run. The answer so far goes out before it, so that a
// terminal shows both in their order.
func say(answer, stderr io.Writer, format string, args ...any) {
	if b, buffered := answer.(interface{ Flush() error }); buffered {
		_ = b.Flush() // what cannot be written is told at the end
	}
	fmt.Fprintf(stderr, "tally: "+format+"\n", args...)
}
