package view

import (
	"bytes"
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	// It ships the schema of the standard, as errata 01 of SARIF 2.1.0 has it.
	_ "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/strike-tally/strike-tally/validate"
)

// sarifSchema is the JSON schema of SARIF 2.1.0 by OASIS. It is read from the
// source of a module that ships it as a constant, byte for byte the file of the
// standard, so that no copy of it has to be kept here.
func sarifSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	out, err := exec.Command("go", "list", "-f", "{{.Dir}}", "github.com/owenrumney/go-sarif/v3/pkg/report/v210/sarif").Output()
	if err != nil {
		t.Fatalf("go list: %v", err)
	}
	source, err := parser.ParseFile(token.NewFileSet(), filepath.Join(strings.TrimSpace(string(out)), "schema.go"), nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	ast.Inspect(source, func(n ast.Node) bool {
		if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING {
			text, err = strconv.Unquote(l.Value)
		}
		return true
	})
	if err != nil || text == "" {
		t.Fatalf("found no schema (%v)", err)
	}
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	const name = "sarif.json"
	if err := c.AddResource(name, document); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile(name)
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// sarif writes the findings as SARIF, wants it valid, and reads it again.
func sarif(t *testing.T, schema *jsonschema.Schema, findings ...validate.Finding) sarifRun {
	t.Helper()
	return sarifOf(t, schema, reportOf(findings...))
}

func sarifOf(t *testing.T, schema *jsonschema.Schema, r *Report) sarifRun {
	t.Helper()
	var b bytes.Buffer
	if err := r.SARIF(&b); err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(b.Bytes()))
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(document); err != nil {
		t.Errorf("found an invalid log: %v", err)
	}
	var log sarifLog
	if err := json.Unmarshal(b.Bytes(), &log); err != nil {
		t.Fatal(err)
	}
	if len(log.Runs) != 1 {
		t.Fatalf("found %d runs, want one", len(log.Runs))
	}
	return log.Runs[0]
}

func TestSARIF(t *testing.T) {
	schema := sarifSchema(t)
	run := sarif(t, schema, hostileFindings()...)
	const folder = "some%20folder/data,x:y/"
	location := func(file string, line, column int) sarifLocation {
		return sarifLocation{Physical: sarifPhysical{sarifArtifact{folder + file, "%SRCROOT%"}, sarifRegion{line, column}}}
	}
	// JSON can hold no broken byte.
	text := strings.ToValidUTF8(hostile, "\ufffd")
	message := plainMessage(text + ": label: " + text + "\nhint: " + text)
	beside := location("theaters.csv", 2, 1)
	beside.Message = &sarifText{plainMessage(text + ": " + text)}
	want := []sarifResult{
		{RuleID: "first-rule", Level: "error", Message: sarifText{message}, Locations: []sarifLocation{location("theaters.csv", 3, 12)}, Related: []sarifLocation{beside}},
		{RuleID: "second-rule", RuleIndex: 1, Level: "warning", Message: sarifText{"found a file of this name"}, Locations: []sarifLocation{location("", 1, 1)}},
		{RuleID: "first-rule", Level: "note", Message: sarifText{plainMessage("row2: label: " + text + "\nhint: look")}, Locations: []sarifLocation{location("theaters.csv", 2, 1)}},
		{RuleID: "second-rule", RuleIndex: 1, Level: "error", Message: sarifText{message}, Locations: []sarifLocation{location("theaters.csv", 3, 12)}, Related: []sarifLocation{beside},
			Suppressions: []sarifSuppression{{"external", "accepted", text}}},
	}
	got := run.Results
	if len(got) == len(want) {
		// The name of this file is no path; that it is one address suffices.
		uri := &got[1].Locations[0].Physical.Artifact.URI
		if !strings.HasPrefix(*uri, folder+"%22quoted%22%20") || strings.ContainsAny(*uri, " \"<>\n\r\x00|`") {
			t.Errorf("found the address %q", *uri)
		}
		*uri = folder
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
	rules := []sarifRule{
		{"first-rule", sarifText{"the first"}, sarifText{"what it asks"}, sarifText{"what it asks\n\nwhat to do"}, sarifConfiguration{"error"}},
		{"second-rule", sarifText{"the second <b>"}, sarifText{"what it asks | too"}, sarifText{"what it asks | too\n\ndo it"}, sarifConfiguration{"warning"}},
	}
	if diff := cmp.Diff(sarifTool{sarifDriver{"tally", "v1.2.3", homepage, rules}}, run.Tool); diff != "" {
		t.Errorf("tool (-want +got):\n%s", diff)
	}
	if !run.Invocations[0].Successful || run.Invocations[0].Notifications != nil || run.ColumnKind != "utf16CodeUnits" {
		t.Errorf("found invocations %v and the column kind %q", run.Invocations, run.ColumnKind)
	}
	if none := sarif(t, schema); none.Results == nil || len(none.Results) != 0 {
		t.Errorf("found results %v, want an empty list", none.Results)
	}
}

// TestSARIFBounds holds that errors are not lost behind what weighs less.
func TestSARIFBounds(t *testing.T) {
	var findings []validate.Finding
	for line := range resultsShown + 30 {
		f := at(line+1, validate.Warning)
		switch line % 100 {
		case 98:
			f.Severity = validate.Error
		case 99:
			f.Waived = "looked at"
		}
		findings = append(findings, f)
	}
	run := sarif(t, sarifSchema(t), findings...)
	count := map[string]int{}
	for _, r := range run.Results {
		kind := r.Level
		if r.Suppressions != nil {
			kind = "waived"
		}
		count[kind]++
	}
	// 50 of 5030 are errors, 50 are waived, the others warnings.
	if diff := cmp.Diff(map[string]int{"error": 50, "warning": 4930, "waived": 20}, count); diff != "" {
		t.Errorf("results (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]sarifNotification{{"warning", sarifText{"30 more findings are left out; tally check lists them all"}}}, run.Invocations[0].Notifications); diff != "" {
		t.Errorf("notifications (-want +got):\n%s", diff)
	}
}

// TestSARIFColumnsLeftOut holds that a note beside the results tells which columns are lacking.
func TestSARIFColumnsLeftOut(t *testing.T) {
	r := reportOf()
	r.LeftOut = []validate.LeftOut{{Table: "strikes", Columns: []string{"vessels", "note"}}, {Table: "sources", Columns: []string{"origin"}}}
	run := sarifOf(t, sarifSchema(t), r)
	if diff := cmp.Diff([]sarifNotification{{"note", sarifText{"Columns left out: strikes vessels, note; sources origin"}}}, run.Invocations[0].Notifications); diff != "" {
		t.Errorf("notifications (-want +got):\n%s", diff)
	}
	if len(run.Results) != 0 {
		t.Errorf("found %d results, want none", len(run.Results))
	}
}

// TestSchemaRefuses holds that the schema is asked in earnest.
func TestSchemaRefuses(t *testing.T) {
	schema := sarifSchema(t)
	for _, text := range []string{
		`{"version": "2.0.0", "runs": []}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "tally", "sort": 1}}}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "tally"}}, "results": [{"message": {"text": "x"}, "level": "fatal"}]}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "tally"}}, "results": [{"message": {"text": "x"}, "locations": [{"physicalLocation": {"region": {"startLine": 0}}}]}]}]}`,
		`{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "tally"}}, "results": [{"message": {"text": "x"}, "locations": [{"physicalLocation": {"artifactLocation": {"uri": "%zz"}}}]}]}]}`,
	} {
		document, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if schema.Validate(document) == nil {
			t.Errorf("%s: found it valid, want it refused", text)
		}
	}
}
