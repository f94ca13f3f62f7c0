package tools_test

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// TestWhoseProgramComputes runs the step of validate.yml that takes the program, on changes of
// a repository: those of tables alone are computed by the program that was there before.
func TestWhoseProgramComputes(t *testing.T) {
	for _, program := range []string{"bash", "git", "tar"} {
		if _, err := exec.LookPath(program); err != nil {
			t.Skipf("found no %s", program)
		}
	}
	var w struct {
		Jobs map[string]struct {
			Steps []struct{ ID, Run string } `yaml:"steps"`
		} `yaml:"jobs"`
	}
	unmarshal(t, "validate.yml", githubFiles(t, "workflows/validate.yml")["workflows/validate.yml"], &w)
	script := ""
	for _, step := range w.Jobs["validate"].Steps {
		if step.ID == "take" {
			script = step.Run
		}
	}
	many := map[string]string{"code.go": "theirs"} // more names than a pipe holds
	for i := range 3000 {
		many[fmt.Sprintf("report/a_folder_of_long_names/table_%04d.csv", i)] = "x"
	}
	for _, c := range []struct {
		name, event string
		change      map[string]string
		want        string
	}{
		{"tables", "pull_request", map[string]string{"data/strikes.csv": "theirs", "README.md": "theirs"}, "ours"},
		{"tables and code", "pull_request", map[string]string{"data/strikes.csv": "theirs", "code.go": "theirs"}, "theirs"},
		{"code before many files", "pull_request", many, "theirs"},
		{"a table in another folder", "pull_request", map[string]string{"other/data/strikes.csv": "theirs", "code.go": "theirs"}, "theirs"},
		{"tables that were pushed", "push", map[string]string{"data/strikes.csv": "theirs"}, "ours"},
	} {
		t.Run(c.name, func(t *testing.T) {
			folder := t.TempDir()
			run := func(program string, args ...string) {
				t.Helper()
				command := exec.Command(program, args...)
				command.Dir = folder
				command.Env = append(os.Environ(), "EVENT="+c.event, "GITHUB_OUTPUT="+filepath.Join(folder, ".output"), "GIT_CONFIG_GLOBAL=/dev/null",
					"GIT_AUTHOR_NAME=a", "GIT_AUTHOR_EMAIL=a@a.example", "GIT_COMMITTER_NAME=a", "GIT_COMMITTER_EMAIL=a@a.example")
				if out, err := command.CombinedOutput(); err != nil {
					t.Fatalf("%s %s: %v\n%s", program, strings.Join(args, " "), err, out)
				}
			}
			commit := func(files map[string]string) {
				t.Helper()
				for name, text := range files {
					path := filepath.Join(folder, filepath.FromSlash(name))
					if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
						t.Fatal(err)
					}
					if err := os.WriteFile(path, []byte(text), 0o666); err != nil {
						t.Fatal(err)
					}
				}
				run("git", "add", "-A")
				run("git", "commit", "-qm", "rows")
			}
			run("git", "init", "-q")
			commit(map[string]string{"code.go": "ours", "data/strikes.csv": "ours", "README.md": "ours"})
			commit(c.change)
			run("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", script)
			got, err := os.ReadFile(filepath.Join(folder, ".program", "code.go"))
			if err != nil || string(got) != c.want {
				t.Errorf("found the program %q (%v), want %q", got, err, c.want)
			}
		})
	}
}
