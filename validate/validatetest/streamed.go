// Package validatetest helps tests of validation.
package validatetest

import (
	"io/fs"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// ExpectStreamed fails the test unless a stream, in which tables of more than so
// many bytes pass, finds the same as a run over the dataset in memory: with all
// rules, and with those alone that need no passing table in memory.
func ExpectStreamed(t testing.TB, files fs.FS, o validate.Options, held int64) {
	t.Helper()
	res := validate.Run(schema.Read(files), o)
	findings, streamed := stream(t, &validate.Stream{Held: held}, files, o)
	if diff := cmp.Diff(res.Findings, findings); diff != "" {
		t.Errorf("held up to %d bytes: findings (-in memory +streamed):\n%s", held, diff)
	}
	if diff := cmp.Diff(validate.Result{Rows: res.Rows, Summary: res.Summary}, streamed); diff != "" {
		t.Errorf("held up to %d bytes: result (-in memory +streamed):\n%s", held, diff)
	}
	alone := &validate.Stream{Held: held, Alone: true}
	findings, _ = stream(t, alone, files, o)
	skip := o.Skip
	o.Skip = func(r *validate.Rule) bool { return skip != nil && skip(r) || alone.LeavesOut(r) }
	if diff := cmp.Diff(validate.Run(schema.Read(files), o).Findings, findings); diff != "" {
		t.Errorf("held up to %d bytes, alone: findings (-in memory +streamed):\n%s", held, diff)
	}
}

// stream is what a stream finds, in the order of places.
func stream(t testing.TB, s *validate.Stream, files fs.FS, o validate.Options) ([]validate.Finding, validate.Result) {
	t.Helper()
	var findings []validate.Finding
	s.Emit = func(f validate.Finding) { findings = append(findings, f) }
	res, err := s.Run(files, o)
	if err != nil {
		t.Fatal(err)
	}
	validate.Sort(findings)
	return findings, res
}
