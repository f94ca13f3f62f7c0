package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "unreadable-file",
	Title:    "A table is there but cannot be read.",
	Doc:      "The system refuses to read the file, the name belongs to a folder, a pipe or a device, a symbolic link leads out of the data folder, or the file was written by somebody else meanwhile. What the system said stands in the message.",
	Hint:     "check the permissions of the file, and that it is a file and no folder, pipe or link to elsewhere",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return "found a file that cannot be read (" + f.Value + "), want a table", ""
	},
})
