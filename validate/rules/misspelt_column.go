package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "misspelt-column",
	Title:    "A column bears a name that is not quite the right one.",
	Doc:      "Letters of the other case, blanks or hyphens for underscores, up to two wrong letters (fewer in short names) in the name of a column that is missing, or any other name in its very place. The cells below it are read as that column's.",
	Hint:     "write the name of the column as the schema has it",
	Severity: validate.Error,
	Fault: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found the column %q, want %s", f.Value, f.Want), "did you mean " + f.Want + "? Names of columns are written exactly so"
	},
})
