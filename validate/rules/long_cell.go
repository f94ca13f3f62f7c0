package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "long-cell",
	Title:    "A cell holds more than any cell can.",
	Doc:      fmt.Sprintf("A cell holds %d bytes at most: spreadsheets cut off what is longer. Nothing else is asked of such a cell.", csvtable.MaxCell),
	Hint:     "say it in fewer words; a document is cited, not copied",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("%s: found %d bytes, want %d or less", f.Field, f.Count, csvtable.MaxCell), ""
	},
})
