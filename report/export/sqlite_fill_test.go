package export

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// The database of rows that pass is filled page by page, and the same byte for byte as one
// to which statements were put.
func TestFilledLikeInserted(t *testing.T) {
	inputs := map[string]Input{"ours": {Data: schema.Read(sample.Files), Files: sample.Files}}
	for _, seed := range []uint64{0, 1, 5} {
		files := reporttest.Drawn(seed)
		inputs[string(rune('0'+seed))] = Input{Data: schema.Read(files), Files: files}
	}
	for what, in := range inputs {
		for _, asked := range [][]string{nil, {"strikes", "theaters"}, {"verdicts"}} {
			b, err := newBook(in, Options{Tables: asked})
			if err != nil {
				t.Fatal(err)
			}
			if b = b.withUsual(); what == "ours" && !b.passes() {
				t.Error("found faults of form in the dataset, want none")
			}
			folder, tables := t.TempDir(), b.tables()
			inserted, filled := filepath.Join(folder, "inserted"), filepath.Join(folder, "filled")
			if err := b.database(inserted+".made", inserted, tables, rowsInStatement); err != nil {
				t.Fatal(err)
			}
			if err := b.filled(filled+".made", filled, tables); err != nil {
				t.Fatal(err)
			}
			want, err := os.ReadFile(inserted)
			if err != nil {
				t.Fatal(err)
			}
			got, err := os.ReadFile(filled)
			if err != nil {
				t.Fatal(err)
			}
			if !bytes.Equal(got, want) {
				t.Errorf("%s, tables %q: found %d bytes that differ from the %d of statements", what, asked, len(got), len(want))
			}
		}
	}
}
