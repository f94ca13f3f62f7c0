package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/table"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Diff is what `tally diff` shows.
type Diff struct {
	Base, Head Side
	Root       string // path of the data folder, with a slash at the end; put before file names
	Change     *change.Change
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
		fmt.Fprintf(w, "\n%s\n", diffSummary(c))
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
		fmt.Fprintf(w, "  %s\n\twaived: %s\n", pastFinding(f), visible(f.Waived))
	}
	fmt.Fprintf(w, "\n%s\n", diffSummary(c))
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
			fmt.Fprintf(w, "  %s\n", visible(verdictLine(c, &c.Verdicts[i])))
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
	return visible(fmt.Sprintf("%s (%s)", join(": ", f.Place.File, f.Row, said(f)), f.Rule))
}

var rowMarks = map[schema.RowKind]string{
	schema.RowAdded: "+", schema.RowChanged: "~", schema.RowWithdrawn: "-", schema.RowVanished: "!", schema.RowRemoved: "-", schema.RowUnread: "?",
}

// rowChanges lists the rows, a heading for each table.
func rowChanges(w io.Writer, c *change.Change) {
	name := ""
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Table.Name != name {
			name = r.Table.Name
			fmt.Fprintf(w, "\n%s\n", name)
		}
		fmt.Fprintf(w, "  %s %s\n", rowMarks[r.Kind], visible(join("  ", r.ID, rowTold(c, r))))
		for _, cell := range r.Cells {
			fmt.Fprintf(w, "      %s: %s -> %s\n", cell.Column, cellText(cell.Before), cellText(cell.After))
		}
	}
}

// rowTold says what a reader must know of a row beside its id and changed cells.
func rowTold(c *change.Change, r *schema.RowChange) string {
	switch r.Kind {
	case schema.RowAdded:
		return rowGist(c.After.Data.Sheet(r.Table.Name), r.After)
	case schema.RowWithdrawn:
		text := fmt.Sprintf("withdrawn by %s: %s", r.Exclusion.ID, schema.ExclusionReason.Label(r.Exclusion.Reason))
		if r.Exclusion.ReplacedBy.Known() {
			text += fmt.Sprintf(", replaced by %s", r.Exclusion.ReplacedBy)
		}
		return text
	case schema.RowVanished:
		if r.RenamedTo != "" {
			return fmt.Sprintf("vanished: stands as %s now, but an id never changes", r.RenamedTo)
		}
		return "vanished: no row of excluded.csv has it as former_id"
	case schema.RowRemoved:
		return "removed"
	case schema.RowUnread:
		return "not read: the file has faults that hide it"
	}
	return ""
}

// gistLength bounds the cells told of an added row.
const gistLength = 100

// rowGist are the first telling cells of a row, numbers with their names.
func rowGist(s schema.Cells, row int) string {
	var parts []string
	length := 0
	for i, c := range s.Table().Columns {
		cell := s.Cell(row, i)
		if cell == "" || c.Name == s.Table().Key || s.Table().Key == "" && slices.Contains(s.Table().Order, i) {
			continue // nothing, or told by the id
		}
		part := clip(cell, gistLength/2)
		switch c.Kind {
		case schema.OneWord, schema.WordList, schema.Language, schema.Decimal:
			continue // says little without its column
		case schema.Number:
			part = c.Name + " " + part
		}
		if length += len(part); length > gistLength {
			return strings.Join(append(parts, "…"), ", ")
		}
		parts = append(parts, part)
	}
	return strings.Join(parts, ", ")
}

func cellText(s string) string {
	if s == "" {
		return "(empty)"
	}
	return visible(s)
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

// verdictLine says how the verdict on a figure has changed, and why it is so now.
func verdictLine(c *change.Change, v *change.VerdictChange) string {
	switch {
	case v.After == nil:
		return fmt.Sprintf("%s  gone; it %s", v.ID, outcomeWords[v.Before.Outcome].was)
	case v.Before == nil:
		return fmt.Sprintf("%s  %s: new, %s: %s", v.ID, Publisher(c.After.Data, v.After.Tally), outcomeWords[v.After.Outcome].is, v.After.Reason)
	}
	return fmt.Sprintf("%s  %s: %s, now %s: %s", v.ID, Publisher(c.After.Data, v.After.Tally), outcomeWords[v.Before.Outcome].was, outcomeWords[v.After.Outcome].is, v.After.Reason)
}

// A transition is how often one verdict has become another.
type transition struct {
	text string
	n    int
}

// transitions count the changed verdicts, in their order.
func transitions(c *change.Change) []transition {
	var list []transition
	for i := range c.Verdicts {
		v := &c.Verdicts[i]
		was, is := "new", "gone"
		if v.After != nil {
			is = outcomeWords[v.After.Outcome].is
		}
		if v.Before != nil {
			was = outcomeWords[v.Before.Outcome].was
			if v.After != nil {
				is = "now " + is
			}
		}
		text := was + ", " + is
		at := slices.IndexFunc(list, func(t transition) bool { return t.text == text })
		if at < 0 {
			at = len(list)
			list = append(list, transition{text: text})
		}
		list[at].n++
	}
	return list
}

// otherFindings are the new findings but those that say of a figure what its
// changed verdict says.
func otherFindings(c *change.Change) []validate.Finding {
	told := map[string]bool{}
	for i := range c.Verdicts {
		told[string(c.Verdicts[i].ID)] = true
	}
	return slices.DeleteFunc(slices.Clone(c.Findings.New), func(f validate.Finding) bool { return f.Rule == figure.RuleName && told[f.Row] })
}

var outcomeWords = map[figure.Outcome]struct{ is, was string }{
	figure.Agrees:        {"agrees", "agreed"},
	figure.AgreesAsRead:  {"agrees as read", "agreed as read"},
	figure.Differs:       {"differs", "differed"},
	figure.NotComparable: {"is not comparable", "was not comparable"},
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
