package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Marks by which a program knows the comment that it keeps up to date, and that
// there is nothing to tell in it.
const (
	DiffMarker    = "<!-- strike-tally-diff -->"
	DiffUnchanged = "<!-- strike-tally-diff: unchanged -->"
)

// Room for the parts of the page, in bytes; with titles and heads together less
// than the 65,536 characters of a comment.
const (
	vanishedRoom = 8_000
	totalsRoom   = 8_000
	verdictsRoom = 12_000
	newRoom      = 14_000
	rowsRoom     = 12_000
	pastRoom     = 3_000 // three times
	itemsMost    = 60
)

// DiffMarkdown writes a change for a comment on GitHub, at most 65,536 characters:
// first what stands in the way, then totals, verdicts and new findings; rows and
// findings of the past are folded.
func DiffMarkdown(w io.Writer, d *Diff) error {
	var p page
	c, say := d.Change, d.Say
	fmt.Fprintln(&p, DiffMarker)
	if c.Empty() {
		fmt.Fprintln(&p, DiffUnchanged)
	}
	fmt.Fprintf(&p, "### %s\n\n%s\n", say.Say("diff.title"), say.Say("diff.compared", verdictOnChange(c, say), diffSummary(c, say), escapeMarkdown(d.Base.Short(say))))
	fmt.Fprintf(&p, "\n%s\n", escapeMarkdown(versionLine(d)))
	p.vanished(c, say)
	p.totals(c, say)
	p.verdicts(c, say)
	if f := otherFindings(c); len(f) > 0 {
		fmt.Fprintf(&p, "\n**%s**\n", newTitle(c, say, f))
		p.findings(say, newFindingRows(d.Root, f), newRoom, itemsMost, 0)
	}
	p.rows(c, say)
	p.past(say, "diff.resolved", c.Findings.Resolved)
	p.past(say, "diff.hidden", c.Findings.Hidden)
	p.past(say, "diff.waived", c.Findings.Waived)
	_, err := io.WriteString(w, p.String())
	return err
}

func verdictOnChange(c *change.Change, say *phrase.Words) string {
	key, more := "diff.ready", ""
	switch {
	case c.Rejected():
		key = "diff.not_ready"
	case c.Empty():
		key = "diff.unchanged"
	case len(c.Findings.Waived) > 0:
		more = say.Say("diff.ready_waives")
	}
	return "**" + say.Say(key) + "**" + more
}

// andMore ends a list, in a line of so many cells; none: an item.
func andMore(say *phrase.Words, key string, cells int) func(int) string {
	return func(n int) string {
		text := say.Say(key, n)
		if cells == 0 {
			return "- " + text
		}
		return row(append([]string{text}, make([]string, cells-1)...)...)
	}
}

// head are the titles of a table's columns and the line below them, those of numbers
// being set right; an empty key is a column without a title.
func head(say *phrase.Words, keys ...string) string {
	titles, lines := make([]string, len(keys)), make([]string, len(keys))
	for i, key := range keys {
		lines[i] = "---"
		if key == "" {
			continue
		}
		number := false
		if titles[i], number = strings.CutSuffix(say.Say(key), ">"); number {
			lines[i] = "--:"
		}
	}
	return "\n" + row(titles...) + "\n|" + strings.Join(lines, "|") + "|\n"
}

func (p *page) vanished(c *change.Change, say *phrase.Words) {
	var items []string
	for i := range c.Rows {
		if r := &c.Rows[i]; r.Kind == schema.RowVanished {
			items = append(items, fmt.Sprintf("- %s %s %s", r.Table.File, escapeMarkdown(r.ID), escapeMarkdown(rowTold(c, say, r))))
		}
	}
	if len(items) > 0 {
		fmt.Fprintf(p, "\n**%s** %s\n\n", say.Say("diff.vanished_rows"), say.Say("diff.vanished_rule"))
		p.list(items, vanishedRoom, itemsMost, andMore(say, "diff.and_more", 0))
	}
}

func newFindingRows(root string, findings []validate.Finding) []string {
	var items []string
	for _, severity := range severities {
		for i := range findings {
			if f := &findings[i]; f.Severity == severity {
				items = append(items, findingRow(root, f))
			}
		}
	}
	return items
}

// rows lists all rows, changed cells one a line.
func (p *page) rows(c *change.Change, say *phrase.Words) {
	var items []string
	for i := range c.Rows {
		r := &c.Rows[i]
		name := []string{r.Table.Name, escapeMarkdown(r.ID), say.Say("diff.kind." + string(r.Kind))}
		if len(r.Cells) == 0 {
			items = append(items, row(append(name, "", "", escapeMarkdown(rowTold(c, say, r)))...))
		}
		for n, cell := range r.Cells {
			if n > 0 {
				name = []string{"", "", ""}
			}
			items = append(items, row(append(name, cell.Column, escapeMarkdown(cell.Before), escapeMarkdown(cell.After))...))
		}
	}
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(p, "\n<details>\n<summary>%s</summary>\n%s", say.Say("diff.rows_folded", len(c.Rows)), head(say, "diff.table", "report.col.row", "", "diff.column", "diff.cell_before", "diff.cell_after"))
	p.list(items, rowsRoom, 3*itemsMost, andMore(say, "diff.and_more_lines", 6))
	p.WriteString("\n</details>\n")
}

// past lists findings that are open no more.
func (p *page) past(say *phrase.Words, title string, findings []validate.Finding) {
	if len(findings) == 0 {
		return
	}
	var items []string
	for i := range findings {
		text := pastFinding(&findings[i])
		if reason := findings[i].Waived; reason != "" {
			text += ": " + reason
		}
		items = append(items, "- "+escapeMarkdown(text))
	}
	fmt.Fprintf(p, "\n<details>\n<summary>%s: %d</summary>\n\n", say.Say(title), len(findings))
	p.list(items, pastRoom, itemsMost, andMore(say, "diff.and_more", 0))
	p.WriteString("\n</details>\n")
}
