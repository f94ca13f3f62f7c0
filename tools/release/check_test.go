package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// repository is a git repository with the small dataset as it is to be released in
// v1.0.0, and some edits before the commit and after it.
type repository struct {
	t    *testing.T
	root string
}

func newRepository(t *testing.T) *repository {
	t.Helper()
	if err := exec.Command("git", "--version").Run(); err != nil {
		t.Skip("found no git")
	}
	r := &repository{t, t.TempDir()}
	if err := os.CopyFS(filepath.Join(r.root, "data"), os.DirFS("../../validate/rules/testdata/base")); err != nil {
		t.Fatal(err)
	}
	r.write("data/datapackage.json", `{"version": "1.0.0", "released": "2025-05-01"}`)
	r.write("data/CHANGELOG.md", `# Changelog of the data

What each release changed in the tables, newest first; `+"`tally changelog`"+` makes this page from the tags of the repository. A version is major when a row is withdrawn or a column changes, minor when rows are added, patch for corrections.

## v1.0.0, 2025-05-01

The first release. 4 strikes (at sea 3, on land 1), 6 accounts, 6 sources, 3 claims, 3 published figures; rows to 2025-04-05.

| Totals | killed | range | presumed dead | survivors | strikes | vessels |
|---|--:|--:|--:|--:|--:|--:|
| at sea | 10 | 10–13 | 2 | 1–? | 3 | 3 |
| on land | 0 |  | 0 | ? | 1 | 0 |
| all | 10 | 10–13 | 2 | 1–? | 4 | 3 |
`)
	r.git("init", "-q", "-b", "main")
	return r
}

func (r *repository) write(name, text string) {
	r.t.Helper()
	if err := os.WriteFile(filepath.Join(r.root, filepath.FromSlash(name)), []byte(text), 0o666); err != nil {
		r.t.Fatal(err)
	}
}

func (r *repository) git(args ...string) {
	r.t.Helper()
	c := exec.Command("git", args...)
	c.Dir = r.root
	c.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL="+os.DevNull, "GIT_CONFIG_NOSYSTEM=1", "GIT_COMMITTER_DATE=2025-05-01T23:30:00-0600",
		"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@example.org", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@example.org")
	if out, err := c.CombinedOutput(); err != nil {
		r.t.Fatalf("git %q: %v\n%s", args, err, out)
	}
}

func (r *repository) commit() {
	r.t.Helper()
	r.git("add", ".")
	r.git("commit", "-q", "-m", "a commit")
}

// remove takes the lines that hold a word out of a file.
func (r *repository) remove(name, word string) {
	r.t.Helper()
	text, err := os.ReadFile(filepath.Join(r.root, name))
	if err != nil {
		r.t.Fatal(err)
	}
	var kept strings.Builder
	for line := range strings.Lines(string(text)) {
		if !strings.Contains(line, word) {
			kept.WriteString(line)
		}
	}
	r.write(name, kept.String())
}

