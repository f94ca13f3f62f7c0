package assess_test

import (
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/schema"
)

// TestContradictionsAreTold adds figures to a document of the small dataset.
func TestContradictionsAreTold(t *testing.T) {
	text, err := fs.ReadFile(small, "tallies.csv")
	if err != nil {
		t.Fatal(err)
	}
	texts := schema.Texts{}
	for _, table := range schema.Tables {
		if b, err := fs.ReadFile(small, table.File); err == nil {
			texts[table.File] = b
		}
	}
	texts["tallies.csv"] = []byte(string(text) +
		"T0004,D0001,,,2025-03-30,,all,300,,exact,,,,,,,unknown,\n" +
		"T0005,D0001,,,2025-03-30,,sea,210,,exact,,,,,,,unknown,\n" +
		"T0006,D0001,,,2025-03-30,,land,84,,exact,,,,,,,unknown,\n")
	var found []string
	a := assess.New(schema.Read(texts), assess.Options{})
	for _, f := range a.Findings() {
		if f.Rule == assess.ContradictionName {
			found = append(found, f.Row+" "+f.Message)
			for _, r := range f.Related {
				found = append(found, r.Row+" "+r.Note)
			}
		}
	}
	want := []string{
		"T0004 deaths: found 300 (all, by 2025-03-30, T0004), want at most 210 (sea, by 2025-03-30, T0005) + 84 (land, by 2025-03-30, T0006) = 294",
		"T0005 a figure of the same document", "T0006 a figure of the same document",
	}
	if diff := cmp.Diff(want, found); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
