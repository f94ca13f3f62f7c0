package tools_test

import (
	"io"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rhysd/actionlint"
	"go.yaml.in/yaml/v3"
)

// githubFiles are the YAML files under .github that match, by their names from
// there with slashes.
func githubFiles(t *testing.T, pattern string) map[string]string {
	t.Helper()
	folder := filepath.Join(root, ".github")
	names, err := filepath.Glob(filepath.Join(folder, filepath.FromSlash(pattern)))
	if err != nil || len(names) == 0 {
		t.Fatalf("%s: found no files (%v)", pattern, err)
	}
	files := map[string]string{}
	for _, name := range names {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		short, err := filepath.Rel(folder, name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.ToSlash(short)] = string(b)
	}
	return files
}

func unmarshal(t *testing.T, name, text string, into any) {
	t.Helper()
	if err := yaml.Unmarshal([]byte(text), into); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
}

// TestWorkflowsAreSound lints the workflows and the inputs of the local action
// that they use.
func TestWorkflowsAreSound(t *testing.T) {
	whole, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	project, err := actionlint.NewProject(whole)
	if err != nil {
		t.Fatal(err)
	}
	linter, err := actionlint.NewLinter(io.Discard, &actionlint.LinterOptions{WorkingDir: whole})
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for name := range githubFiles(t, "workflows/*.yml") {
		names = append(names, filepath.Join(whole, ".github", name))
	}
	found, err := linter.LintFiles(names, project)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range found {
		t.Error(e.Error())
	}
}

var (
	uses   = regexp.MustCompile(`(?m)^\s*(?:- )?uses:\s*(.*)$`)
	pinned = regexp.MustCompile(`^[\w-]+/[\w.-]+(?:/[\w./-]+)?@[0-9a-f]{40} # v\d+\.\d+\.\d+$`)
)

// TestActionsArePinned wants other people's actions named by the full name of a
// commit, for a tag may be moved, with the version beside it, and one version of
// each.
func TestActionsArePinned(t *testing.T) {
	versions := map[string]string{}
	for _, pattern := range []string{"workflows/*.yml", "actions/*/action.yml"} {
		for name, text := range githubFiles(t, pattern) {
			for _, match := range uses.FindAllStringSubmatch(text, -1) {
				used := match[1]
				if strings.HasPrefix(used, "./") {
					continue
				}
				if !pinned.MatchString(used) {
					t.Errorf("%s: found uses: %s, want owner/name@commit # v1.2.3", name, used)
				}
				action, version, _ := strings.Cut(used, "@")
				if before, again := versions[action]; again && before != version {
					t.Errorf("%s: found %s at %s, and elsewhere at %s", name, action, version, before)
				}
				versions[action] = version
			}
		}
	}
	if len(versions) == 0 {
		t.Error("found no action used, want those of the workflows")
	}
}

// TestWorkflowsGrantLittle holds what makes the workflows safe for changes that
// anybody may propose.
func TestWorkflowsGrantLittle(t *testing.T) {
	granted := map[string]map[string]map[string]string{}
	for name, text := range githubFiles(t, "workflows/*.yml") {
		var w struct {
			Permissions *map[string]string `yaml:"permissions"`
			Jobs        map[string]struct {
				Permissions map[string]string `yaml:"permissions"`
				Steps       []struct {
					Uses string            `yaml:"uses"`
					Run  string            `yaml:"run"`
					With map[string]string `yaml:"with"`
				} `yaml:"steps"`
			} `yaml:"jobs"`
		}
		unmarshal(t, name, text, &w)
		if w.Permissions == nil || len(*w.Permissions) > 0 {
			t.Errorf("%s: found permissions %v for all jobs, want permissions: {}", name, w.Permissions)
		}
		for _, word := range []string{"pull_request_target", "secrets.", "secrets:", "allow-unsafe-pr-checkout"} {
			if strings.Contains(text, word) {
				t.Errorf("%s: found %q, want none", name, word)
			}
		}
		granted[name] = map[string]map[string]string{}
		for job, j := range w.Jobs {
			granted[name][job] = j.Permissions
			for _, step := range j.Steps {
				if strings.Contains(step.Run, "${{") || strings.Contains(step.With["script"], "${{") {
					t.Errorf("%s: %s: found an expression in a script, want it handed over by env", name, job)
				}
				if strings.HasPrefix(step.Uses, "actions/checkout@") && step.With["persist-credentials"] != "false" {
					t.Errorf("%s: %s: found a checkout that keeps its credentials", name, job)
				}
				if mayWrite(name, job) && (strings.HasPrefix(step.Uses, "./") || strings.HasPrefix(step.Uses, "actions/checkout@")) {
					t.Errorf("%s: found %s, want no code of the change", name, step.Uses)
				}
			}
		}
	}
	want := map[string]map[string]map[string]string{
		"workflows/validate.yml": {
			"validate":      {"contents": "read"},
			"test":          {"contents": "read"},
			"code-scanning": {"contents": "read", "security-events": "write"},
		},
		"workflows/comment.yml":  {"comment": {"actions": "read", "pull-requests": "write"}},
		"workflows/conflict.yml": {"conflict": {"pull-requests": "write"}},
		"workflows/release.yml": {
			"test":    {"contents": "read"},
			"build":   {"contents": "read"},
			"publish": {"contents": "write"},
		},
	}
	if diff := cmp.Diff(want, granted); diff != "" {
		t.Errorf("permissions (-want +got):\n%s", diff)
	}
	// Inside an action, too, inputs reach a script as values of its environment.
	for name, text := range githubFiles(t, "actions/*/action.yml") {
		var a struct {
			Runs struct {
				Steps []struct {
					Run string `yaml:"run"`
				} `yaml:"steps"`
			} `yaml:"runs"`
		}
		unmarshal(t, name, text, &a)
		for _, step := range a.Runs.Steps {
			if strings.Contains(step.Run, "${{") {
				t.Errorf("%s: found an expression in a script, want it handed over by env", name)
			}
		}
	}
}

