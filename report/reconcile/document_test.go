package reconcile_test

import (
	"cmp"
	"fmt"
	"slices"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
)

// documents are figures beside a few strikes, none of which has a number.
func documents(tallies ...schema.Tally) *schema.Dataset {
	for i := range tallies {
		t := &tallies[i]
		t.ID = schema.ID(fmt.Sprintf("T%04d", i+1))
		if t.SourceID == "" {
			t.SourceID = "D0001"
		}
		if t.AsOf == "" && t.Through == "" {
			t.AsOf = "2025-10-10"
		}
		if t.CountsMissing == "" {
			t.CountsMissing = "unknown"
		}
		for _, n := range []struct {
			count     schema.Count
			qualifier *string
		}{{t.Deaths, &t.DeathsQualifier}, {t.Strikes, &t.StrikesQualifier}, {t.Vessels, &t.VesselsQualifier}} {
			if n.count.Known() && *n.qualifier == "" {
				*n.qualifier = "exact"
			}
		}
	}
	return &schema.Dataset{
		Strikes:  sheet("strikes", schema.Strike{ID: "S001", Date: "2025-10-01", Theater: "bay"}, schema.Strike{ID: "S002", Date: "2025-10-01", Theater: "bay"}),
		Theaters: sheet("theaters", schema.Theater{Theater: "bay", Medium: "sea"}, schema.Theater{Theater: "strait", Medium: "sea"}, schema.Theater{Theater: "plain", Medium: "land"}),
		Tallies:  sheet("tallies", tallies...),
	}
}

