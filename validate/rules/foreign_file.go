package rules

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "foreign-file",
	Title: "A file bears a table's name and is no table.",
	Doc: "A file that begins as a workbook, an archive, a web page, a JSON document, a database or a pointer of Git LFS does is not read any further, " +
		"whatever name it bears.",
	Hint:     "put the table itself in its place, as CSV in UTF-8",
	Severity: validate.Error,
	File: func(f schema.Fault) (message, hint string) {
		return "found " + f.Value + ", want a table as CSV in UTF-8", hintForForeign(f.Value)
	},
})

// hintForForeign says how a table is made of what a file is.
func hintForForeign(kind string) string {
	switch {
	case strings.Contains(kind, "workbook"):
		return "take it in with tally import, or open it in a spreadsheet and save the sheet as \"CSV UTF-8 (comma delimited)\""
	case strings.Contains(kind, "compressed"):
		return "unpack the file; what is in it may be the table"
	case strings.Contains(kind, "web page"):
		return "a page was saved in place of the file, often one that says that something went wrong; download the file itself (on GitHub: Raw)"
	case strings.Contains(kind, "LFS"):
		return "fetch the file that it points to: git lfs pull"
	case strings.Contains(kind, "JSON"):
		return "rows in JSON are taken in by tally import, or added by tally add --from json"
	}
	return ""
}
