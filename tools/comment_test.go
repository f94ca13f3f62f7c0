package tools_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// object is a JSON object.
type object = map[string]any

// call is one call of the comment script to GitHub.
type call struct {
	Name string `json:"name"`
	Args object `json:"args"`
}

// commentScript is the script of comment.yml.
func commentScript(t *testing.T) string {
	t.Helper()
	var w struct {
		Jobs map[string]struct {
			Steps []struct {
				With map[string]string `yaml:"with"`
			} `yaml:"steps"`
		} `yaml:"jobs"`
	}
	unmarshal(t, "comment.yml", githubFiles(t, "workflows/comment.yml")["workflows/comment.yml"], &w)
	script := ""
	for _, step := range w.Jobs["comment"].Steps {
		script += step.With["script"]
	}
	for _, mark := range []string{view.DiffMarker, view.DiffUnchanged} {
		if !strings.Contains(script, "'"+mark+"'") {
			t.Fatalf("comment.yml: found no %q, by which the report is known", mark)
		}
	}
	return script
}

var (
	fork  = object{"id": 7, "owner": object{"login": "fork"}}
	run   = object{"head_sha": "abc", "head_branch": "add-a-row", "head_repository": fork}
	pull  = object{"number": 12, "head": object{"sha": "abc", "repo": object{"id": 7}}}
	files = object{"owner": "house", "repo": "tables", "pull_number": 12.0, "per_page": 100.0}
	one   = object{"owner": "house", "repo": "tables", "pull_number": 12.0}
	asked = object{"owner": "house", "repo": "tables", "state": "open", "per_page": 100.0, "head": "fork:add-a-row"}
	told  = object{"owner": "house", "repo": "tables", "issue_number": 12.0, "per_page": 100.0}
)

func comment(id int, author, body string) object {
	return object{"id": id, "user": object{"login": author}, "body": body}
}

// runComment runs the script on a report, in a repository with these open pull
// requests and comments. It needs node, as every runner of GitHub has it.
func runComment(t *testing.T, report string, pulls, comments []object, changed ...object) []call {
	t.Helper()
	return runCommentOn(t, "abc", report, pulls, comments, changed...)
}

