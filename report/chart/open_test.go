package chart

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// Below a running total stands what its killed are together with the presumed dead only where
// there are some and the killed have an upper end: beside "at least" it would be told as exact.
func TestBothAreToldWhereTheKilledEnd(t *testing.T) {
	m := &maker{Words: phrase.English(schema.Read(schema.Texts{})), report: &summary.Report{}}
	rapid.Check(t, func(t *rapid.T) {
		low := rapid.IntRange(0, 5).Draw(t, "low")
		best := low + rapid.IntRange(0, 3).Draw(t, "best")
		high := best + rapid.IntRange(0, 3).Draw(t, "high")
		last := &summary.CurvePoint{Day: "2025-03-04", Killed: summary.Range{Min: &low, Best: &best, Max: &high}, Missing: rapid.IntRange(0, 3).Draw(t, "missing")}
		open := rapid.Bool().Draw(t, "open")
		if open {
			last.Killed.Max = nil
		}
		said := m.finding(last, "sea", false)
		both := m.Say("strike.total.both", best+last.Missing)
		if got, want := strings.Contains(said, both), last.Missing > 0 && !open; got != want {
			t.Fatalf("found %q, want %q in it: %v", said, both, want)
		}
		if got := strings.HasPrefix(said, "At least"); got != open {
			t.Fatalf("found %q, want it told as a lower end: %v", said, open)
		}
	})
}

// A figure without a day stands on the day on which the strike became public that it counts
// last, for its source can have known that no earlier; all others on their own days.
func TestUndatedFiguresStandWhereTheirStrikeWasPublic(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := func(label string) schema.Date {
			return schema.Date("2025-03-01").AddDays(rapid.IntRange(0, 30).Draw(t, label))
		}
		r, want := &summary.Running{}, map[spot]bool{}
		for range rapid.IntRange(1, 4).Draw(t, "strikes") {
			s := summary.RunningStrike{Date: day("strike")}
			s.Public = s.Date.AddDays(rapid.IntRange(0, 9).Draw(t, "later"))
			for range rapid.IntRange(0, 3).Draw(t, "figures") {
				deaths := rapid.IntRange(0, 9).Draw(t, "deaths")
				f := summary.Beside{Deaths: &deaths, Verdict: "agrees"}
				at := s.Public
				if rapid.Bool().Draw(t, "dated") {
					f.AsOf = day("figure")
					at = f.AsOf
				}
				want[spot{day: at, deaths: deaths, verdict: f.Verdict}] = true
				s.Figures = append(s.Figures, f)
			}
			r.Strikes = append(r.Strikes, s)
		}
		all, _ := spots(r, func(*summary.Beside) bool { return true })
		for _, s := range all {
			if !want[s] {
				t.Fatalf("found a mark at %v, want %v", s, want)
			}
		}
		if len(all) != len(want) {
			t.Fatalf("found %d marks, want %d", len(all), len(want))
		}
	})
}
