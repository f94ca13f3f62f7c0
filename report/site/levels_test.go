package site

import (
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
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

// TestMonthsOrYearsBelowTheChart: up to three years each first of a month is named, the first one and
// each January with its year; of a longer time first days of years alone, all as many years from
// each other, nine at most.
func TestMonthsOrYearsBelowTheChart(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	w := phrase.In(l, nil)
	spans := []int{1, 20, 400, 3*365 - 1, 3 * 365, 3*365 + 1}
	for days := 4 * 365; days < 40*365; days += 500 {
		spans = append(spans, days)
	}
	for i, days := range spans {
		p := plane{first: schema.Date("2021-02-11").AddDays(17 * i), most: 10}
		last := p.first.AddDays(days)
		p.days = float64(days + 4)
		var firsts, januaries, got []string
		for day := p.first; day <= last; day = day.AddDays(1) {
			at := percent(p.x(day)) + " "
			switch month := string(day[:7]); {
			case day[8:] != "01":
			case day[5:7] == "01":
				firsts, januaries = append(firsts, at+l.ShortMonth(month)+" "+month[:4]), append(januaries, at+month[:4])
			case len(firsts) == 0:
				firsts = append(firsts, at+l.ShortMonth(month)+" "+month[:4])
			default:
				firsts = append(firsts, at+l.ShortMonth(month))
			}
		}
		r := &running{}
		r.axes(w, p, last, 5)
		for _, tick := range r.Days {
			got = append(got, tick.At+" "+tick.Label)
		}
		if days < 3*365 {
			if !slices.Equal(got, firsts) {
				t.Errorf("%d days: found %q, want %q", days, got, firsts)
			}
			continue
		}
		apart := map[int]bool{}
		for n, tick := range got {
			at := slices.Index(januaries, tick)
			if n > 0 {
				apart[at-slices.Index(januaries, got[n-1])] = true
			}
			if at < 0 {
				t.Errorf("%d days: found %q, want one of %q", days, tick, januaries)
			}
		}
		if len(apart) > 1 || len(got) > yearsShown || len(got) < min(len(januaries), 4) {
			t.Errorf("%d days: found the years %s, want some as far from each other, nine at most", days, strings.Join(got, ", "))
		}
	}
}
