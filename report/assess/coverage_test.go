package assess_test

import (
	"bytes"
	"io/fs"
	"slices"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Coverage whose end was moved back leaves figures uncompared of which waivers accept what was
// found: coverage is told, once, and not the waivers.
func TestCoverageMovedBack(t *testing.T) {
	texts := schema.Texts{}
	entries, err := fs.ReadDir(sample.Files, ".")
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if texts[e.Name()], err = sample.Files.ReadFile(e.Name()); err != nil {
			t.Fatal(err)
		}
	}
	found := func() []validate.Finding {
		return slices.DeleteFunc(assess.New(schema.Read(texts), assess.Options{}).Findings(), func(f validate.Finding) bool { return !f.Open() || f.Severity == validate.Note })
	}
	if f := found(); len(f) > 0 {
		t.Fatalf("found %v before, want nothing", f)
	}
	before, after := []byte("2026-10-04,sea"), []byte("2026-03-20,sea")
	if !bytes.Contains(texts["coverage.csv"], before) {
		t.Fatalf("found no %q in coverage.csv", before)
	}
	texts["coverage.csv"] = bytes.Replace(texts["coverage.csv"], before, after, 1)
	f := found()
	if len(f) != 1 || f[0].Rule != validate.WaiverUnmatched || f[0].Place.File != "coverage.csv" || f[0].Field != "to" || f[0].Value != "2026-03-20" {
		t.Errorf("found %v, want one finding at to of coverage.csv", f)
	}
}
