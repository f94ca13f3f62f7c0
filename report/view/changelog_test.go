package view

import (
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
)

var english = phrase.English(nil).Language

// TestChangelogHostile puts hostile words into cells, ids and column names: the page
// stands on GitHub as the text of a release.
func TestChangelogHostile(t *testing.T) {
	c := changed(func(d *schema.Dataset) {
		for i := range d.Claims.Rows {
			d.Claims.Rows[i].Office = hostile[:longestTold]
		}
		claim := d.Claims.Rows[0]
		claim.ID = hostile
		d.Claims.Rows = append(d.Claims.Rows, claim)
		d.Theaters.Rows[0].Label = hostile
		d.Tallies.Rows[0].ID = hostile
		d.Strikes.Rows[0].Deaths = "6"
	})
	c.Columns = []change.ColumnChange{{Table: schema.TableNamed("claims"), Kind: change.ColumnRenamed, Before: hostile, After: hostile}}
	r := release.Release{Version: &release.Version{1, 1, 0}, Date: "2026-11-02", Previous: &release.First, Change: c}
	var b strings.Builder
	if err := Changelog(&b, english, []release.Release{r}); err != nil {
		t.Fatal(err)
	}
	text, found := strings.CutPrefix(b.String(), ChangelogHead(english))
	if !found {
		t.Fatalf("found %.60q first, want the head", b.String())
	}
	got := readMarkdown(t, text)
	if len(got.HTML)+len(got.Markup) > 0 {
		t.Errorf("found HTML %q and markup %q, want neither", got.HTML, got.Markup)
	}
	var titles []string
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "#") {
			titles = append(titles, strings.TrimSpace(line))
		}
	}
	if want := []string{"## v1.1.0, 2026-11-02", "### Columns", "### Added", "### Changed", "### Vanished"}; !slices.Equal(titles, want) {
		t.Errorf("found the titles %q, want %q", titles, want)
	}
	if n := strings.Count(asIs(got.Content), clip(visible.Shown(hostile), cellClip)); n < 3 {
		t.Errorf("found the hostile words %d times as they are, want them as ids and as a column", n)
	}
}

func TestChangelogOfNothing(t *testing.T) {
	var b strings.Builder
	if err := Changelog(&b, english, nil); err != nil {
		t.Fatal(err)
	}
	if got := b.String(); got != ChangelogHead(english)+"\nNothing is released yet.\n" {
		t.Errorf("found %q, want the head and that nothing is released", got)
	}
}
