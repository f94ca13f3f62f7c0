package view

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// changed is the change from the small faultless dataset to what edit makes of it.
func changed(edit func(*schema.Dataset)) *change.Change {
	texts := schema.ReadTexts(os.DirFS("../../validate/rules/testdata/base"))
	after := schema.Read(texts)
	edit(after)
	for _, s := range after.Sheets() {
		texts[s.Table().File] = s.Bytes()
	}
	base := schema.Read(os.DirFS("../../validate/rules/testdata/base"))
	return change.Between(assess.New(base, assess.Options{}), assess.New(schema.Read(texts), assess.Options{}))
}

func diffMarkdown(t *testing.T, c *change.Change) string {
	t.Helper()
	var b strings.Builder
	if err := DiffMarkdown(&b, &Diff{Base: Side{Name: hostile, Revision: strings.Repeat("ab", 20)}, Say: phrase.English(c.After.Data), Root: "data/", Change: c}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// TestDiffMarkdownHostile puts hostile words into every cell that holds words, adds
// such rows and lets some vanish.
func TestDiffMarkdownHostile(t *testing.T) {
	c := changed(func(d *schema.Dataset) {
		for i := range d.Claims.Rows {
			row := &d.Claims.Rows[i]
			row.Claimant, row.Office, row.Claim, row.Note = hostile, hostile, hostile, hostile
		}
		tally := d.Tallies.Rows[0]
		tally.ID, tally.Series, tally.Deaths = hostile, hostile, "99"
		d.Tallies.Rows = append(d.Tallies.Rows, tally)
		d.Theaters.Rows[0].Label = hostile
		d.Strikes.Rows[0].Deaths = "6"
		d.Accounts.Rows = d.Accounts.Rows[1:]
		d.Waivers.Rows = append(d.Waivers.Rows, schema.Waiver{Rule: hostile, Row: hostile, Reason: hostile, Date: hostile})
	})
	if !c.Rejected() || len(c.Verdicts) == 0 || len(c.Findings.New) == 0 {
		t.Fatal("found a change without verdicts and findings, want a rich one")
	}
	markdown := diffMarkdown(t, c)
	if !strings.HasPrefix(markdown, DiffMarker+"\n") {
		t.Errorf("found %.60q first, want the marker", markdown)
	}
	got := readMarkdown(t, markdown)
	for _, html := range got.HTML {
		if !slices.Contains([]string{DiffMarker, "<details>", "</details>", "<br>"}, html) && !strings.HasPrefix(html, "<summary>Rows: ") {
			t.Errorf("found the HTML %q", html)
		}
	}
	if len(got.Markup) > 0 {
		t.Errorf("found markup %q, want none", got.Markup)
	}
	for _, table := range got.Tables {
		for _, cells := range table {
			if len(cells) != len(table[0]) {
				t.Errorf("found %d cells in %q, want %d", len(cells), cells, len(table[0]))
			}
		}
	}
	shown := clip(visible.Shown(hostile), cellClip)
	if n := strings.Count(asIs(got.Content), shown); n < 10 {
		t.Errorf("found the hostile words %d times as they are, want them in every cell", n)
	}
	if strings.Contains(asIs(got.Content), "S001 vanished") || !strings.Contains(asIs(got.Content), "accounts.csv A0001 vanished: no row of excluded.csv has it as former_id") {
		t.Errorf("found another text on what vanished:\n%s", got.Content)
	}
}

// TestDiffMarkdownBounds makes every part of the page as long as it can be.
func TestDiffMarkdownBounds(t *testing.T) {
	worst := strings.Repeat("\u202e", 999)
	long := changed(func(d *schema.Dataset) {
		strike := d.Strikes.Rows[0]
		tally := d.Tallies.Rows[0]
		for n := range 200 {
			s := strike
			s.ID, s.Theater, s.Location = schema.ID(fmt.Sprintf("S%03d", 100+n)), fmt.Sprintf("theater%d", n), worst
			d.Strikes.Rows = append(d.Strikes.Rows, s)
			d.Theaters.Rows = append(d.Theaters.Rows, schema.Theater{Theater: s.Theater, Label: worst, Medium: schema.ScopeSea})
			f := tally
			f.ID, f.Series, f.Deaths = schema.ID(fmt.Sprintf("T%04d", 100+n)), worst, "999"
			d.Tallies.Rows = append(d.Tallies.Rows, f)
		}
		d.Theaters.Rows = append(d.Theaters.Rows, schema.Theater{Theater: "more", Medium: worst})
		for i := range d.Claims.Rows {
			d.Claims.Rows[i].Claim = worst
		}
		d.Sources.Rows = nil
	})
	// What a change cannot bring about in such numbers.
	var vanished []schema.RowChange
	for n := range 300 {
		vanished = append(vanished, schema.RowChange{Table: schema.TableNamed("claims"), ID: worst + fmt.Sprint(n), Kind: schema.RowVanished, Before: 0, After: -1})
	}
	long.Rows = append(vanished, long.Rows...)
	for n := range 300 {
		f := validate.Finding{Rule: "first-rule", Severity: validate.Error, Place: schema.Place{File: worst}, Row: worst, Message: worst + fmt.Sprint(n), Hint: worst, Waived: worst}
		long.Findings.Resolved = append(long.Findings.Resolved, f)
		long.Findings.Waived = append(long.Findings.Waived, f)
	}
	markdown := diffMarkdown(t, long)
	if n := utf8.RuneCountInString(markdown); n > commentLimit {
		t.Errorf("found %d characters, want at most %d", n, commentLimit)
	}
	if n := strings.Count(markdown, "and "); strings.Count(markdown, " more") < 7 {
		t.Errorf("found %d parts cut, want all seven", n)
	}
	got := readMarkdown(t, markdown)
	if len(got.Tables) != 4 {
		t.Fatalf("found %d tables, want those of totals, verdicts, findings and rows", len(got.Tables))
	}
	for i, table := range got.Tables {
		if len(table) < 4 {
			t.Errorf("table %d: found %d lines, want more before it is cut", i, len(table))
		}
	}
	details := 0
	for _, html := range got.HTML {
		details += strings.Count(html, "<details>") - strings.Count(html, "</details>")
	}
	if details != 0 {
		t.Errorf("found %d folds that are not closed", details)
	}
}

func TestDiffUnchanged(t *testing.T) {
	same := changed(func(*schema.Dataset) {})
	got := diffMarkdown(t, same)
	want := DiffMarker + "\n" + DiffUnchanged + "\n### What this change does to the dataset\n\n**Nothing changed**: no row changed; verdicts changed: 0; findings: 0 new, 0 resolved, 0 waived by this change, 0 as before. Compared with "
	if !strings.HasPrefix(got, want) {
		t.Errorf("found %q, want %q first", got, want)
	}
	var b strings.Builder
	DiffText(&b, &Diff{Base: Side{Name: "main", Revision: "0123456789abcdef"}, Say: phrase.English(same.After.Data), Change: same})
	text := "base: main (0123456789ab)\nhead: the working tree\n\nno row changed; verdicts changed: 0; findings: 0 new, 0 resolved, 0 waived by this change, 0 as before\ndata version: none, nothing changed\n"
	if diff := cmp.Diff(text, b.String()); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
}

// The new findings that are listed, with those for which one stands, and those of which
// changed verdicts tell are all that there are.
func TestNewFindingsAreAllTold(t *testing.T) {
	for _, wrong := range []int{0, 1} {
		c := changed(func(d *schema.Dataset) {
			for i := range d.Accounts.Rows { // one slip many times, told once
				d.Accounts.Rows[i].Note = "two  blanks "
			}
			for i := range wrong {
				d.Tallies.Rows[i].Deaths, d.Tallies.Rows[i].DeathsQualifier = "99", "exact"
			}
		})
		others := otherFindings(c)
		listed, told := 0, 0
		for i := range others {
			listed += 1 + others[i].More
		}
		for _, f := range c.Findings.New {
			if f.Rule == assess.RuleName {
				told++
			}
		}
		if len(others) == listed || told != wrong {
			t.Fatalf("found %d findings listed for %d, %d of figures, want some that stand for others, and %d", len(others), listed, told, wrong)
		}
		say := phrase.English(c.After.Data)
		want := say.Say("diff.new_findings")
		if n := len(c.Findings.New) - listed; n > 0 {
			want = say.Say("diff.new_findings_besides", n)
		}
		if got := newTitle(c, say, others); got != want || len(c.Findings.New)-listed != told {
			t.Errorf("found the title %q, want %q, besides %d", got, want, told)
		}
	}
}
