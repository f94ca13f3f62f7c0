package validate

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// A column holds what was added, however narrow: ranges of one and two bytes and beyond, the same
// number in all rows, the least and the greatest one.
func TestColumnsHoldWhatWasAdded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		table := &Table{columns: make([]column, 1), widened: map[int][]int32{}}
		c := &table.columns[0]
		want := []int32{}
		for range rapid.IntRange(0, 4).Draw(t, "parts") {
			span := rapid.SampledFrom([]int64{0, 1, math.MaxUint8, math.MaxUint8 + 1, math.MaxUint16, math.MaxUint16 + 1, math.MaxUint32}).Draw(t, "span")
			least := rapid.Int64Range(math.MinInt32, math.MaxInt32-span).Draw(t, "least")
			part := make([]int32, rapid.SampledFrom([]int{1, 500, chunkRows - 1, chunkRows, chunkRows + 1, 2*chunkRows + 3}).Draw(t, "rows"))
			for i := range part {
				part[i] = int32(least + int64(i)*7919%(span+1))
			}
			part[len(part)-1] = int32(least + span)
			c.add(part)
			want = append(want, part...)
		}
		if c.len() != len(want) {
			t.Fatalf("got %d rows, want %d", c.len(), len(want))
		}
		for row := range want {
			if got := c.at(row); got != want[row] {
				t.Fatalf("row %d: got %d, want %d", row, got, want[row])
			}
		}
		for range 2 { // made anew, in the same memory
			if all := table.wide(0); !slices.Equal(want, all) { // sooner told than by cmp, where there are many
				t.Fatalf("all (-want +got):\n%s", cmp.Diff(want, all))
			}
			for _, numbers := range table.widened {
				numbers[0]++
			}
			table.release()
		}
	})
}
