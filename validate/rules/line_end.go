package rules

import (
	"bytes"
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "line-end",
	Title:    "Lines end otherwise than with a line feed.",
	Doc:      "Rows end with LF alone, so that the same table is the same bytes on every machine. Told once a file, at the first such row, with their number. Line breaks inside quoted cells are not rows' ends.",
	Hint:     "save the file with Unix line ends (LF); tally fmt does it",
	Severity: validate.Warning,
	Repair:   &validate.Repair{Bytes: func(b []byte, f validate.Finding) ([]byte, bool) { return withLineFeeds(b, f.Value), true }},
	File: func(f schema.Fault) (message, hint string) {
		return fmt.Sprintf("found the line end %s (%s), want %s", f.Value, rowsOf(f.Count), f.Want), ""
	},
})

// rowsOf is "1 row" or "7 rows".
func rowsOf(n int) string {
	if n == 1 {
		return "1 row"
	}
	return fmt.Sprintf("%d rows", n)
}

// withLineFeeds writes the line end of that name as a line feed, also in cells:
// there it is that of the program which wrote the file.
func withLineFeeds(b []byte, name string) []byte {
	if name == "CR" {
		return bytes.ReplaceAll(b, []byte("\r"), []byte("\n"))
	}
	return bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
}
