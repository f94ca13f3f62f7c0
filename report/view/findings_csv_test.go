package view

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// What stands in a cell is nobody's command: a formula is a text, and what would act on
// a terminal is seen. A file as a whole has no place in it.
func TestFindingsCSVHoldsNothingThatActs(t *testing.T) {
	var b strings.Builder
	r := &Report{Findings: []validate.Finding{
		{Rule: "formula-cell", Severity: validate.Error, Place: schema.Place{File: "strikes.csv", Line: 6, Column: 8}, Row: "S005", Field: "note", Value: "=1+1", Message: "note: found \"=1+1\"", Hint: "+ is not wanted"},
		{Rule: "empty-file", Severity: validate.Error, Place: schema.Place{File: "claims.csv"}, Value: "＝1+1", Message: "found nothing\x1b[31m", More: 3, Waived: "@all"},
	}}
	if err := r.CSV(&b); err != nil {
		t.Fatal(err)
	}
	got, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		findingColumns,
		{"formula-cell", "error", "strikes.csv", "6", "8", "S005", "note", "'=1+1", "note: found \"=1+1\"", "'+ is not wanted", "0", ""},
		{"empty-file", "error", "claims.csv", "", "", "", "", "'＝1+1", "found nothing␛[31m", "", "3", "'@all"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("rows (-want +got):\n%s", diff)
	}
}
