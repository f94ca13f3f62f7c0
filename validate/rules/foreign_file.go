package rules

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "foreign-file",
	Title: "A file bears a table's name and is no table.",
	Doc: "A file that begins as a workbook, an archive, a web page, a JSON document, a database, a pointer of Git LFS or a text without columns does, or in which each row stands in quotation marks as a whole, or behind blanks, a sign or the number of its line, is not read any further, " +
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
	case strings.Contains(kind, "quotation marks"):
		return "save the table as CSV once more from where it came; or take away the quotation mark at the beginning and at the end of every line, and make each doubled one inside it one"
	case strings.Contains(kind, "before every line"), strings.Contains(kind, "before it"), strings.Contains(kind, "blame"):
		return "the lines were copied out of an editor, a mail or a program; take away what stands before each of them, or put the file itself in place of the copy (on GitHub: Raw)"
	case strings.HasSuffix(kind, "a patch"):
		return "a patch says what changes in a file; put the file itself in its place, or apply it with git apply"
	case strings.Contains(kind, "without columns"):
		return "a message or a note stands in place of the table; put the table back"
	case strings.Contains(kind, "zeros"):
		return "the content was lost, as where a disk was full or a copy broke off: take the file again from where it came"
	case strings.Contains(kind, "SYLK"):
		return "open it in a spreadsheet and save it as \"CSV UTF-8 (comma delimited)\""
	case strings.Contains(kind, "SQL"), strings.Contains(kind, "drawn with lines"):
		return "let the database write the rows as CSV: in sqlite3 .mode csv, in psql \\copy ... csv header"
	case strings.Contains(kind, "path"):
		return "put the file itself in its place: the system that wrote this one knows no links"
	case strings.Contains(kind, "Base64"):
		return "decode it first, as base64 -d does; what is in it may be the table"
	case strings.Contains(kind, "JSON"):
		return "rows in JSON are taken in by tally import, or added by tally add --from json"
	}
	return ""
}
