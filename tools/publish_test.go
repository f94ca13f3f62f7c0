package tools_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// publishScript is the script of release.yml that creates the release.
func publishScript(t *testing.T) string {
	t.Helper()
	var w struct {
		Jobs map[string]struct {
			Steps []struct {
				Run string `yaml:"run"`
			} `yaml:"steps"`
		} `yaml:"jobs"`
	}
	unmarshal(t, "release.yml", githubFiles(t, "workflows/release.yml")["workflows/release.yml"], &w)
	script := ""
	for _, step := range w.Jobs["publish"].Steps {
		script += step.Run
	}
	return script
}

// TestPublish runs the script as GitHub's shell does, with a gh that notes what it is
// called with.
func TestPublish(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the script is one for bash")
	}
	for _, program := range []string{"bash", "diff", "sha256sum"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skip(err)
		}
	}
	script := publishScript(t)
	sum := func(text string) string { return fmt.Sprintf("%x", sha256.Sum256([]byte(text))) }
	files := map[string]string{"notes.md": "The first release.\n", "dist/a.zip": "A", "dist/b c.xlsx": "B", "dist/SHA256SUMS": sum("A") + "  a.zip\n" + sum("B") + "  b c.xlsx\n"}
	const called = "release create v1.0.0;true --verify-tag --title v1.0.0;true --notes-file ../notes.md -- SHA256SUMS a.zip b c.xlsx\nThe first release.\n"
	for _, c := range []struct {
		name, folder, file, text string // what stands otherwise in one of the folders
		want                     string // what gh is called with; empty: not at all
		said                     string
	}{
		{"the same", "first", "notes.md", "The first release.\n", called, "a.zip: OK"},
		{"a build that differs", "second", "dist/a.zip", "C", "", "two builds of one commit differ"},
		{"other notes", "second", "notes.md", "Another release.\n", "", "two builds of one commit differ"},
		{"a file in one alone", "first", "dist/d.zip", "D", "", "two builds of one commit differ"},
		{"a wrong sum in both", "both", "dist/a.zip", "C", "", "a.zip: FAILED"},
		{"no sum at all", "both", "dist/SHA256SUMS", "", "", "no properly formatted"},
		{"a broken line among the sums", "both", "dist/SHA256SUMS", files["dist/SHA256SUMS"] + "broken\n", "", "improperly formatted"},
	} {
		t.Run(c.name, func(t *testing.T) {
			top := t.TempDir()
			write := func(name, text string, mode os.FileMode) {
				path := filepath.Join(top, filepath.FromSlash(name))
				if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(text), mode); err != nil {
					t.Fatal(err)
				}
			}
			for _, folder := range []string{"first", "second"} {
				for name, text := range files {
					write(folder+"/"+name, text, 0o666)
				}
				if c.folder == folder || c.folder == "both" {
					write(folder+"/"+c.file, c.text, 0o666)
				}
			}
			write("bin/gh", "#!/bin/sh\necho \"$@\" > \"$RUNNER_TEMP/called\"\ncat ../notes.md >> \"$RUNNER_TEMP/called\"\n", 0o777)
			shell := exec.Command("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
			shell.Env = []string{"PATH=" + filepath.Join(top, "bin") + ":" + os.Getenv("PATH"), "RUNNER_TEMP=" + top, "TAG=v1.0.0;true", "LC_ALL=C"}
			out, err := shell.CombinedOutput()
			if (err == nil) != (c.want != "") {
				t.Errorf("found the error %v, want one only where nothing is released\n%s", err, out)
			}
			got, _ := os.ReadFile(filepath.Join(top, "called"))
			if diff := cmp.Diff(c.want, string(got)); diff != "" {
				t.Errorf("gh (-want +got):\n%s", diff)
			}
			if !strings.Contains(string(out), c.said) {
				t.Errorf("found %q, want %q in it", out, c.said)
			}
		})
	}
}
