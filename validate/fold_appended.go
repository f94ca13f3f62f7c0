package validate

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// appended is the file of the table of which all these rows are, told as too short or too long, one behind the
// other; empty if they are of none, or of several.
func appended(findings []Finding, all []int) (file string) {
	for n, i := range all {
		f := &findings[i]
		if f.Rule != shortRow && f.Rule != longRow {
			return ""
		}
		of := ""
		for _, t := range schema.Tables {
			key := t.Columns[0]
			isHeader := n == 0 && f.Row == key.Name
			if t.File != f.Place.File && (isHeader || key.Kind == schema.RowID && isIDOf(f.Row, key.Prefix)) {
				of = t.File
			}
		}
		if of == "" || n > 0 && of != file {
			return ""
		}
		file = of
	}
	return file
}

// isIDOf reports whether a text is an id with a prefix.
func isIDOf(text, prefix string) bool {
	digits, ok := strings.CutPrefix(text, prefix)
	return ok && digits != "" && strings.Trim(digits, "0123456789") == ""
}
