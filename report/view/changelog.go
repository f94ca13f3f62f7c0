package view

import (
	"fmt"
	"io"
	"strings"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

// ChangelogHead is what a changelog begins with.
const ChangelogHead = `# Changelog of the data

What each release changed in the tables, newest first; ` + "`tally changelog`" + ` makes this page from the tags of the repository. A version is major when a row is withdrawn or a column changes, minor when rows are added, patch for corrections.
`

// ReleaseMark begins the title of a release's part: the version and, behind a comma,
// its day.
const ReleaseMark = "## "

// Changelog writes the parts of all releases in their order.
func Changelog(w io.Writer, releases []release.Release) error {
	var b strings.Builder
	b.WriteString(ChangelogHead)
	for i := range releases {
		r := &releases[i]
		title := "Not released yet"
		if r.Version != nil {
			title = fmt.Sprintf("%s, %s", r.Version, r.Date)
		}
		fmt.Fprintf(&b, "\n%s%s\n\n%s", ReleaseMark, title, releaseNotes(r))
	}
	if len(releases) == 0 {
		b.WriteString("\nNothing is released yet.\n")
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// ReleaseNotes writes what one release changed, without its title.
func ReleaseNotes(w io.Writer, r *release.Release) error {
	_, err := io.WriteString(w, releaseNotes(r))
	return err
}

func releaseNotes(r *release.Release) string {
	var b strings.Builder
	c := r.Change
	fmt.Fprintf(&b, "%s %s; rows to %s.\n", escapeMarkdown(releaseLead(r)), held(c.After.Data, phrase.English(c.After.Data)), or(string(c.After.Data.LastDay()), "no day"))
	if r.Previous == nil {
		b.WriteString(firstTotals(c))
		return b.String()
	}
	b.WriteString(changedTotals(c))
	if len(c.Columns) > 0 {
		b.WriteString("\n### Columns\n\n")
	}
	for _, column := range c.Columns {
		fmt.Fprintf(&b, "- %s: %s\n", column.Table.Name, escapeMarkdown(column.String()))
	}
	for _, kind := range schema.RowKinds {
		if items := releaseRows(c, kind); len(items) > 0 {
			fmt.Fprintf(&b, "\n### %s\n\n%s", strings.ToUpper(string(kind[:1]))+string(kind[1:]), strings.Join(items, ""))
		}
	}
	return b.String()
}

// releaseLead says in a sentence how the release stands to the one before.
func releaseLead(r *release.Release) string {
	lead := "Since " + fmt.Sprint(r.Previous)
	switch step := r.Change.Step(); {
	case r.Previous == nil && r.Version == nil:
		return fmt.Sprintf("The first release will be %s.", r.Next())
	case r.Previous == nil:
		return "The first release."
	case r.Same():
		return fmt.Sprintf("The tables are those of %s; the program alone is another.", r.Previous)
	case r.Version == nil:
		return fmt.Sprintf("%s: %s, so the next release is %s (%s).", lead, clip(Shown(r.Change.Reason()), reasonClip), r.Next(), step)
	default:
		return fmt.Sprintf("%s: %s (%s).", lead, clip(Shown(r.Change.Reason()), reasonClip), step)
	}
}

// firstTotals are the totals of the wider scopes.
func firstTotals(c *change.Change) string {
	text := "\n| totals | killed | range | presumed dead | survivors | strikes | vessels |\n|---|--:|--:|--:|--:|--:|--:|\n"
	for _, t := range c.After.Totals() {
		if t.Scope == schema.ScopeAll || t.Scope == schema.ScopeSea || t.Scope == schema.ScopeLand {
			killed, ends, _ := killedOf(&t.Totals)
			text += row(ScopeLabel(c.After.Data, t.Scope), killed, ends, fmt.Sprint(t.Missing),
				fmt.Sprint(t.Survivors), fmt.Sprint(t.Strikes), fmt.Sprint(t.Vessels)) + "\n"
		}
	}
	return text
}

// changedTotals are the numbers that are others than in the release before; where
// none is, that is said.
func changedTotals(c *change.Change) string {
	lines := totalLines(c)
	if len(lines) == 0 {
		all := c.After.Total(c.After.Data.MainScope())
		killed, ends, _ := killedOf(&all.Totals)
		if ends != "" {
			ends = " (" + ends + ")"
		}
		return fmt.Sprintf("\nNo total is another: %s %s killed%s, %d presumed dead, %s.\n", strings.TrimSpace(ScopeLabel(c.After.Data, all.Scope)), killed, ends, all.Missing, count(all.Strikes, "strike"))
	}
	var b strings.Builder
	b.WriteString("\n| totals | | before | after | change |\n|---|---|--:|--:|--:|\n")
	for _, line := range lines {
		b.WriteString(line.markdown() + "\n")
	}
	return b.String()
}

// releaseRows tells the rows to which one thing happened: those added with their ids
// alone, an item a table; others an item each.
func releaseRows(c *change.Change, kind schema.RowKind) []string {
	var items []string
	name := ""
	for i := range c.Rows {
		r := &c.Rows[i]
		if r.Kind != kind {
			continue
		}
		id := escapeMarkdown(r.ID)
		switch {
		case kind != schema.RowAdded && kind != schema.RowRemoved:
			items = append(items, fmt.Sprintf("- %s %s: %s\n", r.Table.Name, id, releaseRow(c, r)))
		case r.Table.Name == name:
			last := &items[len(items)-1]
			*last = strings.TrimSuffix(*last, "\n") + ", " + id + "\n"
		default:
			name = r.Table.Name
			items = append(items, fmt.Sprintf("- %s: %s\n", name, id))
		}
	}
	return items
}

// longestTold is how long a cell may be, in bytes, to be told with what stood there
// before.
const longestTold = 60

func releaseRow(c *change.Change, r *schema.RowChange) string {
	if r.Kind != schema.RowChanged {
		return escapeMarkdown(rowTold(c, r))
	}
	var cells []string
	for _, cell := range r.Cells {
		if max(len(cell.Before), len(cell.After)) > longestTold {
			cells = append(cells, cell.Column+" rewritten")
			continue
		}
		cells = append(cells, fmt.Sprintf("%s %s → %s", cell.Column, escapeMarkdown(or(cell.Before, "(empty)")), escapeMarkdown(or(cell.After, "(empty)"))))
	}
	return strings.Join(cells, "; ")
}
