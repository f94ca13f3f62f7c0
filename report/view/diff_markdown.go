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
	pastRoom     = 3_000 // twice
	itemsMost    = 60
)

// DiffMarkdown writes a change for a comment on GitHub, at most 65,536 characters:
// first what stands in the way, then totals, verdicts and new findings; rows and
// findings of the past are folded.
func DiffMarkdown(w io.Writer, d *Diff) error {
	var p page
	c := d.Change
	fmt.Fprintln(&p, DiffMarker)
	if c.Empty() {
		fmt.Fprintln(&p, DiffUnchanged)
	}
	fmt.Fprintf(&p, "### What this change does to the dataset\n\n%s: %s. Compared with %s.\n", verdictOnChange(c), diffSummary(c), escapeMarkdown(d.Base.Short()))
	fmt.Fprintf(&p, "\n%s\n", escapeMarkdown(versionLine(d)))
	p.vanished(c)
	p.totals(c)
	p.verdicts(c)
	if f := otherFindings(c); len(f) > 0 {
		fmt.Fprintf(&p, "\n**%s**\n", newTitle(c, f))
		p.findings(newFindingRows(d.Root, f), newRoom, itemsMost, 0)
	}
	p.rows(c)
	p.past("Findings resolved", c.Findings.Resolved)
	p.past("Findings waived by this change", c.Findings.Waived)
	_, err := io.WriteString(w, p.String())
	return err
}

func verdictOnChange(c *change.Change) string {
	switch {
	case c.Rejected():
		return "**Not ready**"
	case c.Empty():
		return "**Nothing changed**"
	case len(c.Findings.Waived) > 0:
		return "**Ready for a look**, and for one at what it waives"
	}
	return "**Ready for a look**"
}

func (p *page) vanished(c *change.Change) {
	var items []string
	for i := range c.Rows {
		if r := &c.Rows[i]; r.Kind == schema.RowVanished {
			items = append(items, fmt.Sprintf("- %s %s %s", r.Table.File, escapeMarkdown(r.ID), escapeMarkdown(rowTold(c, r))))
		}
	}
	if len(items) > 0 {
		p.WriteString("\n**Rows that vanished.** A row is never silently deleted: put it back, or withdraw it with a row in excluded.csv.\n\n")
		p.list(items, vanishedRoom, itemsMost, func(n int) string { return fmt.Sprintf("- and %d more", n) })
	}
}

func (p *page) totals(c *change.Change) {
	var items []string
	for _, line := range totalLines(c) {
		items = append(items, line.markdown())
	}
	if len(items) > 0 {
		p.WriteString("\n| totals | | before | after | change |\n|---|---|--:|--:|--:|\n")
		p.list(items, totalsRoom, itemsMost, func(n int) string { return row(fmt.Sprintf("and %d more", n), "", "", "", "") })
	}
}

// markdown is a row of a table.
func (l totalLine) markdown() string {
	return row(escapeMarkdown(strings.TrimSpace(l.scope)), l.measure, fmt.Sprint(l.before), fmt.Sprint(l.after), signed(l.after-l.before))
}

func (p *page) verdicts(c *change.Change) {
	say := phrase.English(c.After.Data)
	var items []string
	for i := range c.Verdicts {
		v := &c.Verdicts[i]
		was, is, name, reason := "", "gone", "", ""
		if v.Before != nil {
			was = outcomeWords[v.Before.Outcome].was
		}
		if v.After != nil {
			is, name, reason = outcomeWords[v.After.Outcome].is, say.Publisher(v.After.Tally), say.Reason(v.After)
		}
		items = append(items, row(escapeMarkdown(string(v.ID)), escapeMarkdown(name), or(was, "new"), is, escapeMarkdown(reason)))
	}
	if len(items) > 0 {
		var parts []string
		for _, t := range transitions(c) {
			parts = append(parts, fmt.Sprintf("%s: %d", t.text, t.n))
		}
		fmt.Fprintf(p, "\n**Verdicts on published figures.** %s.\n", strings.Join(parts, "; "))
		p.WriteString("\n| figure | stated by | before | after | why |\n|---|---|---|---|---|\n")
		p.list(items, verdictsRoom, itemsMost, func(n int) string { return row(fmt.Sprintf("and %d more", n), "", "", "", "") })
	}
	if n := len(c.Reread); n > 0 {
		fmt.Fprintf(p, "\n%s by another reading than before.\n", counted(n, "figure agrees", "figures agree"))
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
func (p *page) rows(c *change.Change) {
	var items []string
	for i := range c.Rows {
		r := &c.Rows[i]
		head := []string{r.Table.Name, escapeMarkdown(r.ID), string(r.Kind)}
		if len(r.Cells) == 0 {
			items = append(items, row(append(head, "", "", escapeMarkdown(rowTold(c, r)))...))
		}
		for n, cell := range r.Cells {
			if n > 0 {
				head = []string{"", "", ""}
			}
			items = append(items, row(append(head, cell.Column, escapeMarkdown(cell.Before), escapeMarkdown(cell.After))...))
		}
	}
	if len(items) == 0 {
		return
	}
	fmt.Fprintf(p, "\n<details>\n<summary>Rows: %d</summary>\n\n| table | row | | column | before | after |\n|---|---|---|---|---|---|\n", len(c.Rows))
	p.list(items, rowsRoom, 3*itemsMost, func(n int) string { return row(fmt.Sprintf("and %d more lines", n), "", "", "", "", "") })
	p.WriteString("\n</details>\n")
}

// past lists findings that are open no more.
func (p *page) past(title string, findings []validate.Finding) {
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
	fmt.Fprintf(p, "\n<details>\n<summary>%s: %d</summary>\n\n", title, len(findings))
	p.list(items, pastRoom, itemsMost, func(n int) string { return fmt.Sprintf("- and %d more", n) })
	p.WriteString("\n</details>\n")
}
