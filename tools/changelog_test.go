package tools_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/tools/history"
)

// TestChangelogTellsTheReleases holds data/CHANGELOG.md against the tags. A part on
// top whose tag is not there yet is of a release that is being made: the program
// release checks it.
func TestChangelogTellsTheReleases(t *testing.T) {
	found, err := os.ReadFile(filepath.Join(root, "data", "CHANGELOG.md"))
	if err != nil {
		t.Fatal(err)
	}
	repo, err := history.Open(root)
	if err != nil {
		t.Skipf("the tags cannot be read: %v", err)
	}
	if repo.Prefix != "" { // a download unpacked inside somebody's repository
		t.Skipf("the repository here is another one: %s", repo.Top)
	}
	states, err := repo.Releases("HEAD", "data")
	if err != nil {
		t.Fatal(err)
	}
	var tagged []release.Version
	for _, s := range states {
		tagged = append(tagged, *s.Version)
	}
	text, missing := withoutUntagged(t, string(found), tagged)
	if missing {
		t.Skip("not all tags that data/CHANGELOG.md names are here: git fetch --tags")
	}
	var want strings.Builder
	if err := view.Changelog(&want, phrase.English(nil).Language, release.History(states)); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want.String(), text); diff != "" {
		t.Errorf("data/CHANGELOG.md is not what `tally changelog` tells of the tags (-want +found):\n%s", diff)
	}
}

// withoutUntagged is a changelog without the part on top, if that has no tag yet;
// missing if a part below it has none.
func withoutUntagged(t *testing.T, text string, tagged []release.Version) (rest string, missing bool) {
	t.Helper()
	head, parts, some := strings.Cut(text, "\n"+view.ReleaseMark)
	if !some {
		return text, false
	}
	kept := ""
	for i, part := range strings.Split(parts, "\n"+view.ReleaseMark) {
		name, _, _ := strings.Cut(part, ",")
		version, ok := release.Parse(name)
		if !ok {
			t.Fatalf("found the part %.40q, want releases alone: tally changelog --as", part)
		}
		if slices.Contains(tagged, version) {
			kept += "\n" + view.ReleaseMark + part
		} else if i > 0 {
			return "", true
		}
	}
	if kept == "" {
		kept = "\nNothing is released yet.\n"
	}
	return head + kept, false
}

func TestWithoutUntagged(t *testing.T) {
	one, two, three := release.Version{1, 0, 0}, release.Version{1, 1, 0}, release.Version{2, 0, 0}
	const first, second, third = "\n## v1.0.0, 2026-01-01\n\nOne.\n", "\n## v1.1.0, 2026-02-01\n\nTwo.\n", "\n## v2.0.0, 2026-03-01\n\nThree.\n"
	for _, c := range []struct {
		name, text string
		tagged     []release.Version
		want       string
		missing    bool
	}{
		{"nothing released", "# C\n\nNothing is released yet.\n", nil, "# C\n\nNothing is released yet.\n", false},
		{"the first is being made", "# C\n" + first, nil, "# C\n\nNothing is released yet.\n", false},
		{"all released", "# C\n" + third + second + first, []release.Version{one, two, three}, "# C\n" + third + second + first, false},
		{"one is being made", "# C\n" + third + second + first, []release.Version{one, two}, "# C\n" + second + first, false},
		{"tags not fetched", "# C\n" + second + first, nil, "", true},
		{"an older tag not fetched", "# C\n" + third + second + first, []release.Version{one, three}, "", true},
	} {
		got, missing := withoutUntagged(t, c.text, c.tagged)
		if diff := cmp.Diff([]any{c.want, c.missing}, []any{got, missing}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