// mayWrite reports whether a job may write to the repository or its pages: it runs no
// code from a checkout.
func mayWrite(workflow, job string) bool {
	return workflow == "workflows/comment.yml" || workflow == "workflows/conflict.yml" || workflow == "workflows/release.yml" && job == "publish"
}

// TestIssueForms wants of the forms what GitHub wants of them: it shows none of a
// form that breaks its rules.
func TestIssueForms(t *testing.T) {
	type field struct {
		Type       string `yaml:"type"`
		ID         string `yaml:"id"`
		Attributes struct {
			Label       string `yaml:"label"`
			Description string `yaml:"description"`
			Placeholder string `yaml:"placeholder"`
			Value       string `yaml:"value"`
			Options     []struct {
				Label    string `yaml:"label"`
				Required bool   `yaml:"required"`
			} `yaml:"options"`
		} `yaml:"attributes"`
		Validations struct {
			Required bool `yaml:"required"`
		} `yaml:"validations"`
	}
	id := regexp.MustCompile(`^[A-Za-z0-9_-]+$`)
	names := map[string]bool{}
	for file, text := range githubFiles(t, "ISSUE_TEMPLATE/*.yml") {
		if path.Base(file) == "config.yml" {
			continue
		}
		var form struct {
			Name        string  `yaml:"name"`
			Description string  `yaml:"description"`
			Title       string  `yaml:"title"`
			Body        []field `yaml:"body"`
		}
		decoder := yaml.NewDecoder(strings.NewReader(text))
		decoder.KnownFields(true)
		if err := decoder.Decode(&form); err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		if form.Name == "" || form.Description == "" || names[form.Name] {
			t.Errorf("%s: found name %q and description %q, want both, the name once", file, form.Name, form.Description)
		}
		names[form.Name] = true
		seen := map[string]bool{}
		for _, f := range form.Body {
			switch {
			case !slices.Contains([]string{"markdown", "input", "textarea", "checkboxes"}, f.Type):
				t.Errorf("%s: found a field of type %q", file, f.Type)
			case f.Type == "markdown":
				if f.Attributes.Value == "" || f.ID != "" {
					t.Errorf("%s: found a text without value or with an id", file)
				}
				continue
			case f.Attributes.Label == "":
				t.Errorf("%s: %s: found no label", file, f.ID)
			case f.Type == "checkboxes" && len(f.Attributes.Options) == 0:
				t.Errorf("%s: %s: found no options", file, f.ID)
			}
			for _, key := range []string{f.ID, f.Attributes.Label} {
				if seen[key] {
					t.Errorf("%s: found %q twice", file, key)
				}
				seen[key] = true
			}
			if !id.MatchString(f.ID) {
				t.Errorf("%s: found the id %q, want letters, digits, - and _", file, f.ID)
			}
		}
	}
	if diff := cmp.Diff(map[string]bool{"Missing strike": true, "Correct a row": true}, names); diff != "" {
		t.Errorf("forms (-want +got):\n%s", diff)
	}
}
