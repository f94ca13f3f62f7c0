package figure

import (
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// everyWay is the reference: the cost of the cheapest of all ways through the levels
// that has a treatment at one of them, whose own likes are not asked.
func everyWay(like [][]int, base []int, at, with int) int {
	var least func(i, before int) int
	least = func(i, before int) int {
		if i == len(like) {
			return 0
		}
		best := Unlimited
		for t := range base {
			if i == at && t != with {
				continue
			}
			cost := base[t]
			if before >= 0 {
				if cost = 0; t != before {
					cost = price(priceChange) + base[t]
				}
			}
			if i != at {
				cost += like[i][t]
			}
			best = min(best, cost+least(i+1, t))
		}
		return best
	}
	return least(0, -1)
}

// The prices of treatments are those that a look at every way finds, and the way
// itself costs as little as any.
func TestMethodsAsByEveryWay(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := &line{treatments: []treatment{{missing: NotCounted}, {missing: Counted}, {missing: AsKnown, day: "2025-01-01"}, {missing: AsKnown, day: "2025-02-01"}}[:rapid.IntRange(2, 4).Draw(t, "treatments")]}
		like := make([][]int, rapid.IntRange(1, 5).Draw(t, "levels"))
		for i := range like {
			for range l.treatments {
				like[i] = append(like[i], rapid.SampledFrom([]int{0, 0, 50, 62}).Draw(t, "like"))
			}
		}
		base := []int{15, 12, 30, 50}[:len(l.treatments)]
		l.weigh(like)
		for i := range like {
			var costs []int
			for with := range base {
				costs = append(costs, everyWay(like, base, i, with))
			}
			want := make([]int, len(costs))
			normal(want, costs, make([]int, len(costs)))
			if diff := cmp.Diff(want, l.prices[i]); diff != "" {
				t.Fatalf("prices at level %d (-every +found)\n%s", i, diff)
			}
		}
		cost, cheapest := base[l.path[0]], Unlimited
		for i, at := range l.path {
			if i > 0 && at != l.path[i-1] {
				cost += price(priceChange) + base[at]
			}
			cost += like[i][at]
		}
		for with := range base {
			cheapest = min(cheapest, everyWay(like, base, 0, with)+like[0][with])
		}
		if cost > cheapest {
			t.Fatalf("the way %v costs %d, want %d", l.path, cost, cheapest)
		}
	})
}

// A price stands for a chance, and a chance for a price, whole points apart.
func TestChances(t *testing.T) {
	for p := range 300 {
		if got := pointsOf(chance(p)); got != p {
			t.Errorf("the chance that costs %d costs %d", p, got)
		}
	}
	for k, want := range map[int]int{1: 0, 2: 10, 3: 16, 5: 23, 6: 26, 13: 37} {
		if got := ways(k); got != want {
			t.Errorf("one of %d ways costs %d, want %d", k, got, want)
		}
	}
}
