package main

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

//go:generate go test -run TestContributing -update .

const contributing = "../../CONTRIBUTING.md"

// session is a fenced block of CONTRIBUTING.md: commands behind a dollar sign, their
// further lines behind a bracket, and what they print.
var session = regexp.MustCompile("(?ms)^```console\n(.*?)^```$")

// The commands of CONTRIBUTING.md are run one behind the other, in a repository with
// the small dataset, come to what [outcomes] says, and print what the page shows.
func TestContributingShowsTrueOutput(t *testing.T) {
	text, err := os.ReadFile(contributing)
	if err != nil {
		t.Fatal(err)
	}
	if fences := strings.Count(string(text), "```"); fences != 2*len(session.FindAll(text, -1)) {
		t.Errorf("found %d fences, want those of console blocks alone: no other block is run", fences)
	}
	env := newPlayground(t)
	run := 0
	renewed := session.ReplaceAllFunc(text, func(block []byte) []byte {
		var out strings.Builder
		for _, c := range commands(t, string(session.FindSubmatch(block)[1])) {
			shown := "$ " + strings.ReplaceAll(c.line, "\n", "\n> ") + "\n"
			got, status := printed(t, env, c.line)
			if run++; run <= len(outcomes) {
				outcomes[run-1].check(t, c.line, got, status)
			}
			if got != "" {
				got = excerpt(got)
			}
			if diff := cmp.Diff(got, c.output); diff != "" && !*update {
				t.Errorf("CONTRIBUTING.md shows another output of %s; run `go generate ./...` (-want +shown)\n%s", c.line, diff)
			}
			out.WriteString(shown + got)
		}
		return []byte("```console\n" + out.String() + "```")
	})
	if run != len(outcomes) {
		t.Errorf("found %d commands, want %d", run, len(outcomes))
	}
	if *update && !t.Failed() && !bytes.Equal(renewed, text) {
		if err := os.WriteFile(contributing, renewed, 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// step is one command of a block, with what is shown below it.
type step struct{ line, output string }

func commands(t *testing.T, block string) []step {
	t.Helper()
	var all []step
	for line := range strings.Lines(block) {
		line = strings.TrimSuffix(line, "\n")
		start, isCommand := strings.CutPrefix(line, "$ ")
		more, continues := strings.CutPrefix(line, "> ")
		last := len(all) - 1
		switch {
		case isCommand:
			all = append(all, step{line: start})
		case last < 0:
			t.Fatalf("found %q before the first command", line)
		case continues && all[last].output == "":
			all[last].line += "\n" + more
		default:
			all[last].output += line + "\n"
		}
	}
	return all
}

// playground is where commands are run.
type playground struct {
	folder string
	env    []string
}

// newPlayground is a git repository with the small dataset on its main branch, and
// this test's binary as tally.
func newPlayground(t *testing.T) playground {
	t.Helper()
	for _, c := range [][]string{{"git", "--version"}, {"sed", "--version"}} {
		if err := exec.Command(c[0], c[1:]...).Run(); err != nil {
			t.Skipf("the page's commands need %s as Linux has it: %v", c[0], err)
		}
	}
	top := t.TempDir()
	r := playground{folder: filepath.Join(top, "clone"), env: []string{
		"PATH=" + filepath.Join(top, "bin") + string(os.PathListSeparator) + os.Getenv("PATH"),
		"HOME=" + top, "LC_ALL=C", "TERM=dumb", "GIT_CONFIG_NOSYSTEM=1",
		"GIT_AUTHOR_NAME=contributor", "GIT_AUTHOR_EMAIL=contributor@example.invalid",
		"SOURCE_DATE_EPOCH=1751328000", "GIT_AUTHOR_DATE=2025-04-12T12:00:00Z", "GIT_COMMITTER_DATE=2025-04-12T12:00:00Z",
		"GIT_COMMITTER_NAME=contributor", "GIT_COMMITTER_EMAIL=contributor@example.invalid",
	}}
	for _, folder := range []string{filepath.Join(top, "bin"), filepath.Join(r.folder, "data")} {
		if err := os.MkdirAll(folder, 0o777); err != nil {
			t.Fatal(err)
		}
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(self, filepath.Join(top, "bin", "tally")); err != nil {
		t.Skip(err)
	}
	if err := os.CopyFS(filepath.Join(r.folder, "data"), os.DirFS("../../validate/rules/testdata/base")); err != nil {
		t.Fatal(err)
	}
	printed(t, r, "git init -q -b main . && git add data && git commit -q -m 'the tables'")
	return r
}

// printed is what a command prints, on stdout and stderr, and its exit status.
func printed(t *testing.T, r playground, line string) (output string, status int) {
	t.Helper()
	c := exec.Command("sh", "-c", line)
	c.Dir, c.Env = r.folder, r.env
	out, err := c.CombinedOutput()
	if exit := (*exec.ExitError)(nil); err != nil && !errors.As(err, &exit) {
		t.Fatalf("%s: %v", line, err)
	}
	return string(out), c.ProcessState.ExitCode()
}
