package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// root is the top of the repository, seen from this package.
const root = "../.."

func generated(t *testing.T) map[string]string {
	t.Helper()
	all, err := pages(root)
	if err != nil {
		t.Fatal(err)
	}
	texts := map[string]string{}
	for _, p := range all {
		texts[p.path] = string(p.text)
	}
	return texts
}

func TestGeneratedFilesAreCurrent(t *testing.T) {
	for path, want := range generated(t) {
		t.Run(path, func(t *testing.T) {
			found, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(path)))
			if err != nil {
				t.Fatalf("%v\nrun `go generate ./...`", err)
			}
			if diff := cmp.Diff(string(found), want); diff != "" {
				t.Errorf("%s is stale, run `go generate ./...` (-found +want)\n%s", path, head(diff, 60))
			}
		})
	}
}

// head is the first n lines of a text.
func head(text string, n int) string {
	lines := strings.SplitAfter(text, "\n")
	if len(lines) <= n {
		return text
	}
	return strings.Join(lines[:n], "") + "...\n"
}

func TestGenerateTwiceGivesTheSameBytes(t *testing.T) {
	first := generated(t)
	for range 3 {
		if diff := cmp.Diff(first, generated(t)); diff != "" {
			t.Fatalf("(-first +later)\n%s", head(diff, 60))
		}
	}
}

func TestCitationMustBeComplete(t *testing.T) {
	const whole = "title: T\nversion: 0.1.0\nabstract: A\nlicense: CC-BY-4.0\nurl: https://example.org\nauthors:\n  - name: N\n"
	for _, test := range []struct{ name, text, want string }{
		{"whole", whole, ""},
		{"no version", strings.Replace(whole, "version: 0.1.0\n", "", 1), "found no version"},
		{"released", "date-released: 2026-11-29\n" + whole, ""},
		{"released on no day", "date-released: 29 November\n" + whole, `found the date-released "29 November", want the day`},
		{"released in a month", "date-released: 2026-11\n" + whole, `found the date-released "2026-11", want the day`},
		{"other licence", strings.Replace(whole, "CC-BY-4.0", "CC0-1.0", 1), `found the license "CC0-1.0"`},
		{"author without a name", strings.Replace(whole, "name: N", "alias: N", 1), "found no author"},
		{"no YAML", "title: [", "yaml"},
	} {
		t.Run(test.name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "CITATION.cff")
			if err := os.WriteFile(path, []byte(test.text), 0o666); err != nil {
				t.Fatal(err)
			}
			_, err := readCitation(path)
			switch {
			case test.want == "" && err != nil:
				t.Errorf("found the error %v, want none", err)
			case test.want != "" && (err == nil || !strings.Contains(err.Error(), test.want)):
				t.Errorf("found the error %v, want one with %q", err, test.want)
			}
		})
	}
}
