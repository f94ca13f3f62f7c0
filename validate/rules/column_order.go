package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "column-order",
	Title:    "The columns stand in another order.",
	Doc:      "Columns stand in the order of the schema, so that two versions of a table can be compared line by line. Told once a file, at the first column that comes too late. Cells are read by the names of their columns.",
	Hint:     "put the columns into the order of the schema; tally fmt does it",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Writing: validate.ByWriting},
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found the column %q behind a later one, want %s", f.Value, f.Want), ""
	},
})
