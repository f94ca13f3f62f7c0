package release_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
)

func TestParse(t *testing.T) {
	for _, c := range []struct {
		tag  string
		want release.Version
		ok   bool
	}{
		{"v1.0.0", release.Version{1, 0, 0}, true},
		{"v0.0.0", release.Version{}, true},
		{"v10.20.30", release.Version{10, 20, 30}, true},
		{"1.0.0", release.Version{}, false},
		{"v1", release.Version{}, false},
		{"v1.0", release.Version{}, false},
		{"v1.0.0.0", release.Version{}, false},
		{"v1.0.0-rc.1", release.Version{}, false},
		{"v1.0.0+build", release.Version{}, false},
		{"v01.0.0", release.Version{}, false},
		{"v1.0.0\n", release.Version{}, false},
		{" v1.0.0", release.Version{}, false},
		{"V1.0.0", release.Version{}, false},
		{"v1.0.-1", release.Version{}, false},
		{"v1.0.99999999999999999999", release.Version{}, false},
		{"", release.Version{}, false},
	} {
		got, ok := release.Parse(c.tag)
		if diff := cmp.Diff([]any{c.want, c.ok}, []any{got, ok}); diff != "" {
			t.Errorf("%q (-want +got):\n%s", c.tag, diff)
		}
	}
}

// TestVersionsRise: the version after any change is newer, by its order and by its
// tag, and nothing lies between it and the one before that the change could have.
func TestVersionsRise(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		number := rapid.IntRange(0, 1000)
		v := release.Version{number.Draw(t, "major"), number.Draw(t, "minor"), number.Draw(t, "patch")}
		if parsed, ok := release.Parse(v.String()); !ok || parsed != v {
			t.Fatalf("found %v of %s, want it as it was", parsed, v)
		}
		steps := []change.Step{change.None, change.Patch, change.Minor, change.Major}
		var versions []release.Version
		for _, step := range steps {
			versions = append(versions, v.After(step))
		}
		if versions[0] != v {
			t.Errorf("found %s after no change of %s, want the same", versions[0], v)
		}
		if !slices.IsSortedFunc(versions, release.Version.Compare) || len(slices.Compact(versions)) != len(steps) {
			t.Errorf("found %v, want each step farther than the one before", versions)
		}
	})
}

// edit is a text of a file that stands there once, and what takes its place.
type edit struct{ file, old, new string }

func dataset(t *testing.T, edits ...edit) *schema.Dataset {
	t.Helper()
	texts := schema.ReadTexts(os.DirFS("../../validate/rules/testdata/base"))
	for _, e := range edits {
		if n := strings.Count(string(texts[e.file]), e.old); n != 1 {
			t.Fatalf("%s: found %q %d times, want it once", e.file, e.old, n)
		}
		texts[e.file] = []byte(strings.Replace(string(texts[e.file]), e.old, e.new, 1))
	}
	return schema.Read(texts)
}

var (
	word    = edit{"claims.csv", "The boat was out for fish.", "The boat was out for bass."}
	theater = edit{"theaters.csv", "port_example,", "inner_bay,Inner Bay,Bahía,sea,,\nport_example,"}
	gone    = edit{"claims.csv", "C003,2025-04-05,Port Authority of Example,director,,dock_fire,denies,\"The dock burned, and nothing struck it.\",none_offered,S004,,,D0006,\n", ""}
	told    = edit{"excluded.csv", "D0003,\n", "D0003,\nX004,C003,,,A denial.,withdrawn,D0006,\n"}
	torn    = edit{"claims.csv", "fire,denies,\"The dock burned, and nothing struck it.\"", "fire,denies"}
	column  = edit{"waivers.csv", "rule,row,reason,date", "rule,row,because,date"}
)

func TestNextAndCheck(t *testing.T) {
	before := release.State{Version: &release.Version{1, 4, 2}, Data: dataset(t)}
	for _, c := range []struct {
		name  string
		edits []edit
		next  release.Version
		lost  string // what Check finds of that version, too
	}{
		{"the tables are the same", nil, release.Version{1, 4, 3}, ""},
		{"a correction", []edit{word}, release.Version{1, 4, 3}, ""},
		{"a row", []edit{word, theater}, release.Version{1, 5, 0}, ""},
		{"a column", []edit{column}, release.Version{2, 0, 0}, ""},
		{"a row withdrawn", []edit{gone, told, theater}, release.Version{2, 0, 0}, ""},
		{"a row vanished", []edit{gone}, release.Version{2, 0, 0}, "found that C003 of claims.csv is vanished since v1.4.2, want every row kept, or withdrawn with a row in excluded.csv"},
		{"a row torn", []edit{torn}, release.Version{2, 0, 0}, "found that C003 of claims.csv is unread since v1.4.2, want every row kept, or withdrawn with a row in excluded.csv"},
	} {
		after := release.State{Version: &c.next, Data: dataset(t, c.edits...)}
		r := release.Of(&before, &after)
		if got := r.Next(); got != c.next {
			t.Errorf("%s: found %s, want %s", c.name, got, c.next)
		}
		if got := message(r.Check()); got != c.lost {
			t.Errorf("%s: found the error %q, want %q", c.name, got, c.lost)
		}
		for _, wrong := range []release.Version{{1, 4, 2}, {1, 4, 4}, {1, 5, 1}, {2, 0, 1}, {3, 0, 0}, {1, 3, 0}} {
			after.Version = &wrong
			if r := release.Of(&before, &after); !strings.HasPrefix(message(r.Check()), "found version "+wrong.String()+", want "+c.next.String()+": since v1.4.2 ") {
				t.Errorf("%s: found the error %q for %s, want one that names %s", c.name, message(r.Check()), wrong, c.next)
			}
		}
	}
}

func message(err error) string {
	if err == nil {
		return ""
	}
	return err.Error()
}

// TestHistory wants each release told from the one before, the newest first.
func TestHistory(t *testing.T) {
	one, two, three := release.Version{1, 0, 0}, release.Version{1, 1, 0}, release.Version{1, 1, 1}
	states := []release.State{
		{Version: &one, Date: "2026-01-01", Data: dataset(t)},
		{Version: &two, Date: "2026-02-01", Data: dataset(t, theater)},
		{Version: &three, Date: "2026-03-01", Data: dataset(t, theater)},
	}
	const first, second, third = "v1.0.0 2026-01-01 major", "v1.1.0 2026-02-01 minor after v1.0.0", "v1.1.1 2026-03-01 none after v1.1.0"
	for _, c := range []struct {
		name   string
		states []release.State
		want   []string
	}{
		{"none", nil, nil},
		{"none yet", []release.State{{Data: dataset(t)}}, []string{"next v1.0.0 major"}},
		{"one", states[:1], []string{first}},
		{"three, the last of the program alone", states, []string{third, second, first}},
		{"nothing since", append(slices.Clone(states), release.State{Data: dataset(t, theater)}), []string{third, second, first}},
		{"a correction since", append(slices.Clone(states), release.State{Data: dataset(t, theater, word)}), []string{"next v1.1.2 patch after v1.1.1", third, second, first}},
	} {
		var got []string
		for _, r := range release.History(c.states) {
			text := "next " + r.Next().String()
			if r.Version != nil {
				text = r.Version.String() + " " + string(r.Date)
			}
			text += " " + string(r.Change.Step())
			if r.Previous != nil {
				text += " after " + r.Previous.String()
			}
			got = append(got, text)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.name, diff)
		}
	}
}
