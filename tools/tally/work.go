package main

import (
	"fmt"
	"io"

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

// waiting tells that another program is at work.
func waiting(stderr io.Writer, path string) func() {
	return func() { fmt.Fprintf(stderr, "tally: another tally is writing to %s; waiting for it\n", path) }
}
