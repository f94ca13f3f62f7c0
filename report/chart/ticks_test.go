package chart

import (
	"slices"
	"testing"

	"gonum.org/v1/plot"

	"github.com/strike-tally/strike-tally/report/language"
)

// TestTicksAreRoundNumbers: an axis is marked from its lower end to its upper one at every multiple
// of a round number, at most six of them within, and more with the next finer one; each with its
// own number. Bars are marked no further than the longest of them.
func TestTicksAreRoundNumbers(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	round := []int{1}
	for power := 1; power < 1_000_000; power *= 10 {
		round = append(round, 2*power, 5*power, 10*power)
	}
	multiples := func(step int, low, high float64) (all []int) {
		for n := 0; float64(n) <= high; n += step {
			if float64(n) >= low {
				all = append(all, n)
			}
		}
		return all
	}
	for most := 1.0; most < 300_000; most = most*1.003 + 0.37 {
		for _, low := range []float64{0, most / 3} {
			var ticks []plot.Tick = whole{l}.Ticks(low, most)
			step := 1
			for float64(step)*6 < most-low {
				step = round[slices.Index(round, step)+1]
			}
			want := multiples(step, low, most)
			if len(ticks) != len(want) {
				t.Fatalf("%g to %g: found %d ticks, want %v", low, most, len(ticks), want)
			}
			for i, tick := range ticks {
				if tick.Value != float64(want[i]) || tick.Label != l.Number(want[i]) {
					t.Errorf("%g to %g: found %q at %g, want %d", low, most, tick.Label, tick.Value, want[i])
				}
			}
			if low == 0 && (len(want) > 7 || len(want) < 2) {
				t.Errorf("0 to %g: found %d ticks, want two to seven", most, len(want))
			}
		}
		for _, tick := range (upTo{whole{l}, most}).Ticks(0, most*1.35) {
			if tick.Value > most {
				t.Errorf("found a tick at %g behind bars of %g", tick.Value, most)
			}
		}
	}
}
