package rules

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "title-of-no-document",
	Title:    "A title is what a site shows in place of a page.",
	Doc:      "Where a page is gone, or not given to programs, a site shows another one, whose title is copied in its place: 404 Not Found, Just a moment..., Access Denied, Untitled and their like, in English and Spanish, alone or with the name of the site behind; or the way to a page on its site, as Home > News > World.",
	Hint:     "open the document once more, and copy its title; where that is not known the cell stays empty",
	Severity: validate.Error,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "sources" {
				return nil
			}
			return [][]string{{"title"}}
		},
		Accepts:  func(_ schema.Date, cells []string) bool { return !isErrorPage(cells[0]) },
		Suspects: func(text string, _ int) bool { return isErrorPage(text) },
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("title")
			f.Message = fmt.Sprintf("title: found %q, which a site shows in place of a page or beside it, want the title of the document", f.Value)
			return f
		},
	},
})

// longestErrorPage is how many bytes a title has at most that is asked: that of a site may
// stand behind it.
const longestErrorPage = 60

// isErrorPage reports whether a title is that of a page that a site shows where another is
// gone or not given to programs.
func isErrorPage(title string) bool {
	if title == "" || len(title) > longestErrorPage {
		return false
	}
	title = strings.ToLower(title)
	if strings.Count(title, " > ") > 1 || strings.Count(title, " » ") > 1 || strings.HasPrefix(title, "home > ") || strings.HasPrefix(title, "inicio > ") {
		return true // where the page stands on its site
	}
	for _, sign := range []string{" | ", " - ", " – ", " — "} {
		title, _, _ = strings.Cut(title, sign)
	}
	switch strings.TrimRight(title, ".…! ") {
	case "404", "404 not found", "404 page not found", "404 - page not found", "404 error", "not found", "page not found", "error 404", "error 404: not found", "404: page not found", "página no encontrada", "403", "403 forbidden", "forbidden", "access denied", "acceso denegado",
		"just a moment", "one moment, please", "please wait", "loading", "redirecting", "attention required", "are you a robot?", "robot or human?", "security check", "verifying you are human", "captcha",
		"500 internal server error", "502 bad gateway", "503 service unavailable", "service unavailable", "504 gateway time-out", "error", "untitled", "untitled document", "sin título", "new tab", "nueva pestaña":
		return true
	}
	return false
}