func TestContradictions(t *testing.T) {
	type T = schema.Tally
	for _, c := range []struct {
		name    string
		tallies []T
		want    string
	}{
		{"a whole and its parts", []T{{Scope: "all", Deaths: "300"}, {Scope: "sea", Deaths: "210"}, {Scope: "land", Deaths: "84"}}, "deaths: T0001 300 > T0002 210 + T0003 84 = 294"},
		{"the parts are more", []T{{Scope: "all", Deaths: "290"}, {Scope: "sea", Deaths: "210"}, {Scope: "land", Deaths: "84"}}, "deaths: T0002 210 + T0003 84 = 294 > T0001 290"},
		{"they add up", []T{{Scope: "all", Deaths: "294"}, {Scope: "sea", Deaths: "210"}, {Scope: "land", Deaths: "84"}}, ""},
		{"a part at least", []T{{Scope: "all", Deaths: "300"}, {Scope: "sea", Deaths: "210", DeathsQualifier: "at_least"}, {Scope: "land", Deaths: "84"}}, ""},
		{"the whole at least", []T{{Scope: "all", Deaths: "300", DeathsQualifier: "at_least"}, {Scope: "sea", Deaths: "210"}, {Scope: "land", Deaths: "84"}}, "deaths: T0001 300 > T0002 210 + T0003 84 = 294"},
		{"a range", []T{{Scope: "all", Deaths: "290", DeathsTo: "300"}, {Scope: "sea", Deaths: "210"}, {Scope: "land", Deaths: "84"}}, ""},
		{"a part with the presumed dead, the whole without", []T{{Scope: "all", Deaths: "290", CountsMissing: "no"}, {Scope: "sea", Deaths: "210", CountsMissing: "yes"}, {Scope: "land", Deaths: "84"}}, ""},
		{"the whole with, the parts without", []T{{Scope: "all", Deaths: "290", CountsMissing: "yes"}, {Scope: "sea", Deaths: "210", CountsMissing: "no"}, {Scope: "land", Deaths: "84", CountsMissing: "no"}}, "deaths: T0002 210 + T0003 84 = 294 > T0001 290"},
		{"theaters are not all there is", []T{{Scope: "sea", Deaths: "30"}, {Scope: "bay", Deaths: "10"}, {Scope: "strait", Deaths: "10"}}, ""},
		{"theaters are more", []T{{Scope: "sea", Deaths: "19"}, {Scope: "bay", Deaths: "10"}, {Scope: "strait", Deaths: "10"}}, "deaths: T0002 10 + T0003 10 = 20 > T0001 19"},
		{"a later count below", []T{{Scope: "sea", AsOf: "2025-10-01", Deaths: "20"}, {Scope: "sea", Deaths: "19"}}, "deaths: T0001 20 > T0002 19"},
		{"a later bound below", []T{{Scope: "sea", AsOf: "2025-10-01", Deaths: "20"}, {Scope: "sea", Deaths: "19", DeathsQualifier: "at_least"}}, ""},
		{"an earlier bound above", []T{{Scope: "sea", AsOf: "2025-10-01", Deaths: "20", DeathsQualifier: "more_than"}, {Scope: "sea", Deaths: "20"}}, "deaths: T0001 21 > T0002 20"},
		{"two numbers of one day", []T{{Scope: "sea", Strikes: "20"}, {Scope: "sea", Strikes: "21"}}, "strikes: T0002 21 > T0001 20"},
		{"a window and the totals", []T{{Scope: "sea", AsOf: "2025-10-01", Deaths: "20", CountsMissing: "no"}, {Scope: "sea", From: "2025-10-02", Deaths: "5", CountsMissing: "no"}, {Scope: "sea", Deaths: "26", CountsMissing: "no"}}, "deaths: T0003 26 > T0001 20 + T0002 5 = 25"},
		{"presumed dead of before the window", []T{{Scope: "sea", AsOf: "2025-10-01", Deaths: "20"}, {Scope: "sea", From: "2025-10-02", Deaths: "5"}, {Scope: "sea", Deaths: "26"}}, ""},
		{"days that leave one out", []T{{Scope: "sea", AsOf: "2025-10-01", Strikes: "20"}, {Scope: "sea", From: "2025-10-03", Strikes: "5"}, {Scope: "sea", Strikes: "26"}}, ""},
		{"strikes of one day, by the newest", []T{{Scope: "sea", Through: "S001", Deaths: "20"}, {Scope: "sea", Through: "S002", Deaths: "19"}}, "deaths: T0001 20 > T0002 19"},
		{"one names its newest strike, the other is of a later day", []T{{Scope: "sea", Through: "S002", AsOf: "2025-10-02", Deaths: "20"}, {Scope: "sea", Deaths: "19"}}, "deaths: T0001 20 > T0002 19"},
		{"one is of a day before the newest strike of the other", []T{{Scope: "sea", Through: "S002", AsOf: "2025-10-02", Deaths: "19"}, {Scope: "sea", AsOf: "2025-09-30", Deaths: "20"}}, "deaths: T0002 20 > T0001 19"},
		{"a part by its newest strike, the whole by a later day", []T{{Scope: "all", Deaths: "19"}, {Scope: "sea", Through: "S002", AsOf: "2025-10-03", Deaths: "15"}, {Scope: "land", Deaths: "5"}}, "deaths: T0002 15 + T0003 5 = 20 > T0001 19"},
		{"one names its newest strike without a day of its own", []T{{Scope: "sea", Through: "S002", Deaths: "20"}, {Scope: "sea", Deaths: "19"}}, ""},
		{"one names its newest strike", []T{{Scope: "sea", Through: "S002", AsOf: "2025-10-10", Deaths: "20"}, {Scope: "sea", Deaths: "19"}}, ""},
		{"two documents", []T{{Scope: "sea", Deaths: "20"}, {SourceID: "D0002", Scope: "sea", Deaths: "21"}}, ""},
		{"two outlets' counts in one document", []T{{Series: "AP", Scope: "sea", Deaths: "20"}, {Series: "CNN", Scope: "sea", Deaths: "21"}}, ""},
		{"vessels", []T{{Scope: "all", Vessels: "3"}, {Scope: "bay", Vessels: "4"}}, "vessels: T0002 4 > T0001 3"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := documents(c.tallies...)
			got := ""
			for _, found := range reconcile.Contradictions(d) {
				got += string(found.Measure) + ": " + sumOf(d, &found.AtLeast) + " > " + sumOf(d, &found.AtMost)
			}
			if diff := gocmp.Diff(c.want, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func sumOf(d *schema.Dataset, s *reconcile.Sum) string {
	text := ""
	for i, row := range s.Tallies {
		if i > 0 {
			text += " + "
		}
		text += fmt.Sprintf("%s %d", d.Tallies.Rows[row].ID, s.Numbers[i])
	}
	if len(s.Tallies) > 1 {
		text += fmt.Sprintf(" = %d", s.Total)
	}
	return text
}

// What is counted rightly, by one method, never contradicts itself, and of two sums that
// are told the first is the larger.
func TestTrueFiguresDoNotContradict(t *testing.T) {
	scopes := map[string][]string{"bay": {"all", "sea", "bay"}, "strait": {"all", "sea", "strait"}, "plain": {"all", "land", "plain"}}
	names := []string{"all", "sea", "land", "bay", "strait", "plain"}
	day := func(n int) schema.Date { return schema.Date("2025-10-01").AddDays(n) }
	rapid.Check(t, func(t *rapid.T) {
		type event struct {
			day, known, killed, missing int
			theater                     string
		}
		var events []event
		for range rapid.IntRange(0, 6).Draw(t, "strikes") {
			on := rapid.IntRange(0, 5).Draw(t, "day")
			events = append(events, event{on, on + rapid.IntRange(0, 3).Draw(t, "delay"), rapid.IntRange(0, 5).Draw(t, "killed"), rapid.IntRange(0, 2).Draw(t, "missing"), rapid.SampledFrom([]string{"bay", "strait", "plain"}).Draw(t, "theater")})
		}
		slices.SortStableFunc(events, func(a, b event) int { return cmp.Compare(a.day, b.day) })
		var strikes []schema.Strike
		for i, e := range events {
			strikes = append(strikes, schema.Strike{ID: schema.ID(fmt.Sprintf("S%03d", i+1)), Date: day(e.day), Theater: e.theater})
		}
		open := rapid.Bool().Draw(t, "open figures count the presumed dead")
		var tallies []schema.Tally
		for range rapid.IntRange(2, 5).Draw(t, "figures") {
			from, to := rapid.IntRange(-1, 4).Draw(t, "from"), rapid.IntRange(0, 8).Draw(t, "to")
			tally := schema.Tally{Scope: rapid.SampledFrom(names).Draw(t, "scope"), AsOf: day(max(from, to)), CountsMissing: rapid.SampledFrom([]string{"yes", "no", "unknown"}).Draw(t, "counts")}
			if from >= 0 {
				tally.From = day(from)
			}
			by, last := max(from, to), len(events)-1
			if len(events) > 0 && rapid.Bool().Draw(t, "names its newest strike") {
				last = rapid.IntRange(0, len(events)-1).Draw(t, "newest")
				if events[last].day < from {
					continue // such a figure counts nothing
				}
				tally.Through = strikes[last].ID
				if by = events[last].day + rapid.IntRange(0, 2).Draw(t, "told later"); rapid.Bool().Draw(t, "has a day") {
					tally.AsOf = day(by)
				} else {
					by, tally.AsOf = events[last].day, ""
				}
			}
			n := 0
			for i, e := range events {
				in := false
				for _, scope := range scopes[e.theater] {
					in = in || scope == tally.Scope
				}
				if !in || i > last || e.day > by || e.day < from {
					continue
				}
				n += e.killed
				if e.known <= by && (tally.CountsMissing == "yes" || tally.CountsMissing == "unknown" && open) {
					n += e.missing
				}
			}
			tally.Deaths, tally.DeathsQualifier = schema.NewCount(n), "exact"
			if n > 0 && rapid.Bool().Draw(t, "bound") {
				tally.Deaths, tally.DeathsQualifier = schema.NewCount(rapid.IntRange(0, n).Draw(t, "least")), "at_least"
			}
			tallies = append(tallies, tally)
		}
		if len(tallies) < 2 {
			return
		}
		told := func() []reconcile.Contradiction {
			d := documents(tallies...)
			d.Strikes = sheet("strikes", strikes...)
			return reconcile.Contradictions(d)
		}
		if found := told(); len(found) > 0 {
			t.Fatalf("found %+v of true figures %+v", found, tallies)
		}
		// With a number of another it may; then the sums say so.
		at := rapid.IntRange(0, len(tallies)-1).Draw(t, "wrong")
		tallies[at].Deaths = schema.NewCount(rapid.IntRange(0, 40).Draw(t, "instead"))
		for _, c := range told() {
			if c.Measure != figure.Deaths || c.AtLeast.Total <= c.AtMost.Total || len(c.Tallies) < 2 {
				t.Fatalf("found %+v, want two sums of which the first is larger", c)
			}
		}
	})
}
