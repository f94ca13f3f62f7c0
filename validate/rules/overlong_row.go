package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "overlong-row",
	Title: "A row takes more room than any row can.",
	Doc: fmt.Sprintf("A row takes %d bytes of its file at most. A longer one is not read, so that no file can fill the memory; "+
		"what follows is read from the next line on that can be a row.", csvtable.MaxRow),
	Hint:     "shorten the row; has a quote been left open, or have line ends been lost?",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found a row of more than %d bytes, want fewer", csvtable.MaxRow) + skippedLines(f), ""
	},
})
