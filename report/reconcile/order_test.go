package reconcile

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// An order is found exactly where one of all orders will do.
func TestConsecutiveBrute(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	seen := map[bool]int{}
	for range 3000 {
		n := 1 + r.IntN(6)
		var sets []Set
		for range r.IntN(9) {
			var s Set
			for i := range n {
				if r.IntN(2) == 0 {
					s.Add(i)
				}
			}
			sets = append(sets, s)
		}
		want := false
		permute(make([]int, 0, n), n, func(order []int) { want = want || runs(order, sets) })
		order, got := consecutive(n, sets)
		if got != want {
			t.Fatalf("%d atoms, sets %v: found an order %v, want %v", n, sets, got, want)
		}
		if got && !runs(order, sets) {
			t.Fatalf("%d atoms, sets %v: not runs in %v", n, sets, order)
		}
		seen[got]++
	}
	if min(seen[true], seen[false]) < 300 {
		t.Errorf("too few of one kind: %v", seen)
	}
}

func permute(order []int, n int, do func([]int)) {
	if len(order) == n {
		do(order)
	}
	for i := range n {
		if !slices.Contains(order, i) {
			permute(append(order, i), n, do)
		}
	}
}

// runs reports whether every set is a run of the order, which must hold each atom
// once.
func runs(order []int, sets []Set) bool {
	for _, s := range sets {
		changes, before := 0, false
		for _, atom := range order {
			if s.Has(atom) != before {
				changes, before = changes+1, !before
			}
		}
		if changes > 2 {
			return false
		}
	}
	sorted := slices.Sorted(slices.Values(order))
	for i, atom := range sorted {
		if i != atom {
			return false
		}
	}
	return true
}