func TestCheck(t *testing.T) {
	tag := func(names ...string) func(*repository) {
		return func(r *repository) {
			r.commit()
			for _, name := range names {
				r.git("tag", name)
			}
		}
	}
	for _, c := range []struct {
		name, version string
		make          func(*repository)
		want          []string // of the error; none: no error
	}{
		{"right", "v1.0.0", tag("v1.0.0"), nil},
		{"right, with a tag that is an object", "v1.0.0", func(r *repository) { r.commit(); r.git("tag", "-a", "-m", "first", "v1.0.0") }, nil},
		{"no version", "1.0.0", tag("v1.0.0"), []string{`-version: found "1.0.0", want one such as v1.2.0`}},
		{"a tag for trial", "v1.0.0-rc.1", tag("v1.0.0-rc.1"), []string{`found "v1.0.0-rc.1"`}},
		{"no words for a shell", "v1.0.0; true", tag("v1.0.0"), []string{`found "v1.0.0; true"`}},
		{"no tag", "v1.0.0", tag(), []string{"found no tag v1.0.0 at the present commit"}},
		{"a branch of that name", "v1.0.0", func(r *repository) { r.commit(); r.git("branch", "v1.0.0") }, []string{"found no tag v1.0.0"}},
		{"a tag elsewhere", "v1.0.0", func(r *repository) { tag("v1.0.0")(r); r.write("more", ""); r.commit() }, []string{"found no tag v1.0.0 at the present commit"}},
		{"another version than the first", "v1.1.0", tag("v1.1.0"), []string{"the tag does not fit the data: found version v1.1.0, want v1.0.0 for the first release"}},
		{"a file that is not committed", "v1.0.0", func(r *repository) { tag("v1.0.0")(r); r.write("data/new.csv", "") }, []string{`found files that are not committed, want none: ["data/new.csv"]`}},
		{"a file with a change", "v1.0.0", func(r *repository) { tag("v1.0.0")(r); r.remove("data/claims.csv", "C003") }, []string{`want none: ["data/claims.csv"]`}},
		{"a newer release at the same commit", "v1.0.0", tag("v1.0.0", "v1.0.1"), []string{"found that the present commit holds another newest release of data/ than v1.0.0"}},
		{"no tables", "v1.0.0", func(r *repository) {
			os.RemoveAll(filepath.Join(r.root, "data"))
			r.write("more", "")
			tag("v1.0.0")(r)
		}, []string{"another newest release of data/ than v1.0.0"}},
		{"other papers, both told", "v1.0.0", func(r *repository) {
			r.write("data/datapackage.json", `{"version": "0.1.0"}`)
			r.write("data/CHANGELOG.md", "Nothing is released yet.\n")
			tag("v1.0.0")(r)
		}, []string{`found version "0.1.0" in data/datapackage.json, want "1.0.0": set version in CITATION.cff`, `found released "" in data/datapackage.json, want "2025-05-01": set date-released in CITATION.cff`, "want it written before the tag: tally changelog --as v1.0.0 --date 2025-05-01 -o data/CHANGELOG.md"}},
		{"another day than the commit's", "v1.0.0", func(r *repository) {
			r.write("data/datapackage.json", `{"version": "1.0.0", "released": "2025-05-02"}`)
			tag("v1.0.0")(r)
		}, []string{`found released "2025-05-02" in data/datapackage.json, want "2025-05-01": set date-released in CITATION.cff`}},
		{"a broken data package", "v1.0.0", func(r *repository) { r.write("data/datapackage.json", "{"); tag("v1.0.0")(r) }, []string{"datapackage.json: unexpected end of JSON input"}},
		{"no papers", "v1.0.0", func(r *repository) {
			os.Remove(filepath.Join(r.root, "data", "datapackage.json"))
			os.Remove(filepath.Join(r.root, "data", "CHANGELOG.md"))
			tag("v1.0.0")(r)
		}, []string{"datapackage.json: no such file", "CHANGELOG.md: no such file"}},
		{"too small a step", "v1.0.1", func(r *repository) {
			tag("v1.0.0")(r)
			r.write("data/theaters.csv", "theater,label,label_es,medium,latitude,longitude\ngulf_of_example,Gulf,Golfo,sea,10,-70\nport_example,Port,Puerto,land,,\nwestern_sound,Sound,Sonda,sea,,\nzone,Zone,Zona,land,,\n")
			tag("v1.0.1")(r)
		}, []string{"the tag does not fit the data: found version v1.0.1, want v1.1.0: since v1.0.0 1 row added"}},
		{"a row gone without a word", "v2.0.0", func(r *repository) {
			tag("v1.0.0")(r)
			r.remove("data/claims.csv", "C003")
			tag("v2.0.0")(r)
		}, []string{"the tag does not fit the data: found that C003 of claims.csv is vanished since v1.0.0"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRepository(t)
			c.make(r)
			told, err := (&request{root: r.root, version: c.version}).check()
			switch {
			case len(c.want) == 0 && err != nil:
				t.Fatalf("found the error %v, want none", err)
			case len(c.want) == 0:
				if day := told.day.Format(time.DateOnly); day != "2025-05-01" {
					t.Errorf("found the day %s, want that of the commit where it was made", day)
				}
				if !strings.HasPrefix(told.notes, "The first release. 4 strikes (at sea 3, on land 1), ") || !strings.Contains(told.notes, "-version v1.0.0 -o dist") {
					t.Errorf("found the notes %q", told.notes)
				}
			case err == nil:
				t.Fatalf("found no error, want %q", c.want)
			}
			for _, want := range c.want {
				if !strings.Contains(err.Error(), want) {
					t.Errorf("found the error %v, want %q in it", err, want)
				}
			}
		})
	}
}

func TestBounded(t *testing.T) {
	line := strings.Repeat("x", 99) + "\n"
	fits := strings.Repeat(line, notesLimit/len(line))
	if got := bounded(fits); got != fits {
		t.Errorf("found %d bytes of %d, want all", len(got), len(fits))
	}
	want := fits + "\nThe rest is in data/CHANGELOG.md.\n"
	if got := bounded(fits + line); got != want {
		t.Errorf("found %d bytes, want %d: whole lines and where the rest is", len(got), len(want))
	}
}
