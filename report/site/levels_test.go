package site

import (
	"slices"
	"testing"
)

// TestLevelsAreTheFinestOfSix: the levels of the chart are a round number of at least five apart, at
// most six of them lie above zero and below the highest number, and with the next finer round
// number there would be more.
func TestLevelsAreTheFinestOfSix(t *testing.T) {
	levels := func(most, step int) (n int) {
		for at := step; at <= most; at += step {
			n++
		}
		return n
	}
	var round []int
	for power := 1; power <= 1_000_000; power *= 10 {
		round = append(round, power, 2*power, 5*power)
	}
	for most := 1; most < 400_000; most += 1 + most/300 {
		step, finer := stepFor(most), 0
		for _, r := range round {
			if r < step {
				finer = r
			}
		}
		if power := pow10(step); step%power != 0 || !slices.Contains([]int{1, 2, 5}, step/power) || step < 5 {
			t.Errorf("%d: found the step %d, want a round one", most, step)
		}
		if n := levels(most, step); n > 6 || step > 5 && levels(most, finer) <= 6 {
			t.Errorf("%d: found %d levels, %d apart, want six at most, and more with %d", most, n, step, finer)
		}
	}
}

// pow10 is the power of ten of a number's first digit.
func pow10(n int) int {
	power := 1
	for ; n >= 10; n /= 10 {
		power *= 10
	}
	return power
}
