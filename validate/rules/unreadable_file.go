package rules

import (
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "unreadable-file",
	Title:    "A table is there but cannot be opened.",
	Doc:      "The system refuses to read the file, or the name belongs to a folder. What the system said stands in the message.",
	Hint:     "check the permissions of the file, and that it is a file and no folder",
	Severity: validate.Error,
	Fault: func(f schema.Fault) (message, hint string) {
		return "found a file that cannot be read (" + f.Value + "), want a table", ""
	},
})
