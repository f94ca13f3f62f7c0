package dataset_test

import (
	"path/filepath"
	"strconv"
	"testing"

	"github.com/strike-tally/strike-tally/tools/gen/dataset"
)

// 100,000 strikes in one table.
func BenchmarkWrite(b *testing.B) {
	folder := b.TempDir()
	for i := range b.N {
		sum, err := dataset.Write(filepath.Join(folder, strconv.Itoa(i)), filepath.Join(folder, "faults.csv"), dataset.Options{Rows: 100_000, Seed: 1, Width: 0.5, Multiline: 0.05})
		if err != nil || sum.Rows["strikes"] != 100_000 {
			b.Fatal(sum, err)
		}
	}
}
