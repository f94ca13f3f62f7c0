package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "column-order",
	Title:    "The columns stand in another order.",
	Doc:      "Columns stand in the order of the schema, so that two versions of a table can be compared line by line. Told once a file, at the first column that comes too late. Cells are read by the names of their columns; but where two names alone have changed places, and the first rows fit them the other way round only, that is told, and they are read so. Where names of columns of one kind have changed places, and what is found in their cells is gone once they change back, that is told in its place.",
	Hint:     "put the columns into the order of the schema; tally fmt does it",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Writing: validate.ByWriting},
	File: func(f schema.Fault) (message, hint string) {
		if f.Other != "" {
			return fmt.Sprintf("found the names %q and %q of two columns the wrong way round, want each above its own cells", f.Value, f.Other), "let the two names of the header change places; tally fmt does it"
		}
		return fmt.Sprintf("found the column %q behind a later one, want %s", f.Value, f.Want), ""
	},
})
