package rules

import (
	"fmt"
	"strings"

	"github.com/agext/levenshtein"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "misspelt-column",
	Title:    "A column bears a name that is not quite the right one.",
	Doc:      "Letters of the other case, blanks or hyphens for underscores, up to two wrong letters (fewer in short names) in the name of a column that is missing, or any other name in its very place; names of neighbouring columns without a comma between. The cells below it are read as that column's.",
	Hint:     "write the name of the column as the schema has it",
	Severity: validate.Error,
	Repair: &validate.Repair{Writing: func(f validate.Finding) bool {
		return surelyMeans(f.Value, f.Field, schema.TableNamed(strings.TrimSuffix(f.Place.File, ".csv")))
	}},
	File: func(f schema.Fault) (message, hint string) {
		if f.Count > 1 && f.Other != "" {
			return fmt.Sprintf("found %d columns under other names, the first %q in the place of %s", f.Count, f.Value, f.Want), "write the names of the columns as the schema has them; where these are others, tally import takes them in"
		}
		if strings.Contains(f.Want, ",") {
			return fmt.Sprintf("found %q, the names of several columns in one cell, want %s", f.Value, f.Want), "put a comma between the names"
		}
		if f.Count > 1 {
			return fmt.Sprintf("found %d columns in another spelling, the first %q, want %s", f.Count, f.Value, f.Want), "write names of columns in small letters, without quotes, their parts joined by underscores; tally fmt does it"
		}
		return fmt.Sprintf("found the column %q, want %s", f.Value, f.Want), "did you mean " + f.Want + "? Names of columns are written exactly so"
	},
})

// surelyMeans reports whether a header's name can mean no other column of the
// table than the one: it is the same but for case, blanks and hyphens, or nearer
// to it than to every other.
func surelyMeans(name, column string, t *schema.Table) bool {
	folded := foldWord(strings.Trim(name, "'\"`´‘’“”"))
	slips := levenshtein.Distance(folded, column, nil)
	for _, other := range t.Header() {
		if other != column && levenshtein.Distance(folded, other, nil) <= slips {
			return false
		}
	}
	return slips <= 2 && slips*3 <= len(column)
}