// runCommentOn does so where the pull request has this commit by the time that its files were
// listed.
func runCommentOn(t *testing.T, now, report string, pulls, comments []object, changed ...object) []call {
	t.Helper()
	node, err := exec.LookPath("node")
	if err != nil {
		if os.Getenv("CI") == "true" {
			t.Fatal("found no node to run the script of comment.yml with")
		}
		t.Skip("found no node to run the script of comment.yml with")
	}
	folder := t.TempDir()
	texts := map[string]string{"script.js": commentScript(t)}
	if report != "" {
		texts["change.md"] = report
	}
	for name, text := range texts {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	if changed == nil {
		changed = []object{{"filename": "data/strikes.csv"}}
	}
	world, err := json.Marshal(object{"run": run, "pulls": pulls, "files": changed, "now": object{"head": object{"sha": now}}, "comments": append([]object{}, comments...)})
	if err != nil {
		t.Fatal(err)
	}
	command := exec.Command(node, filepath.Join("testdata", "comment.js"), filepath.Join(folder, "script.js"))
	command.Env = append(os.Environ(), "RUNNER_TEMP="+folder)
	command.Stdin = bytes.NewReader(world)
	out, err := command.Output()
	if exit, is := err.(*exec.ExitError); is {
		t.Fatalf("%v\n%s", err, exit.Stderr)
	} else if err != nil {
		t.Fatal(err)
	}
	var calls []call
	if err := json.Unmarshal(out, &calls); err != nil {
		t.Fatal(err)
	}
	return calls
}

// What stands below a report.
const (
	byBase   = "\n<sub>Computed by the program of the branch that this change goes to.</sub>\n"
	byChange = "\n<sub>Computed by the code of this change, on whose word alone it stands: read the code first.</sub>\n"
)

// TestCommentTellsWhoComputed asks GitHub, not the report, whether code was changed.
func TestCommentTellsWhoComputed(t *testing.T) {
	const report = view.DiffMarker + "\n### What it does\n"
	for _, c := range []struct {
		name    string
		changed []object
		want    string
	}{
		{"tables and their pages", []object{{"filename": "data/strikes.csv"}, {"filename": "data/README.md"}, {"filename": "data/datapackage.json"}, {"filename": "README.md"}}, byBase},
		{"all pages that describe the tables", []object{{"filename": "data/accounts.csv"}, {"filename": "data/croissant.json"}, {"filename": "data/dcat.jsonld"}, {"filename": "data/ddi.xml"}, {"filename": ".zenodo.json"}}, byBase},
		{"code", []object{{"filename": "data/strikes.csv"}, {"filename": "data/data.go"}}, byChange},
		{"a workflow", []object{{"filename": ".github/workflows/validate.yml"}}, byChange},
		{"code that becomes a table", []object{{"filename": "data/x.csv", "previous_filename": "data/data.go"}}, byChange},
		{"a table in another folder", []object{{"filename": "report/data/strikes.csv"}}, byChange},
	} {
		calls := runComment(t, report, []object{pull}, nil, c.changed...)
		if got := calls[len(calls)-1].Args["body"]; got != report+c.want {
			t.Errorf("%s: found %q, want %q at its end", c.name, got, c.want)
		}
	}
}

func TestComment(t *testing.T) {
	const report = view.DiffMarker + "\n### What it does\n"
	create := func(body string) []call {
		return []call{{"pulls.list", asked}, {"pulls.listFiles", files}, {"pulls.get", one}, {"issues.listComments", told}, {"issues.createComment", object{"owner": "house", "repo": "tables", "issue_number": 12.0, "body": body + byBase}}}
	}
	notice := func(text string) call { return call{"notice", object{"text": text}} }
	for _, c := range []struct {
		name     string
		report   string
		pulls    []object
		comments []object
		want     []call
	}{
		{"first report", report, []object{pull}, nil, create(report)},
		{"later report", report, []object{pull},
			[]object{comment(1, "someone", report), comment(2, "github-actions[bot]", "another"), comment(3, "github-actions[bot]", report)},
			[]call{{"pulls.list", asked}, {"pulls.listFiles", files}, {"pulls.get", one}, {"issues.listComments", told}, {"issues.updateComment", object{"owner": "house", "repo": "tables", "comment_id": 3.0, "body": report + byBase}}}},
		{"marker of a stranger", report, []object{pull}, []object{comment(1, "someone", report)}, create(report)},
		{"nothing changed and no comment yet", view.DiffMarker + "\n" + view.DiffUnchanged + "\n", []object{pull}, nil,
			[]call{{"pulls.list", asked}, {"pulls.listFiles", files}, {"pulls.get", one}, {"issues.listComments", told}}},
		{"nothing changed any more", view.DiffMarker + "\n" + view.DiffUnchanged + "\nsame", []object{pull}, []object{comment(3, "github-actions[bot]", report)},
			[]call{{"pulls.list", asked}, {"pulls.listFiles", files}, {"pulls.get", one}, {"issues.listComments", told}, {"issues.updateComment", object{"owner": "house", "repo": "tables", "comment_id": 3.0, "body": view.DiffMarker + "\n\nsame" + byBase}}}},
		{"no report", "", []object{pull}, nil, []call{notice("found no report to comment with")}},
		{"another text", "hello", []object{pull}, nil, []call{notice("found no report to comment with")}},
		{"too long", view.DiffMarker + strings.Repeat("x", 65536), []object{pull}, nil, []call{notice("found a report of 65562 characters, want at most 65536")}},
		{"pushed again meanwhile", report, []object{{"number": 12, "head": object{"sha": "def", "repo": object{"id": 7}}}}, nil,
			[]call{{"pulls.list", asked}, notice("found 0 open pull requests of abc, want one")}},
		{"same commit in another fork", report, []object{{"number": 13, "head": object{"sha": "abc", "repo": object{"id": 8}}}, {"number": 14, "head": object{"sha": "abc", "repo": nil}}}, nil,
			[]call{{"pulls.list", asked}, notice("found 0 open pull requests of abc, want one")}},
		{"two pull requests", report, []object{pull, {"number": 15, "head": object{"sha": "abc", "repo": object{"id": 7}}}}, nil,
			[]call{{"pulls.list", asked}, notice("found 2 open pull requests of abc, want one")}},
		{"a report that calls people and shows links",
			report + "@all #12 gh-3 &#64;all &amp; a&#8203;b <script>x</script><details>y</details><br> ![i](https://x.example) [r]: //x.example [r][s] www.x.example", []object{pull}, nil,
			create(report + "@\u200ball #\u200b12 GH\u200b-3 &amp;#\u200b64;all &amp; a&#8203;b &lt;script>x&lt;/script><details>y</details><br> ![i]\u200b(https:\u200b//x.example) [r]\u200b: //x.example [r]\u200b[s] www\u200b.x.example")},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := runComment(t, c.report, c.pulls, c.comments)
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("calls (-want +got):\n%s", diff)
			}
		})
	}
}

// TestCommentIsNotThatOfAnotherCommit holds that the files which tell who computed are those of
// the commit that was computed.
func TestCommentIsNotThatOfAnotherCommit(t *testing.T) {
	got := runCommentOn(t, "def", view.DiffMarker+"\n### What it does\n", []object{pull}, nil)
	want := []call{{"pulls.list", asked}, {"pulls.listFiles", files}, {"pulls.get", one}, {"notice", object{"text": "found a newer commit, whose own report will come"}}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("calls (-want +got):\n%s", diff)
	}
}

// TestCommentLetsTheReportThrough holds that what tally itself writes passes the
// script's distrust unchanged to the eye, whatever stands in the tables.
func TestCommentLetsTheReportThrough(t *testing.T) {
	texts := schema.ReadTexts(sample.Files)
	before := schema.Read(texts)
	row := before.Tallies.Rows[0]
	row.ID, row.Series, row.Note = "T9001", "@all #12 GH-3", "[x](https://x.example) <b> & | www.x.example `code` &#64;all"
	after := schema.Read(texts)
	after.Tallies.Rows = append(after.Tallies.Rows, row)
	texts["tallies.csv"] = after.Tallies.Bytes()
	d := &view.Diff{Say: phrase.English(before), Root: "data/", Change: change.Between(assess.New(before, assess.Options{}), assess.New(schema.Read(texts), assess.Options{}))}
	var report strings.Builder
	if err := view.DiffMarkdown(&report, d); err != nil {
		t.Fatal(err)
	}
	for _, c := range runComment(t, report.String(), []object{pull}, nil) {
		if c.Name == "issues.createComment" {
			got := strings.TrimSuffix(strings.ReplaceAll(c.Args["body"].(string), "\u200b", ""), byBase)
			if diff := cmp.Diff(report.String(), got); diff != "" {
				t.Errorf("comment (-report +comment):\n%s", diff)
			}
			return
		}
	}
	t.Error("found no comment made")
}
