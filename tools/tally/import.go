package main

import (
	"os"

	"github.com/spf13/cobra"

	"github.com/strike-tally/strike-tally/tools/command"
)

// importCommand has workbooks read by the program that can.
func importCommand() *cobra.Command {
	return command.ImportCommand(nil, func() error { return publish(os.Args[1:]) })
}
