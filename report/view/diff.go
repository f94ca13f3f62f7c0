package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Diff is what `tally diff` shows.
type Diff struct {
	Base, Head Side
	Root       string // path of the data folder, with a slash at the end; put before file names
	Change     *change.Change
	// Release is the head as the release after the newest one that the base holds;
	// nil where the base is no commit.
	Release *release.Release
}

// Side is one of the two states compared.
type Side struct {
	Name     string // for readers: the working tree, main
	Revision string // full name of the commit; empty for a folder and the working tree
}

// Short is the side for readers.
func (s Side) Short() string {
	if s.Revision == "" {
		return s.Name
	}
	return fmt.Sprintf("%s (%.12s)", s.Name, s.Revision)
}

// DiffText writes a change for the terminal.
func DiffText(w io.Writer, d *Diff) {
	c := d.Change
	fmt.Fprintf(w, "base: %s\nhead: %s\n", d.Base.Short(), d.Head.Short())
	if c.Empty() {
		fmt.Fprintf(w, "\n%s\n%s\n", diffSummary(c), versionLine(d))
		return
	}
	Effect(w, c)
	if others := otherFindings(c); len(others) > 0 {
		fmt.Fprintf(w, "\n%s\n", newTitle(c, others))
		Findings(w, d.Root, others)
	}
	for i := range c.Findings.Resolved {
		if i == 0 {
			fmt.Fprintln(w, "\nResolved findings")
		}
		fmt.Fprintf(w, "  %s\n", pastFinding(&c.Findings.Resolved[i]))
	}
	for i := range c.Findings.Waived {
		f := &c.Findings.Waived[i]
		if i == 0 {
			fmt.Fprintln(w, "\nFindings waived by this change")
		}
		fmt.Fprintf(w, "  %s\n\twaived: %s\n", pastFinding(f), Shown(f.Waived))
	}
	fmt.Fprintf(w, "\n%s\n%s\n", diffSummary(c), versionLine(d))
}

// Effect writes what a change does to rows, totals and verdicts.
func Effect(w io.Writer, c *change.Change) {
	rowChanges(w, c)
	totalChanges(w, c)
	if len(c.Verdicts)+len(c.Reread) > 0 {
		fmt.Fprintln(w, "\nVerdicts")
		for _, t := range transitions(c) {
			fmt.Fprintf(w, "%5d %s\n", t.n, t.text)
		}
		for i := range c.Verdicts {
			fmt.Fprintf(w, "  %s\n", Shown(verdictLine(c, &c.Verdicts[i])))
		}
		if len(c.Reread) > 0 {
			fmt.Fprintf(w, "  %s by another reading than before\n", counted(len(c.Reread), "figure agrees", "figures agree"))
		}
	}
}

// newTitle heads the list of new findings.
func newTitle(c *change.Change, others []validate.Finding) string {
	if n := len(c.Findings.New) - len(others); n > 0 {
		return fmt.Sprintf("New findings, besides %d that verdicts tell", n)
	}
	return "New findings"
}

// pastFinding tells a finding whose place is of no use any more.
func pastFinding(f *validate.Finding) string {
	return Shown(fmt.Sprintf("%s (%s)", join(": ", f.Place.File, f.Row, said(f)), f.Rule))
}

// totalChanges writes the numbers that are others than before.
func totalChanges(w io.Writer, c *change.Change) {
	t := newTable()
	t.AppendHeader(table.Row{"Totals", "", "before", "after", "change"})
	t.SetColumnConfigs([]table.ColumnConfig{right(3), right(4), right(5)})
	for _, line := range totalLines(c) {
		t.AppendRow(table.Row{line.scope, line.measure, line.before, line.after, signed(line.after - line.before)})
	}
	if t.Length() > 0 {
		fmt.Fprintln(w)
		render(w, t)
	}
}

// totalLine is a number of a total that is another than before.
type totalLine struct {
	scope, measure string
	before, after  int
}

// totalLines are the changed numbers, the scope named at its first one.
func totalLines(c *change.Change) []totalLine {
	var lines []totalLine
	for i := range c.Totals {
		t := &c.Totals[i]
		label := ScopeLabel(c.After.Data, t.Scope)
		for _, m := range change.Measures {
			if before, after := t.Values(m); before != after {
				lines = append(lines, totalLine{label, m.Label, before, after})
				label = ""
			}
		}
	}
	return lines
}

// diffSummary is the change in one line.
func diffSummary(c *change.Change) string {
	var parts []string
	for _, kind := range schema.RowKinds {
		if n := c.Count(kind); n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, kind))
		}
	}
	rows := "no row changed"
	if len(parts) > 0 {
		rows = "rows: " + strings.Join(parts, ", ")
	}
	f := &c.Findings
	return fmt.Sprintf("%s; verdicts changed: %d; findings: %d new, %d resolved, %d waived by this change, %d as before", rows, len(c.Verdicts), len(f.New), len(f.Resolved), len(f.Waived), f.Old)
}
