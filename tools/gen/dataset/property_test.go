package dataset_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

// Whatever is asked for, what is listed is what is found.
func TestAnyOptions(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		o := dataset.Options{
			Rows:      rapid.IntRange(1, 250).Draw(r, "rows"),
			Accounts:  rapid.IntRange(0, 5).Draw(r, "accounts"),
			Seed:      rapid.Uint64().Draw(r, "seed"),
			Bad:       rapid.SampledFrom([]float64{0, 0.02, 0.1, 0.5, 0.9, 1}).Draw(r, "bad"),
			Faults:    rapid.SliceOfNDistinct(rapid.SampledFrom(dataset.Faults()), 0, 6, rapid.ID).Draw(r, "faults"),
			Quoting:   rapid.SampledFrom([]string{dataset.Minimal, dataset.All}).Draw(r, "quoting"),
			LineEnd:   rapid.SampledFrom([]string{dataset.LF, dataset.CRLF}).Draw(r, "line end"),
			Multiline: rapid.SampledFrom([]float64{0, 0.1, 1}).Draw(r, "multiline"),
			Width:     rapid.SampledFrom([]float64{0, 0.5, 1}).Draw(r, "width"),
		}
		if o.Accounts > 0 {
			o.Tallies = rapid.IntRange(0, 300).Draw(r, "tallies")
			o.Sources = rapid.IntRange(o.Accounts, o.Accounts*o.Rows).Draw(r, "sources")
		}
		folder := filepath.Join(t.TempDir(), "data")
		faults, err := listed(folder, o)
		if err != nil {
			if strings.HasPrefix(err.Error(), "faults: ") {
				r.Skip("kinds that cannot stand together")
			}
			r.Fatal(err)
		}
		if diff := cmp.Diff(faults, findings(folder)); diff != "" {
			r.Errorf("(-listed +found)\n%s", diff)
		}
		if err := os.RemoveAll(folder); err != nil {
			r.Fatal(err)
		}
	})
}
