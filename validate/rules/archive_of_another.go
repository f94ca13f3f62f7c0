package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var archivedOn = pattern(`^https?://web\.archive\.org/web/([0-9]{4})([0-9]{2})([0-9]{2})[0-9]*[a-z_]*/`)

var _ = add(&validate.Rule{
	Name:  "archive-of-another",
	Title: "A copy in an archive is not that of the document.",
	Doc: "archive_url is the address of a copy. It is not the address of the document itself; where the copy's address holds that of the page that was copied, as those of the Wayback Machine do, that is the url of the row, by the signs by which duplicate-source tells documents apart; " +
		"and the day in it is not before the day of publication, less one day for time zones.",
	Hint:     "open the copy, and see whether it is that of the document",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "sources" {
				return nil
			}
			return [][]string{{"archive_url", "url", "published"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool { return copyFault(cells[0], cells[1], cells[2]) == "" },
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("archive_url")
			f.Message = fmt.Sprintf("archive_url: found %q, want %s", f.Value, copyFault(f.Value, row.Cell("url"), row.Cell("published")))
			return f
		},
	},
})

// isArchiveItself reports whether an address is that of an archive, and of no copy in it.
func isArchiveItself(address string) bool {
	_, rest, _ := strings.Cut(address, "://")
	if strings.Trim(rest, "/") != "" && !strings.ContainsAny(strings.Trim(rest, "/"), "/?") {
		return true // the first page of a site
	}
	if len(address) > len("https://web.archive.org/web/*/") {
		return false
	}
	switch strings.TrimRight(rest, "/*") {
	case "web.archive.org", "web.archive.org/web", "web.archive.org/save", "archive.org", "archive.ph", "archive.today", "archive.is":
		return true
	}
	return false
}

// copyFault says what was wanted of the address of a copy; empty if it is right.
func copyFault(archive, url, published string) string {
	if archive == "" {
		return ""
	}
	if archive == url || isArchiveItself(archive) {
		return "the address of a copy in an archive, or an empty cell"
	}
	if m := archived().FindStringSubmatch(archive); m != nil && url != "" && archived().FindStringSubmatch(url) == nil && strings.Contains(m[1], ".") && document(archive) != document(url) {
		return "a copy of the document at " + url
	}
	if m := archivedOn().FindStringSubmatch(archive); m != nil {
		day, first := schema.Date(strings.Join(m[1:4], "-")), schema.Date(published).First()
		if day.Valid() && first.Valid() && day < first.AddDays(-1) {
			return fmt.Sprintf("a copy of %s or later, the day of publication; it is of %s", published, day)
		}
	}
	return ""
}
