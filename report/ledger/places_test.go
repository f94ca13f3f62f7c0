package ledger

import (
	"sort"
	"testing"

	"pgregory.net/rapid"
)

// Entries stand where a search through all of them finds their place.
func TestPlaces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var p places
		var entries []int
		next := 0
		for range rapid.IntRange(0, 40).Draw(t, "entries") {
			next += rapid.OneOf(rapid.IntRange(1, 3), rapid.IntRange(1, 200)).Draw(t, "step")
			entries = append(entries, next)
			p.add(next)
		}
		for entry := range next + 2*blockSize {
			if got, want := p.place(entry), sort.SearchInts(entries, entry); got != want {
				t.Fatalf("place of %d among %v: found %d, want %d", entry, entries, got, want)
			}
		}
	})
}
