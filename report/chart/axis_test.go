package chart

import (
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/plot"
	"gonum.org/v1/plot/vg"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// TestAxesOfTimeMarkWhatTheySpan: up to four years have a bar and a mark for each month, a longer time
// has one for each year; marks lie on first days, those with words are as far from each other, as
// many as there is room for, and say their own month or year.
func TestAxesOfTimeMarkWhatTheySpan(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	for months := 1; months <= 260; months += 1 + months/50*7 {
		for _, width := range []vg.Length{Column, Narrowest, Widest} {
			m := &maker{Words: phrase.In(l, nil), width: width * vg.Inch / screen}
			first := schema.Date("2003-01-17").AddDays(31 * months)
			last := first
			var spanned, years []string // each once
			for len(spanned) < months {
				if month := string(last[:7]); !slices.Contains(spanned, month) {
					spanned = append(spanned, month)
				}
				if year := string(last[:4]); !slices.Contains(years, year) {
					years = append(years, year)
				}
				last = last.AddDays(1)
			}
			noun, want := "month", spanned
			if months > 48 {
				noun, want = "year", years
			}
			if p := newPeriods(first, last.AddDays(-1)); p.noun != noun || !slices.Equal(p.all, want) {
				t.Errorf("%d months: found bars of a %s, %q, want %d of a %s", months, p.noun, p.all, len(want), noun)
			}
			p := plot.New()
			m.timeAxis(p, first, last.AddDays(-1))
			var ticks []plot.Tick
			for at := first; at < last; at = at.AddDays(1) {
				if at[8:] != "01" || noun == "year" && at[5:7] != "01" {
					continue
				}
				tick := plot.Tick{Value: day(at), Label: string(at[:4])}
				if noun == "month" {
					tick.Label = l.ShortMonth(string(at[:7])) + "\n" + tick.Label
				}
				ticks = append(ticks, tick)
			}
			got := p.X.Tick.Marker.Ticks(0, 0)
			if len(ticks) == 0 {
				if len(got) != 2 || got[0].Value != day(first) || got[1].Value != day(last.AddDays(-1)) {
					t.Errorf("%d months: found the ticks %v, want both ends", months, got)
				}
				continue
			}
			if len(got) != len(ticks) {
				t.Errorf("%d months, %g wide: found %d ticks, want %d", months, width, len(got), len(ticks))
				continue
			}
			worded, apart := []int{}, map[int]bool{}
			for i := range got {
				if got[i].Value != ticks[i].Value || got[i].Label != "" && got[i].Label != ticks[i].Label {
					t.Errorf("%d months, %g wide: found %q at %g, want %q at %g", months, width, got[i].Label, got[i].Value, ticks[i].Label, ticks[i].Value)
				}
				if got[i].Label == "" {
					continue
				}
				if n := len(worded); n > 0 {
					apart[i-worded[n-1]] = true
				}
				worded = append(worded, i)
			}
			if n := len(worded); n == 0 || len(apart) > 1 || n > m.most(8)+1 || n < min(len(ticks), 3) && months < 49 {
				t.Errorf("%d months, %g wide: found words at the ticks %v of %d, want some, at most %d, as far from each other", months, width, worded, len(ticks), m.most(8)+1)
			}
			each := map[string]int{"month": 1, "year": 12}[noun]
			for step := range apart {
				if step > 1 && months <= (step-1)*each*m.most(8) {
					t.Errorf("%d months, %g wide: found words at every %d. tick, where more have room", months, width, step)
				}
			}
			if noun == "year" && strings.Contains(got[worded[0]].Label, "\n") {
				t.Errorf("%d months: found %q, want a year", months, got[worded[0]].Label)
			}
		}
	}
}
