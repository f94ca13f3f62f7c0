package summary_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/strike-tally/strike-tally/report/summary"
)

//go:generate go test -run TestSchemaFile -update .

var update = flag.Bool("update", false, "write report.schema.json anew")

const schemaFile = "report.schema.json"

func TestSchemaFile(t *testing.T) {
	if *update {
		if err := os.WriteFile(schemaFile, summary.Schema(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	b, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(summary.Schema()), string(b)); diff != "" {
		t.Errorf("%s is not what the types say; run go generate (-want +found)\n%s", schemaFile, diff)
	}
}

// compiled is the schema in the tree, formats asserted.
func compiled(t *testing.T) *jsonschema.Schema {
	t.Helper()
	b, err := os.ReadFile(schemaFile)
	if err != nil {
		t.Fatal(err)
	}
	document, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource("report.json", document); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("report.json")
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func instance(t *testing.T, r *summary.Report) map[string]any {
	t.Helper()
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(bytes.NewReader(b))
	if err != nil {
		t.Fatal(err)
	}
	return v.(map[string]any)
}

func TestReportsFollowTheSchema(t *testing.T) {
	s := compiled(t)
	for _, q := range questions {
		if err := s.Validate(instance(t, report(t, q))); err != nil {
			t.Errorf("%+v: %v", q, err)
		}
	}
}

// What the schema must refuse: a key too many, a key too few, a null too many, an
// unknown word.
func TestSchemaRefuses(t *testing.T) {
	s := compiled(t)
	for name, spoil := range map[string]func(r map[string]any){
		"unknown key": func(r map[string]any) { r["extra"] = 1 },
		"missing key": func(r map[string]any) { delete(r, "claims") },
		"null hash":   func(r map[string]any) { r["dataset"].(map[string]any)["sha256"] = nil },
		"day": func(r map[string]any) {
			r["question"].(map[string]any)["as_of"] = "14 October 2025"
		},
		"verdict": func(r map[string]any) {
			r["figures"].(map[string]any)["verdicts"].([]any)[0].(map[string]any)["verdict"] = "maybe"
		},
		"number": func(r map[string]any) {
			r["headline"].(map[string]any)["totals"].([]any)[0].(map[string]any)["strikes"] = "5"
		},
	} {
		r := instance(t, report(t, summary.Question{}))
		spoil(r)
		if s.Validate(r) == nil {
			t.Errorf("%s: found no fault, want one", name)
		}
	}
}
