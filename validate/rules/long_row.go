package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "long-row",
	Title: "A row has more cells than the header.",
	Doc: "Most often a text with a comma stands without quotes. Which cell is one too many cannot be told, so the row is not read. The place is the first cell that no column is left for. " +
		"Where a spreadsheet has put as many empty cells behind every row, or R a number before each, they are dropped.",
	Hint:     "put a text that holds a comma into quotes, or remove the surplus separator",
	Severity: validate.Error,
	Repair: &validate.Repair{Bytes: func(b []byte, f validate.Finding) ([]byte, bool) {
		if mended, ok := withoutTrailing(b, f); ok {
			return mended, true
		}
		return withoutRowNames(b, f)
	}},
	File: func(f schema.Fault) (message, hint string) {
		if f.Value != "" {
			hint = "where each row begins with its number R has put it there, and tally fmt takes it away; else remove the surplus separator"
		}
		return fmt.Sprintf("found %s, want %s", cellsOf(f.Count), f.Want), hint
	},
})
