// Command tally stands in for the real one, which takes minutes to compile for
// another platform: it answers what a release asks of it.
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"example.org/module/data"
)

var releasedAs string

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
}

// run knows version, and writes a file or, for those formats that need one, a folder.
func run(args []string) error {
	if args[0] == "version" {
		_, file, _, _ := runtime.Caller(0)
		fmt.Println("tally", releasedAs)
		fmt.Println(file) // as the compiler noted it
		return nil
	}
	path := args[len(args)-1]
	text := []byte(strings.Join(args[:len(args)-1], " ") + "\n" + data.Table)
	switch {
	case args[0] == "site" || args[2] == "csv" || args[2] == "jsonl" || args[2] == "parquet":
		if err := os.MkdirAll(filepath.Join(path, "inner"), 0o755); err != nil {
			return err
		}
		path = filepath.Join(path, "inner", "file")
	}
	return os.WriteFile(path, text, 0o644)
}
