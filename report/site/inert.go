package site

import (
	"fmt"
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
)

// makeInert replaces, in every cell, what could not be seen or would act on the text
// around it. Escaping for HTML is left to the templates.
func makeInert(d *schema.Dataset) {
	for _, s := range d.Sheets() {
		for row := range s.Len() {
			for column := range s.Table().Columns {
				cell := s.Cell(row, column)
				if safe := inert(cell); safe != cell {
					s.Set(row, column, safe)
				}
			}
		}
		s.Reindex()
	}
}

// inert shows characters without a shape of their own by their code, as [U+202E], and
// broken bytes as the replacement character. Line breaks and tabs are blanks.
func inert(s string) string {
	clean := true
	for _, r := range s {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			clean = false
			break
		}
	}
	if clean {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == utf8.RuneError:
			b.WriteRune(utf8.RuneError)
		case r == '\n' || r == '\t' || r == '\u00a0' || r == '\u202f':
			b.WriteByte(' ')
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, "[U+%04X]", r)
		}
	}
	return b.String()
}

// webAddress reports whether a text may be made a link: an address of the web with a
// host, without a name or password in it.
func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Hostname() != "" && u.User == nil && !strings.ContainsAny(s, " \"'<>\\`[]")
}

// inertLines is inert for a text of several lines.
func inertLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = inert(lines[i])
	}
	return strings.Join(lines, "\n")
}
