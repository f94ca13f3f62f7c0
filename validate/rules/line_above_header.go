package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "line-above-header",
	Title: "A line stands above the header.",
	Doc: "A title, a row, or the line by which Excel is told the separator, unless the header has that and it is told as such, above a line that names at least half of the table's columns, within the first ten. " +
		"Told once a file, which is then read from its header on.",
	Hint:     "remove what stands above the header",
	Severity: validate.Error,
	Repair:   &validate.Repair{Writing: func(f validate.Finding) bool { return isSeparatorLine(f.Value) }},
	File: func(f schema.Fault) (message, hint string) {
		if isSeparatorLine(f.Value) {
			return fmt.Sprintf("found the line %q above the header, by which Excel is told the separator, want the header first", f.Value), "remove the line"
		}
		if f.Other == csvtable.RowAbove {
			return fmt.Sprintf("found a row above the header, %q, want the header first", f.Value), fmt.Sprintf("move the header, which is in line %d, to the top of the file", f.Until+1)
		}
		if f.Count > 1 {
			return fmt.Sprintf("found %d lines above the header, the first %q, want the header first", f.Count, f.Value), fmt.Sprintf("remove lines 1 to %d", f.Until)
		}
		return fmt.Sprintf("found the line %q above the header, want the header first", f.Value), "remove line 1; a title belongs into a README"
	},
})

func isSeparatorLine(line string) bool {
	rest, ok := strings.CutPrefix(strings.ToLower(line), "sep=")
	return ok && len(rest) <= 3
}
