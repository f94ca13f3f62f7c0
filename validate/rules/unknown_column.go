package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "unknown-column",
	Title: "A file has a column that the table does not know.",
	Doc: "A name in the header that is no column of the table and comes near none that is missing. The cells below it are not read. One without a name for which the rows have no cell is a separator too many. " +
		"Columns without a name that hold nothing, and those that number the rows, as programs add them, say nothing and are dropped.",
	Hint:     "remove the column; what it says may go into the note",
	Severity: validate.Error,
	Repair:   &validate.Repair{Bytes: withoutSurplus},
	File: func(f schema.Fault) (message, hint string) {
		name := strings.TrimSuffix(f.Place.File, ".csv")
		if t := schema.TableNamed(name); t != nil {
			hint = "remove the column; the columns of " + name + " are " + strings.Join(t.Header(), ", ")
		}
		if f.Count > 1 {
			what := fmt.Sprintf("of which the first is %q", f.Value)
			if f.Value == "" {
				what = "the first without a name"
			}
			return fmt.Sprintf("found %d columns in a row that %s does not have, %s", f.Count, name, what), strings.Replace(hint, "the column", "the columns", 1)
		}
		if f.Value == "" {
			return "found a column without a name, want none", hint
		}
		return fmt.Sprintf("found the column %q, which %s does not have", f.Value, name), hint
	},
})
