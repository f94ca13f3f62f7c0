package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Diff is what `tally diff` shows.
type Diff struct {
	Base, Head Side
	Say        *phrase.Words // for the dataset of the head
	Root       string        // path of the data folder, with a slash at the end; put before file names
	Change     *change.Change
	// Release is the head as the release after the newest one that the base holds;
	// nil where the base is no commit.
	Release *release.Release
}

// Side is one of the two states compared.
type Side struct {
	Name     string // as it was asked for: a folder, main; empty for the working tree
	Left     string // the branch that the work left there; else empty
	Revision string // full name of the commit; empty for a folder and the working tree
}

// Called is the side without its commit.
func (s Side) Called(say *phrase.Words) string {
	switch {
	case s.Left != "":
		return say.Say("diff.left_branch", s.Left)
	case s.Name == "":
		return say.Say("diff.working_tree")
	}
	return s.Name
}

// Short is the side for readers.
func (s Side) Short(say *phrase.Words) string {
	if s.Revision == "" {
		return s.Called(say)
	}
	return fmt.Sprintf("%s (%.12s)", s.Called(say), s.Revision)
}

// DiffText writes a change for the terminal.
func DiffText(w io.Writer, d *Diff) {
	c, say := d.Change, d.Say
	fmt.Fprintf(w, "%s\n%s\n", say.Say("diff.base", d.Base.Short(say)), say.Say("diff.head", d.Head.Short(say)))
	if c.Empty() {
		fmt.Fprintf(w, "\n%s\n%s\n", diffSummary(c, say), versionLine(d))
		return
	}
	Effect(w, c, say)
	if others := otherFindings(c); len(others) > 0 {
		fmt.Fprintf(w, "\n%s\n", newTitle(c, say, others))
		Findings(w, d.Root, others)
	}
	pastFindings(w, say.Say("diff.resolved"), c.Findings.Resolved)
	pastFindings(w, say.Say("diff.hidden"), c.Findings.Hidden)
	for i := range c.Findings.Waived {
		f := &c.Findings.Waived[i]
		if i == 0 {
			fmt.Fprintf(w, "\n%s\n", say.Say("diff.waived"))
		}
		fmt.Fprintf(w, "  %s\n\t%s\n", pastFinding(f), say.Say("waived", visible.Shown(f.Waived)))
	}
	fmt.Fprintf(w, "\n%s\n%s\n", diffSummary(c, say), versionLine(d))
}

func pastFindings(w io.Writer, title string, findings []validate.Finding) {
	for i := range findings {
		if i == 0 {
			fmt.Fprintf(w, "\n%s\n", title)
		}
		fmt.Fprintf(w, "  %s\n", pastFinding(&findings[i]))
	}
}

// Effect writes what a change does to rows, totals and verdicts.
func Effect(w io.Writer, c *change.Change, say *phrase.Words) {
	rowChanges(w, c, say)
	totalChanges(w, c, say)
	if len(c.Verdicts)+len(c.Reread) > 0 {
		fmt.Fprintf(w, "\n%s\n", say.Say("diff.verdicts"))
		for _, t := range transitions(c, say) {
			fmt.Fprintf(w, "%5d %s\n", t.n, t.text)
		}
		for i := range c.Verdicts {
			fmt.Fprintf(w, "  %s\n", visible.Shown(verdictLine(c, &c.Verdicts[i], say)))
		}
		if len(c.Reread) > 0 {
			fmt.Fprintf(w, "  %s\n", say.Count("diff.reread", len(c.Reread)))
		}
	}
}

// newTitle heads the list of new findings.
func newTitle(c *change.Change, say *phrase.Words, others []validate.Finding) string {
	n := len(c.Findings.New) - len(others)
	for i := range others {
		n -= others[i].More
	}
	if n > 0 {
		return say.Say("diff.new_findings_besides", n)
	}
	return say.Say("diff.new_findings")
}

// pastFinding tells a finding whose place is of no use any more.
func pastFinding(f *validate.Finding) string {
	return visible.Shown(fmt.Sprintf("%s (%s)", join(": ", f.Place.File, f.Row, said(f)), f.Rule))
}

// totalChanges writes the numbers that are others than before.
func totalChanges(w io.Writer, c *change.Change, say *phrase.Words) {
	t := newTable()
	t.AppendHeader(append(table.Row{say.Say("check.totals"), ""}, header(say, "diff.before", "diff.after", "diff.change")...))
	t.SetColumnConfigs([]table.ColumnConfig{right(3), right(4), right(5)})
	for _, line := range totalLines(c, say) {
		t.AppendRow(table.Row{line.scope, line.measure, say.Perhaps(line.before), say.Perhaps(line.after), line.change(say)})
	}
	if t.Length() > 0 {
		fmt.Fprintln(w)
		render(w, t)
	}
}

// totalLine is a number of a total that is another than before.
type totalLine struct {
	scope, measure string
	before, after  *int
}

// change is by how much the number is another; empty where it is not known on either
// side.
func (l *totalLine) change(say *phrase.Words) string {
	if l.before == nil || l.after == nil {
		return ""
	}
	return say.Signed(*l.after - *l.before)
}

// totalLines are the changed numbers, the scope named at its first one.
func totalLines(c *change.Change, say *phrase.Words) []totalLine {
	var lines []totalLine
	for i := range c.Totals {
		t := &c.Totals[i]
		label := scopeLabel(say, t.Scope)
		for _, m := range change.Measures {
			if before, after := t.Values(m); !change.Same(before, after) {
				lines = append(lines, totalLine{label, say.Say("measure." + m.Name), before, after})
				label = ""
			}
		}
	}
	return lines
}

// diffSummary is the change in one line.
func diffSummary(c *change.Change, say *phrase.Words) string {
	var parts []string
	for _, kind := range schema.RowKinds {
		if n := c.Count(kind); n > 0 {
			parts = append(parts, say.Count("diff.row."+string(kind), n))
		}
	}
	rows := say.Say("diff.no_row")
	if len(parts) > 0 {
		rows = say.Say("diff.rows", strings.Join(parts, ", "))
	}
	f := &c.Findings
	summary := say.Say("diff.summary", rows, len(c.Verdicts), len(f.New), len(f.Resolved), len(f.Waived), f.Old)
	if n := len(f.Hidden); n > 0 {
		summary += say.Say("diff.summary_hidden", n)
	}
	return summary
}
