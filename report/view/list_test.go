package view

import (
	"fmt"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

// TestListsHoldAsManyAsFit: of some items as many stand in a page as fit into its room, each with its
// line end, and are wanted at most; behind them stands how many are left out, where some are.
func TestListsHoldAsManyAsFit(t *testing.T) {
	for n := range 6 {
		var items []string
		for i := range n {
			items = append(items, strings.Repeat(string(rune('a'+i)), 1+i*i%5))
		}
		for room := range 25 {
			for most := range 7 {
				var p page
				p.list(items, room, most, func(n int) string { return fmt.Sprint(n, " more") })
				fit := 0
				for fit < min(n, most) && len(strings.Join(items[:fit+1], "\n"))+1 <= room {
					fit++
				}
				want := strings.Join(items[:fit], "\n")
				if fit > 0 {
					want += "\n"
				}
				if fit < n {
					want += fmt.Sprint(n-fit, " more\n")
				}
				if got := p.String(); got != want {
					t.Errorf("%q, room for %d, at most %d: found %q, want %q", items, room, most, got, want)
				}
			}
		}
	}
}

// TestChangelogTellsCellsThatAreShort: a cell is told with what stood there before as long as neither is longer
// than what a reader takes in; of a longer one it is told that it was rewritten.
func TestChangelogTellsCellsThatAreShort(t *testing.T) {
	for _, before := range []int{1, longestTold - 1, longestTold, longestTold + 1, 2 * longestTold} {
		for _, after := range []int{1, longestTold - 1, longestTold, longestTold + 1} {
			was, is := strings.Repeat("a", before), strings.Repeat("b", after)
			c := changed(func(d *schema.Dataset) { d.Strikes.Rows[0].Note = was })
			c.Rows[0].Cells[0].Before, c.Rows[0].Cells[0].After = was, is
			var b strings.Builder
			if err := ReleaseNotes(&b, english, &release.Release{Version: &release.Version{1, 0, 1}, Date: "2026-11-02", Previous: &release.First, Change: c}); err != nil {
				t.Fatal(err)
			}
			told := strings.Contains(b.String(), was) && strings.Contains(b.String(), is)
			if want := before <= longestTold && after <= longestTold; told != want || strings.Contains(b.String(), phrase.English(nil).Say("changelog.rewritten", "note")) == want {
				t.Errorf("%d and %d letters: found them told: %v, want %v\n%s", before, after, told, want, b.String())
			}
		}
	}
}

// TestChangelogOfNoDay: of tables without a day the changelog says so, and leaves no place empty.
func TestChangelogOfNoDay(t *testing.T) {
	c := changed(func(d *schema.Dataset) {
		d.Strikes.Rows, d.Accounts.Rows, d.Tallies.Rows, d.Claims.Rows = nil, nil, nil, nil
		d.Sources.Rows, d.Excluded.Rows, d.Coverage.Rows, d.Searches.Rows = nil, nil, nil, nil
	})
	if day := c.After.Data.LastDay(); day != "" {
		t.Fatalf("found the day %s, want none", day)
	}
	for _, previous := range []*release.Version{nil, &release.First} {
		var b strings.Builder
		if err := ReleaseNotes(&b, english, &release.Release{Version: &release.Version{2, 0, 0}, Date: "2026-11-02", Previous: previous, Change: c}); err != nil {
			t.Fatal(err)
		}
		if first, _, _ := strings.Cut(b.String(), "\n"); !strings.HasSuffix(first, "; no rows.") {
			t.Errorf("found %q, want that there are no rows", first)
		}
	}
}
