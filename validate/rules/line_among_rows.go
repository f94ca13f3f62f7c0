package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/schema/csvtable"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "line-among-rows",
	Title: "A line among the rows is no row.",
	Doc: "The header once more, as where two files were put together; that of another table, below which nothing is read; tags below it, as those of HXL; a line that begins with a word such as Total, or holds a sum alone; a line of text or of dashes alone; one of few words that begins with an empty cell, as units below the header; words alone, as what describes the columns, in a table whose rows have ids; a Ctrl-Z at the end. " +
		"Each is told once and taken for no row; blank lines right above a line of text are told with it. While the header stands among the rows nothing is said of rows that stand twice, or out of order.",
	Hint:     "remove the line",
	Severity: validate.Error,
	Repair:   &validate.Repair{Writing: func(f validate.Finding) bool { return f.Value == csvtable.HeaderAgain || f.Value == csvtable.EndMark }},
	File: func(f schema.Fault) (message, hint string) {
		switch f.Value {
		case csvtable.HeaderAgain:
			return "found the header once more among the rows, want it at the top alone", "remove the line; were two files put together?"
		case csvtable.OtherHeader:
			return fmt.Sprintf("found the header of %s among the rows, want rows of %s alone; what follows was not read", f.Other, f.Place.File), "was " + f.Other + " put below this table? Take this line and all below it out of this file, and look whether they stand in their own"
		case csvtable.EndMark:
			return "found " + f.Value + ", want none", "remove the sign; tally fmt does it"
		case csvtable.TotalLine:
			hint = "remove the line: totals are computed from the rows; a total that somebody published is a row of tallies.csv"
		case csvtable.TextLine:
			hint = "remove the line; what it says may go into a note"
		}
		return fmt.Sprintf("found %s among the rows, %q, want a row", f.Value, f.Want), hint
	},
})
