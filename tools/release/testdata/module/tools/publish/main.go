// Command publish stands in for the real one, which takes minutes to compile for
// another platform: it answers what a release asks of it.
package main

import (
	"os"

	"github.com/strike-tally/strike-tally/data"
	"github.com/strike-tally/strike-tally/tools/command"
)

func main() {
	if err := run(os.Args[1:]); err != nil {
		os.Stderr.WriteString(err.Error() + "\n")
		os.Exit(2)
	}
}

// run knows version, and writes a file or, for those formats that need one, a folder.
func run(args []string) error {
	if args[0] == "version" {
		return command.Version()
	}
	path := args[len(args)-1]
	if args[0] == "site" || args[2] == "csv" || args[2] == "jsonl" || args[2] == "parquet" {
		if err := os.MkdirAll(path+"/inner", 0o755); err != nil {
			return err
		}
		path += "/inner/file"
	}
	text := ""
	for i, arg := range args[:len(args)-1] {
		if i > 0 && args[i-1] == "--reader" { // its folder has another name each time
			program, err := os.ReadFile(arg + "/program")
			if err != nil {
				return err
			}
			arg = string(program)
		}
		text += arg + " "
	}
	return os.WriteFile(path, []byte(text+"\n"+data.Table), 0o644)
}
