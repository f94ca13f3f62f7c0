package view

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/visible"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// command is a workflow command as GitHub's runner reads it.
type command struct {
	Kind, Text string
	Properties map[string]string
}

var commandLine = regexp.MustCompile(`^::([a-z]+) ([^:]*)::(.*)$`)

// runner reads a log as GitHub's runner does: a line that begins with two colons
// is a command, its properties stand between commas, and escapes are undone. What
// is left of the log is answered, too.
func runner(t *testing.T, log string) (commands []command, rest []string) {
	t.Helper()
	for line := range strings.Lines(log) {
		line = strings.TrimSuffix(line, "\n")
		m := commandLine.FindStringSubmatch(line)
		if m == nil {
			rest = append(rest, line)
			continue
		}
		c := command{Kind: m[1], Text: strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n").Replace(m[3]), Properties: map[string]string{}}
		for _, property := range strings.Split(m[2], ",") {
			key, value, ok := strings.Cut(property, "=")
			if _, again := c.Properties[key]; again || !ok {
				t.Errorf("%q: found the property %q", line, property)
			}
			c.Properties[key] = strings.NewReplacer("%25", "%", "%0D", "\r", "%0A", "\n", "%3A", ":", "%2C", ",").Replace(value)
		}
		commands = append(commands, c)
	}
	return commands, rest
}

func github(t *testing.T, findings ...validate.Finding) (commands []command, rest []string) {
	t.Helper()
	var b strings.Builder
	reportOf(findings...).GitHub(&b)
	return runner(t, b.String())
}

func TestGitHub(t *testing.T) {
	warning := at(2, validate.Warning)
	warning.Related = []validate.Related{{Place: schema.Place{File: "theaters.csv", Line: 3, Column: 1}, Row: "bay", Note: "beside"}}
	waived := at(3, validate.Error)
	waived.Waived = "looked at"
	whole := validate.Finding{Rule: "second-rule", Severity: validate.Error, Place: schema.Place{File: "claims.csv"}, Message: "found no file"}
	got, rest := github(t, warning, waived, at(3, validate.Note), whole)
	want := []command{
		{"error", "found no file", map[string]string{"file": "some folder/data,x:y/claims.csv", "title": "second-rule"}},
		{"warning", "label: found 2\nhint: look\nsome folder/data,x:y/theaters.csv:3:1: bay: beside", map[string]string{"file": "some folder/data,x:y/theaters.csv", "line": "2", "col": "1", "title": "first-rule row2"}},
		{"notice", "label: found 3\nhint: look", map[string]string{"file": "some folder/data,x:y/theaters.csv", "line": "3", "col": "1", "title": "first-rule row3"}},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("commands (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"1 error, 1 warning open, 1 note; 1 waived"}, rest); diff != "" {
		t.Errorf("log (-want +got):\n%s", diff)
	}
}

func TestGitHubHostile(t *testing.T) {
	got, rest := github(t, hostileFindings()...)
	if len(got) != 3 || len(rest) != 1 {
		t.Fatalf("found %d commands and %d other lines, want 3 and the summary: %q", len(got), len(rest), rest)
	}
	shown := visible.Shown(hostile)
	want := "label: " + shown + "\nhint: " + shown + "\nsome folder/data,x:y/theaters.csv:2:1: " + shown + ": " + shown
	if diff := cmp.Diff(want, got[0].Text); diff != "" {
		t.Errorf("text (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(map[string]string{"file": "some folder/data,x:y/theaters.csv", "line": "3", "col": "12", "title": "first-rule " + clip(shown, 40)}, got[0].Properties); diff != "" {
		t.Errorf("properties (-want +got):\n%s", diff)
	}
	if file := got[1].Properties["file"]; file != "some folder/data,x:y/"+hostile {
		t.Errorf("found the file %q", file)
	}
}

// TestGitHubBounds holds the ten of a kind, that the first ones are shown, and
// that every finding is shown, named or counted.
func TestGitHubBounds(t *testing.T) {
	several := func(rules ...int) []validate.Finding {
		var findings []validate.Finding
		line := 0
		for i, n := range rules {
			for range n {
				line++
				f := at(line, validate.Error)
				f.Rule = fmt.Sprintf("rule-%02d", i)
				findings = append(findings, f)
			}
		}
		return findings
	}
	ones := func(n int) []int {
		list := make([]int, n)
		for i := range list {
			list[i] = 1
		}
		return list
	}
	for _, c := range []struct {
		name   string
		rules  []int
		titles []string
	}{
		{"ten of one rule", []int{10}, []string{"rule-00 row1", "rule-00 row2", "rule-00 row3", "rule-00 row4", "rule-00 row5", "rule-00 row6", "rule-00 row7", "rule-00 row8", "rule-00 row9", "rule-00 row10"}},
		{"twelve of one rule", []int{12}, []string{"rule-00 row1", "rule-00 row2", "rule-00 row3", "rule-00 row4", "rule-00 row5", "rule-00 row6", "rule-00 row7", "rule-00 row8", "rule-00 row9", "rule-00, and 2 more"}},
		{"a large rule leaves room for a small one", []int{50, 2}, []string{"rule-00 row1", "rule-00 row2", "rule-00 row3", "rule-00 row4", "rule-00 row5", "rule-00 row6", "rule-00 row7", "rule-00, and 42 more", "rule-01 row51", "rule-01 row52"}},
		{"ten rules", append([]int{3}, ones(9)...), []string{"rule-00, and 2 more", "rule-01 row4", "rule-02 row5", "rule-03 row6", "rule-04 row7", "rule-05 row8", "rule-06 row9", "rule-07 row10", "rule-08 row11", "rule-09 row12"}},
		{"a large rule among many", append([]int{3}, ones(12)...), []string{"rule-00, and 2 more", "rule-01 row4", "rule-02 row5", "rule-03 row6", "rule-04 row7", "rule-05 row8", "rule-06 row9", "rule-07 row10", "rule-08 row11", "and more"}},
		{"thirteen rules", ones(13), []string{"rule-00 row1", "rule-01 row2", "rule-02 row3", "rule-03 row4", "rule-04 row5", "rule-05 row6", "rule-06 row7", "rule-07 row8", "rule-08 row9", "and more"}},
	} {
		got, _ := github(t, several(c.rules...)...)
		var titles []string
		for _, g := range got {
			titles = append(titles, g.Properties["title"])
		}
		if diff := cmp.Diff(c.titles, titles); diff != "" {
			t.Errorf("%s: titles (-want +got):\n%s", c.name, diff)
		}
		last := got[len(got)-1].Text
		switch c.name {
		case "twelve of one rule":
			if want := "2 more of this rule: some folder/data,x:y/theaters.csv:11:1 row11, some folder/data,x:y/theaters.csv:12:1 row12"; !strings.HasSuffix(last, want) {
				t.Errorf("%s: found %q at the end, want %q", c.name, last, want)
			}
		case "thirteen rules":
			if want := "4 more, of the rules rule-09, rule-10, rule-11, rule-12; the report of the run lists them all"; last != want {
				t.Errorf("%s: found %q, want %q", c.name, last, want)
			}
		}
	}
	// Each kind has its own ten.
	many := several(30)
	for i := range many {
		many[i].Severity = severities[i%3]
	}
	got, _ := github(t, many...)
	kinds := map[string]int{}
	for _, g := range got {
		kinds[g.Kind]++
	}
	if diff := cmp.Diff(map[string]int{"error": 10, "warning": 10, "notice": 10}, kinds); diff != "" {
		t.Errorf("kinds (-want +got):\n%s", diff)
	}
	// However many and long they are, no annotation is longer than GitHub takes.
	for i := range many {
		many[i].Rule, many[i].Message = "rule", strings.Repeat("long 🜨 ", 5000)
	}
	got, _ = github(t, many...)
	for _, g := range got {
		if len(g.Text) > 64*1024 {
			t.Errorf("found a text of %d bytes, want at most 64 KiB", len(g.Text))
		}
	}
}
