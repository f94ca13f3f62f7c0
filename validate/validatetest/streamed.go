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

// ExpectStreamed fails the test unless the same is found in a dataset in memory, where
// validator judges every cell, as when tables of more than so many bytes are read in
// blocks of any size. Of several such limits the first is asked with blocks of a row, of a
// few and of all; at the others, where tables in memory stand beside tables in blocks,
// with blocks of a row, the most that a table can have. It answers what was found in memory.
func ExpectStreamed(t testing.TB, files fs.FS, o validate.Options, held ...int64) validate.Result {
	t.Helper()
	res := validate.Run(schema.Read(files), o)
	blocks := []int{1, 500, 0}
	for _, h := range held {
		for _, block := range blocks {
			findings, streamed := stream(t, &validate.Stream{Held: h, Block: block}, files, o)
			name := fmt.Sprintf("held up to %d bytes, read in blocks of %d", h, block)
			if !reflect.DeepEqual(res.Findings, findings) { // sooner told, where there are many
				if diff := cmp.Diff(res.Findings, findings); diff != "" {
					t.Errorf("%s: findings (-in memory +streamed):\n%s", name, diff)
				}
			}
			if diff := cmp.Diff(validate.Result{Rows: res.Rows, Summary: res.Summary, LeftOut: res.LeftOut}, streamed); diff != "" {
				t.Errorf("%s: result (-in memory +streamed):\n%s", name, diff)
			}
		}
		blocks = blocks[:1]
	}
	return res
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
