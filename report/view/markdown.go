package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/validate"
)

// Bounds that keep a text within one comment on GitHub (65,536 characters) and so
// within a step summary (1 MiB). Bytes are counted, of which there are never fewer
// than characters.
const (
	findingsRoom = 60_000
	findingsMost = 100 // rows of the table; more are not read
	cellClip     = 240 // characters of one cell's text before it is escaped
)

// A page is a Markdown text of bounded length.
type page struct{ strings.Builder }

// list writes items, one a line, as long as room bytes hold all of them and at
// most so many are written, then a line for how many are left out.
func (p *page) list(items []string, room, most int, more func(n int) string) {
	for i, item := range items {
		if room -= len(item) + 1; i == most || room < 0 {
			p.WriteString(more(len(items)-i) + "\n")
			return
		}
		p.WriteString(item + "\n")
	}
}

// row is a line of a table; the cells are escaped.
func row(cells ...string) string { return "| " + strings.Join(cells, " | ") + " |" }

// Markdown writes the findings as one table with their number, the weightiest
// first, waived ones only counted: short enough for a comment or a step summary.
func (r *Report) Markdown(w io.Writer) error {
	var p page
	say := phrase.English(r.Data)
	fmt.Fprintf(&p, "**%s**\n", Summary(say, r.Summary))
	var items []string
	for _, severity := range severities {
		for _, f := range r.open(severity) {
			items = append(items, findingRow(r.Root, f))
		}
	}
	left := 0
	for _, n := range r.left {
		left += n
	}
	p.findings(say, items, findingsRoom, findingsMost, left)
	if text := leftOut(r.LeftOut, say); text != "" {
		fmt.Fprintf(&p, "\n%s\n", strings.ReplaceAll(text, "_", `\_`)) // names of the schema alone
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// findings writes rows of findings as a table; left says how many more there are
// than rows.
func (p *page) findings(say *phrase.Words, rows []string, room, most, left int) {
	if len(rows) == 0 {
		return
	}
	p.WriteString(head(say, "", "diff.place", "report.col.row", "diff.finding", "diff.rule"))
	p.list(rows, room, most, func(n int) string { return row("", "", "", say.Say("diff.and_more", n+left), "") })
}

func findingRow(root string, f *validate.Finding) string {
	text := escapeMarkdown(said(f))
	if f.Hint != "" {
		text += "<br>hint: " + escapeMarkdown(f.Hint)
	}
	return row(string(f.Severity), escapeMarkdown(place(root, f.Place)), escapeMarkdown(f.Row), text, f.Rule)
}

// escapeMarkdown makes a text of the data stand in a cell as it is: no markup, no
// HTML, no line break, nobody notified by a mention, no issue referred to, no link
// made. Marks that only their neighbour makes special are parted from it by a
// space without width.
func escapeMarkdown(s string) string {
	const part = "&#8203;"
	var b strings.Builder
	for _, c := range clip(visible.Shown(s), cellClip) {
		switch c {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '@', '#':
			b.WriteRune(c)
			b.WriteString(part)
		case '\\', '`', '*', '_', '[', ']', '|', '~', '!', '$', '^':
			b.WriteByte('\\')
			b.WriteRune(c)
		default:
			b.WriteRune(c)
		}
	}
	return strings.NewReplacer("://", ":"+part+"//", "www.", "www"+part+".", "GH-", "GH"+part+"-", "gh-", "gh"+part+"-").Replace(b.String())
}
