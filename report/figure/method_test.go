package figure

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// everyMethod is the reference: every method at every point.
func (j *Judge) everyMethod(s *Series) {
	methods := []method{{missing: NotCounted}, {missing: Counted}}
	if len(s.Points) > 0 {
		days := s.Points[0].Verdict.Ledger.KnownDays()
		for i := 1; i < len(days); i++ {
			methods = append(methods, method{AsKnown, days[i].AddDays(-1)})
		}
	}
	type state struct{ missed, changes, from int }
	worse := func(a, b state) bool {
		return a.missed > b.missed || a.missed == b.missed && a.changes > b.changes
	}
	states := make([][]state, len(s.Points))
	values := make([][]int, len(s.Points))
	for i := range s.Points {
		p := &s.Points[i]
		l, cut, known := j.plainCut(p.Verdict)
		states[i], values[i] = make([]state, len(methods)), make([]int, len(methods))
		for m := range methods {
			values[i][m] = deathsUnder(l, cut, known, methods[m])
			best := state{from: m}
			if i > 0 {
				best = states[i-1][m]
				best.from = m
				for other := range methods {
					changed := states[i-1][other]
					changed.changes++
					changed.from = other
					if other != m && worse(best, changed) {
						best = changed
					}
				}
			}
			if !p.Stated.Band.Holds(values[i][m]) {
				best.missed++
			}
			states[i][m] = best
		}
	}
	chosen := 0
	for i := len(s.Points) - 1; i >= 0; i-- {
		if i == len(s.Points)-1 {
			for m := range methods {
				if worse(states[i][chosen], states[i][m]) {
					chosen = m
				}
			}
		}
		p := &s.Points[i]
		p.Computed = values[i][chosen]
		p.Difference = p.Stated.Band.Off(p.Computed)
		from := states[i][chosen].from
		if i == 0 || from != chosen {
			s.Methods = append(s.Methods, Method{First: i, Missing: methods[chosen].missing, KnownBy: methods[chosen].knownBy})
		}
		chosen = from
	}
	slices.Reverse(s.Methods)
}

// The methods of a series are those that a look at every method at every point finds.
func TestMethodsAsByEvery(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := func(label string, low, high int) schema.Date {
			return schema.Date("2025-02-01").AddDays(rapid.IntRange(low, high).Draw(t, label))
		}
		var strikes []schema.Strike
		for i := range rapid.IntRange(1, 12).Draw(t, "strikes") {
			s := schema.Strike{ID: schema.ID(fmt.Sprintf("S%03d", i+1)), Date: day("date", 0, 12), Theater: "gulf", Deaths: schema.NewCount(rapid.IntRange(0, 1).Draw(t, "deaths"))}
			if rapid.Bool().Draw(t, "lost") {
				s.Missing, s.MissingKnown = schema.NewCount(rapid.IntRange(1, 2).Draw(t, "missing")), s.Date.AddDays(rapid.IntRange(0, 12).Draw(t, "known"))
			}
			strikes = append(strikes, s)
		}
		var tallies []schema.Tally
		for i := range rapid.IntRange(1, 14).Draw(t, "figures") {
			y := schema.Tally{ID: schema.ID(fmt.Sprintf("T%04d", i+1)), SourceID: "D0001", Series: "wire", Scope: "sea", CountsMissing: "unknown", AsOf: day("as of", 0, 20),
				Deaths: schema.NewCount(rapid.IntRange(0, 14).Draw(t, "stated")), DeathsQualifier: rapid.SampledFrom([]string{"exact", "exact", "exact", "about"}).Draw(t, "word")}
			if rapid.IntRange(0, 5).Draw(t, "undated") == 0 {
				y.AsOf = ""
			}
			tallies = append(tallies, y)
		}
		d := &schema.Dataset{
			Strikes:  schema.NewSheet(schema.TableNamed("strikes"), strikes),
			Tallies:  schema.NewSheet(schema.TableNamed("tallies"), tallies),
			Sources:  schema.NewSheet(schema.TableNamed("sources"), []schema.Source{{ID: "D0001"}}),
			Theaters: schema.NewSheet(schema.TableNamed("theaters"), []schema.Theater{{Theater: "gulf", Medium: "sea"}}),
			Coverage: schema.NewSheet(schema.TableNamed("coverage"), []schema.Coverage{{From: "2025-01-01", To: "2025-12-31", Scope: "all", Completeness: "complete"}}),
		}
		j := NewJudge(ledger.New(d))
		for _, s := range j.AllSeries(j.All()) {
			want := Series{Points: slices.Clone(s.Points)}
			j.everyMethod(&want)
			if diff := cmp.Diff(want.Methods, s.Methods); diff != "" {
				t.Fatalf("methods (-every +found)\n%s", diff)
			}
			for i := range s.Points {
				if got, want := s.Points[i].Computed, want.Points[i].Computed; got != want {
					t.Fatalf("point %d: got %d deaths, want %d", i, got, want)
				}
			}
		}
	})
}
