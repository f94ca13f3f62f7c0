package phrase

import (
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// TestNumbersAreRoundedToTheNearest: a share is told in the nearest hundredth, a half upwards, and a size in the
// unit of which there are one to a thousand, to a tenth of it; in both languages.
func TestNumbersAreRoundedToTheNearest(t *testing.T) {
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		w := In(l, nil)
		number := func(text string) float64 {
			if code == "es" {
				text = strings.NewReplacer(".", "", ",", ".").Replace(text)
			}
			n, err := strconv.ParseFloat(strings.ReplaceAll(text, ",", ""), 64)
			if err != nil {
				t.Fatal(code, err)
			}
			return n
		}
		for whole := 1; whole < 90; whole++ {
			for part := 0; part <= whole; part++ {
				told := w.Share(part, whole)
				_, percent, _ := strings.Cut(strings.TrimRight(told, " )%\u00a0"), "(")
				if exact := 100 * float64(part) / float64(whole); number(percent) != math.Floor(exact+0.5+1e-9) || !strings.HasPrefix(told, strconv.Itoa(part)+" ") || !strings.Contains(told, " "+strconv.Itoa(whole)+" ") {
					t.Errorf("%s: %d of %d: found %q, want %.2f%%", code, part, whole, told, exact)
				}
			}
		}
		sizes := []int{999, 1000, 999_949, 999_950, 999_999, 1_000_000}
		for bytes := 1; bytes < 900_000_000; bytes += 1 + bytes/37 {
			sizes = append(sizes, bytes)
		}
		for _, n := range sizes {
			value, unit, _ := strings.Cut(w.Size(n), " ")
			of := map[string]float64{"B": 1, "kB": 1e3, "MB": 1e6}[unit]
			if got := number(value); math.Abs(got*of-float64(n)) > 0.0500001*of || got >= 1000 || got < 1 {
				t.Errorf("%s: %d: found %s %s", code, n, value, unit)
			}
		}
	}
}

// TestPeriodsNameEachDayOnce: the time of a figure names its first and its last day, as far as they are
// known, one that is both once, and none where none is known.
func TestPeriodsNameEachDayOnce(t *testing.T) {
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		w, told := In(l, nil), map[string]bool{}
		days := []schema.Date{"", "2025-02-03", "2025-04-19"}
		for i, from := range days {
			for n, asOf := range days {
				if from > asOf && asOf != "" {
					continue
				}
				text := w.Period(&schema.Tally{From: from, AsOf: asOf})
				for _, day := range days[1:] {
					want := 0
					if day == from || day == asOf {
						want = 1
					}
					if got := strings.Count(text, w.Date(day)); got != want {
						t.Errorf("%s: from %q to %q: found %q, with %s %d times, want it %d times", code, from, asOf, text, day, got, want)
					}
				}
				if told[text] {
					t.Errorf("%s: found %q of days %d and %d and of others", code, text, i, n)
				}
				told[text] = true
			}
		}
	}
}

// TestTotalsAreRangesOnlyWhereTheyRise: a published total has an upper end only where that is above what is stated.
func TestTotalsAreRangesOnlyWhereTheyRise(t *testing.T) {
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		w := In(l, nil)
		for to := range 12 {
			got, want := w.Published("CBS", "exact", 8, to, "2025-02-03"), w.Published("CBS", "exact", 8, 0, "2025-02-03")
			if to > 8 {
				want = strings.Replace(want, w.Number(8), w.Say("to", 8, to), 1)
			}
			if got != want {
				t.Errorf("%s, 8 to %d: found %q, want %q", code, to, got, want)
			}
		}
	}
}
