package view

import (
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
)

func (p *page) totals(c *change.Change, say *phrase.Words) {
	if lines := totalLines(c, say); len(lines) > 0 {
		p.WriteString(totalsHead(say))
		var items []string
		for _, line := range lines {
			items = append(items, line.markdown(say))
		}
		p.list(items, totalsRoom, itemsMost, andMore(say, "diff.and_more", 5))
	}
}

func totalsHead(say *phrase.Words) string {
	return head(say, "check.totals", "", "diff.before", "diff.after", "diff.change")
}

// markdown is a row of a table.
func (l totalLine) markdown(say *phrase.Words) string {
	return row(escapeMarkdown(strings.TrimSpace(l.scope)), l.measure, say.Perhaps(l.before), say.Perhaps(l.after), l.change(say))
}

func (p *page) verdicts(c *change.Change, say *phrase.Words) {
	var items []string
	for i := range c.Verdicts {
		v := &c.Verdicts[i]
		name, reason := "", ""
		if v.After != nil {
			name, reason = say.Publisher(v.After.Tally), join(" ", say.Reason(v.After), say.Later(c.After.Later(v.After)))
		}
		items = append(items, row(escapeMarkdown(string(v.ID)), escapeMarkdown(name), was(v, say), is(v, say), escapeMarkdown(reason)))
	}
	if len(items) > 0 {
		var parts []string
		for _, t := range transitions(c, say) {
			parts = append(parts, fmt.Sprintf("%s: %d", t.text, t.n))
		}
		fmt.Fprintf(p, "\n**%s** %s.\n", say.Say("diff.verdicts_on"), strings.Join(parts, "; "))
		p.WriteString(head(say, "report.col.figure", "diff.said_by", "diff.cell_before", "diff.cell_after", "diff.why"))
		p.list(items, verdictsRoom, itemsMost, andMore(say, "diff.and_more", 5))
	}
	if n := len(c.Reread); n > 0 {
		fmt.Fprintf(p, "\n%s.\n", say.Count("diff.reread", n))
	}
}
