// Package validatetest helps tests of validation.
package validatetest

import (
	"fmt"
	"io/fs"
	"reflect"
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
	expectSame(t, res.Findings, findings, fmt.Sprintf("held up to %d bytes", held))
	if diff := cmp.Diff(validate.Result{Rows: res.Rows, Summary: res.Summary}, streamed); diff != "" {
		t.Errorf("held up to %d bytes: result (-in memory +streamed):\n%s", held, diff)
	}
	alone := &validate.Stream{Held: held, Alone: true}
	findings, _ = stream(t, alone, files, o)
	skip := o.Skip
	o.Skip = func(r *validate.Rule) bool { return skip != nil && skip(r) || alone.LeavesOut(r) }
	expectSame(t, validate.Run(schema.Read(files), o).Findings, findings, fmt.Sprintf("held up to %d bytes, alone", held))
}

func expectSame(t testing.TB, memory, streamed []validate.Finding, name string) {
	t.Helper()
	if reflect.DeepEqual(memory, streamed) { // sooner told, where there are many
		return
	}
	if diff := cmp.Diff(memory, streamed); diff != "" {
		t.Errorf("%s: findings (-in memory +streamed):\n%s", name, diff)
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
