// Package validatetest helps tests of validation.
package validatetest

import (
	"fmt"
	"hash/crc32"
	"io/fs"
	"reflect"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// ExpectStreamed fails the test unless a stream, in which tables of more than so
// many bytes pass, finds the same as a run over the dataset in memory.
func ExpectStreamed(t testing.TB, files fs.FS, o validate.Options, held int64) {
	t.Helper()
	res := validate.Run(schema.Read(files), o)
	findings, streamed := stream(t, &validate.Stream{Held: held}, files, o)
	expectSame(t, res.Findings, findings, fmt.Sprintf("held up to %d bytes", held))
	if !slices.ContainsFunc(schema.Tables, func(t *schema.Table) bool {
		info, err := fs.Stat(files, t.File)
		return err == nil && info.Size() > held
	}) {
		return // nothing passes
	}
	for _, block := range []int{1, 500} { // a row or a few
		findings, _ = stream(t, &validate.Stream{Held: held, Block: block}, files, o)
		expectSame(t, res.Findings, findings, fmt.Sprintf("held up to %d bytes, read in blocks of %d", held, block))
	}
	// Whatever rows are at hand besides those that rules ask for makes no difference.
	for name, wants := range map[string]func(string) bool{"all": func(string) bool { return true }, "some": func(id string) bool { return crc32.ChecksumIEEE([]byte(id))%3 == 0 }} {
		more := o
		more.Rules = append(slices.Clone(o.Rules), atHand(wants)...)
		findings, _ := stream(t, &validate.Stream{Held: held}, files, more)
		expectSame(t, res.Findings, findings, fmt.Sprintf("held up to %d bytes, %s rows at hand", held, name))
	}
	if diff := cmp.Diff(validate.Result{Rows: res.Rows, Summary: res.Summary}, streamed); diff != "" {
		t.Errorf("held up to %d bytes: result (-in memory +streamed):\n%s", held, diff)
	}
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

// atHand are rules that find nothing, but want rows at hand by their ids.
func atHand(wants func(id string) bool) (rules []*validate.Rule) {
	for _, t := range schema.Tables {
		if t.Key != "" {
			rules = append(rules, &validate.Rule{
				Name:   "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~" + t.Name, // unlike any name that a hint might have
				AtHand: &validate.AtHand{Table: t.Name, Columns: []string{t.Key}, Wants: func(cells []string) bool { return wants(cells[0]) }},
				Check:  func(*validate.Data, func(validate.Finding)) {},
			})
		}
	}
	return rules
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
