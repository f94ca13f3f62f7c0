package view

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
)

// ReleaseMark begins the title of a release's part: the version and, behind a comma,
// its day.
const ReleaseMark = "## "

// ChangelogHead is what a changelog begins with.
func ChangelogHead(l *language.Language) string {
	say := phrase.In(l, nil)
	return fmt.Sprintf("# %s\n\n%s\n", say.Say("changelog.title"), say.Say("changelog.intro"))
}

// Changelog writes the parts of all releases in their order.
func Changelog(w io.Writer, l *language.Language, releases []release.Release) error {
	var b strings.Builder
	say := phrase.In(l, nil)
	b.WriteString(ChangelogHead(l))
	for i := range releases {
		r := &releases[i]
		title := say.Say("changes.unreleased")
		if r.Version != nil {
			title = fmt.Sprintf("%s, %s", r.Version, r.Date)
		}
		fmt.Fprintf(&b, "\n%s%s\n\n%s", ReleaseMark, title, releaseNotes(l, r))
	}
	if len(releases) == 0 {
		fmt.Fprintf(&b, "\n%s\n", say.Say("changelog.none"))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// ReleaseNotes writes what one release changed, without its title.
func ReleaseNotes(w io.Writer, l *language.Language, r *release.Release) error {
	_, err := io.WriteString(w, releaseNotes(l, r))
	return err
}

func releaseNotes(l *language.Language, r *release.Release) string {
	var b strings.Builder
	c := r.Change
	say := phrase.In(l, c.After.Data)
	lead, holds := escapeMarkdown(releaseLead(say, r)), held(c.After.Data, say)
	if last := c.After.Data.LastDay(); last != "" {
		fmt.Fprintln(&b, say.Say("changelog.holds", lead, holds, string(last)))
	} else {
		fmt.Fprintln(&b, say.Say("changelog.holds_none", lead, holds))
	}
	if r.Previous == nil {
		b.WriteString(firstTotals(c, say))
		return b.String()
	}
	b.WriteString(changedTotals(c, say))
	if len(c.Columns) > 0 {
		fmt.Fprintf(&b, "\n### %s\n\n", say.Say("changelog.columns"))
	}
	for _, column := range c.Columns {
		fmt.Fprintf(&b, "- %s: %s\n", column.Table.Name, escapeMarkdown(say.ColumnChange(column.Fact())))
	}
	for _, kind := range schema.RowKinds {
		if items := releaseRows(c, say, kind); len(items) > 0 {
			fmt.Fprintf(&b, "\n### %s\n\n%s", say.Say("change."+string(kind)), strings.Join(items, ""))
		}
	}
	return b.String()
}

// releaseLead says in a sentence how the release stands to the one before.
func releaseLead(say *phrase.Words, r *release.Release) string {
	switch {
	case r.Previous == nil && r.Version == nil:
		return say.Say("changelog.first", r.Next().String())
	case r.Previous == nil:
		return say.Say("changes.first")
	case r.Same():
		return say.Say("changelog.same", r.Previous.String())
	}
	reason, step := clip(visible.Shown(say.VersionReason(r.Change.Reasons())), reasonClip), stepWord(say, r.Change.Step())
	if r.Version == nil {
		return say.Say("changelog.next", r.Previous.String(), reason, r.Next().String(), step)
	}
	return say.Say("changelog.since", r.Previous.String(), reason, step)
}

// firstTotals are the totals of the wider scopes.
func firstTotals(c *change.Change, say *phrase.Words) string {
	columns := slices.DeleteFunc(totalColumns(say), func(c totalColumn) bool { return c.title == withMissing })
	titles := []string{"check.totals"}
	for _, column := range columns {
		titles = append(titles, column.title)
	}
	text := head(say, titles...)
	for _, t := range c.After.Totals() {
		if t.Scope == schema.ScopeAll || c.After.Data.IsMedium(t.Scope) {
			cells := []string{say.Scope(t.Scope)}
			for _, column := range columns {
				cells = append(cells, column.cell(say, &t.Totals))
			}
			text += row(cells...) + "\n"
		}
	}
	return text
}

// changedTotals are the numbers that are others than in the release before; where
// none is, that is said.
func changedTotals(c *change.Change, say *phrase.Words) string {
	lines := totalLines(c, say)
	if len(lines) == 0 {
		all := c.After.Total(c.After.Data.MainScope())
		killed, ends, _ := killedOf(&all.Totals)
		if ends != "" {
			killed += " (" + ends + ")"
		}
		return "\n" + say.Say("changelog.total_same", say.Scope(all.Scope), killed, all.Missing, say.Count("strikes", all.Strikes)) + "\n"
	}
	var b strings.Builder
	b.WriteString(totalsHead(say))
	for _, line := range lines {
		b.WriteString(line.markdown(say) + "\n")
	}
	return b.String()
}

// releaseRows tells the rows to which one thing happened: those added with their ids
// alone, an item a table; others an item each.
func releaseRows(c *change.Change, say *phrase.Words, kind schema.RowKind) []string {
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
			items = append(items, fmt.Sprintf("- %s %s: %s\n", r.Table.Name, id, releaseRow(c, say, r)))
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

func releaseRow(c *change.Change, say *phrase.Words, r *schema.RowChange) string {
	if r.Kind != schema.RowChanged {
		return escapeMarkdown(rowTold(c, say, r))
	}
	var cells []string
	for _, cell := range r.Cells {
		if max(len(cell.Before), len(cell.After)) > longestTold {
			cells = append(cells, say.Say("changelog.rewritten", cell.Column))
			continue
		}
		cells = append(cells, fmt.Sprintf("%s %s → %s", cell.Column, escapeMarkdown(cellText(say, cell.Before)), escapeMarkdown(cellText(say, cell.After))))
	}
	return strings.Join(cells, "; ")
}
