package rules

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// Rows that have all smaller ones before them and all larger ones behind them, be it
// known where those belong or not, make no difference to which others move where: a
// stream need not have them at hand.
func TestMovesHangOnRowsOutOfOrderOnly(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		places := rapid.Permutation(rapid.SampledFrom([][]int{{1, 2, 3}, {1, 2, 3, 4, 5, 6}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10}}).Draw(t, "places")).Draw(t, "order")
		if rapid.Bool().Draw(t, "nearly sorted") {
			slices.Sort(places)
			for range rapid.IntRange(1, 3).Draw(t, "swaps") {
				i, j := rapid.IntRange(0, len(places)-1).Draw(t, "one"), rapid.IntRange(0, len(places)-1).Draw(t, "other")
				places[i], places[j] = places[j], places[i]
			}
		}
		var known, out []int
		for row, place := range places {
			if rapid.IntRange(0, 3).Draw(t, "known") == 0 {
				continue
			}
			known = append(known, row)
			if slices.ContainsFunc(places[:row], func(p int) bool { return p > place }) || slices.ContainsFunc(places[row:], func(p int) bool { return p < place }) {
				out = append(out, row)
			}
		}
		compare := func(a, b int) int { return places[a] - places[b] }
		if diff := cmp.Diff(fewestMoves(known, compare), fewestMoves(out, compare), cmp.AllowUnexported(move{})); diff != "" {
			t.Errorf("%v, of which %v are known: moves (-of all +of %v):\n%s", places, known, out, diff)
		}
	})
}
