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
	Doc:      "Where a page is gone, or not given to programs, a site shows another one, whose title is copied in its place: 404 Not Found, Just a moment..., Access Denied, Untitled and their like, in English and Spanish, alone or with the name of the site behind; or the way to a page on its site, as Home > News > World. Nor is the name of the document's origin its title, beside another publisher: the two have changed places.",
	Hint:     "open the document once more, and copy its title; where that is not known the cell stays empty",
	Severity: validate.Error,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "sources" {
				return nil
			}
			return [][]string{{"title"}, {"title", "publisher", "origin"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool {
			if len(cells) == 1 {
				return !isErrorPage(cells[0])
			}
			return cells[0] == "" || cells[0] != cells[2] || len(cells[1]) <= len(cells[2]) || len(cells[1]) >= longName
		},
		Suspects: func(text string, cells int) bool {
			return cells == 1 && isErrorPage(text) || cells > 1 && mayBeOutlet(text)
		},
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At("title")
			if len(columns) > 1 {
				f.Message = fmt.Sprintf("title: found %q, which is the origin, and %q in publisher, want them the other way round", f.Value, row.Cell("publisher"))
				f.Hint = "let title and publisher change places"
				return f
			}
			f.Message = fmt.Sprintf("title: found %q, which a site shows in place of a page or beside it, want the title of the document", f.Value)
			return f
		},
	},
})

// longestErrorPage is how many bytes a title has at most that is asked: that of a site may
// stand behind it.
const longestErrorPage = 60

// mayBeOutlet reports whether a title is short, and has a capital at the beginning of each of its
// words but the small ones, as the names of outlets have.
func mayBeOutlet(title string) bool {
	const longest = 40
	if title == "" || len(title) > longest {
		return false
	}
	for i := 0; i < len(title); i++ {
		if c := title[i]; (i == 0 || title[i-1] == ' ') && c >= 'a' && c <= 'z' && len(title)-i > 3 && strings.IndexByte(title[i:min(len(title), i+4)], ' ') < 0 {
			return false
		}
	}
	return true
}

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
