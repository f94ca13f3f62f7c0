package report_test

import (
	"math"
	"slices"
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// middle is the median of numbers: as far above it stand as many as below, half way between the two
// nearest where these are apart.
func middle(values []int) float64 {
	var fits []float64
	for _, at := range values {
		below, above := 0, 0
		for _, v := range values {
			if v < at {
				below++
			}
			if v > at {
				above++
			}
		}
		if 2*below <= len(values) && 2*above <= len(values) {
			fits = append(fits, float64(at))
		}
	}
	return (slices.Min(fits) + slices.Max(fits)) / 2
}

// TestSpreadsAreThoseOfTheirValues: mean, deviation and median of every spread are those of the values
// that are listed, these are those of the strikes' own cells, and the place of the first strike is
// that among them; on tables drawn by lot, with even and odd numbers of strikes.
func TestSpreadsAreThoseOfTheirValues(t *testing.T) {
	apart := map[int]int{}
	near := func(name string, seed uint64, got *float64, want float64) {
		t.Helper()
		if got == nil || math.Abs(*got-want) > 0.0001 {
			t.Errorf("drawn %d: %s: found %v, want %.4f", seed, name, got, want)
		}
	}
	for seed := range uint64(60) {
		d := schema.Read(reporttest.Drawn(seed))
		r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{Newest: d.LastDay()}, summary.Question{Scope: "all", Sections: []string{summary.SectionDistribution, summary.SectionHeadline}})
		if err != nil {
			t.Fatal(err)
		}
		for name, s := range map[string]summary.Spread{"killed": r.Distribution.Killed, "aboard": r.Distribution.Aboard, "lag": r.Distribution.Lag} {
			var values []int
			sum, first := 0, [3]int{}
			for _, v := range s.Values {
				if v.Strikes != len(v.Of) {
					t.Errorf("drawn %d: %s: found %d strikes with %d, want those listed, %v", seed, name, v.Strikes, v.Value, v.Of)
				}
				for _, id := range v.Of {
					values, sum = append(values, v.Value), sum+v.Value
					strike := d.Strikes.Get(id)
					if own := strike.Deaths.Or(strike.DeathsMin.Or(-1)); name == "killed" && own != v.Value {
						t.Errorf("drawn %d: %s: found %d killed, want %d", seed, id, v.Value, own)
					}
					switch {
					case v.Value < s.First.Value:
						first[0]++
					case v.Value > s.First.Value:
						first[2]++
					case id != s.First.StrikeID:
						first[1]++
					}
				}
			}
			if len(values) != s.Strikes || name == "killed" && s.Strikes+s.LeftOut != d.Strikes.Len() {
				t.Errorf("drawn %d: %s: found %d strikes and %d left out, want %d and all %d", seed, name, s.Strikes, s.LeftOut, len(values), d.Strikes.Len())
			}
			if len(values) == 0 {
				continue
			}
			mean, squares := float64(sum)/float64(len(values)), 0.0
			for _, v := range values {
				squares += float64(v*v) / float64(len(values))
			}
			near(name+", mean", seed, s.Mean, mean)
			near(name+", deviation", seed, s.Deviation, math.Sqrt(max(0, squares-mean*mean)))
			near(name+", median", seed, s.Median, middle(values))
			if got := [3]int{s.First.Lower, s.First.Same, s.First.Higher}; got != first {
				t.Errorf("drawn %d: %s: found the first strike among %v, want %v", seed, name, got, first)
			}
			apart[len(values)%2]++
		}
		if v := r.Headline.Intervals; v != nil {
			var days []int
			for _, one := range v.All {
				days = append(days, one.Days)
			}
			near("intervals, median", seed, &v.Median, middle(days))
			if v.Shortest != slices.Min(days) || v.Longest != slices.Max(days) || v.Days != len(days)+1 {
				t.Errorf("drawn %d: found intervals of %d to %d days between %d, want those of %v", seed, v.Shortest, v.Longest, v.Days, days)
			}
		}
	}
	if apart[0] < 20 || apart[1] < 20 {
		t.Errorf("found spreads of even and odd numbers %v, want more", apart)
	}
}
