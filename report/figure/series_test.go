package figure_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// line is a point of a series in short.
type line struct {
	ID                           schema.ID
	Stated, Computed, Difference int
	Events                       string
}

func lines(s *figure.Series) []line {
	var all []line
	for _, p := range s.Points {
		l := line{p.Verdict.Tally.ID, p.Stated.Stated, p.Computed, p.Difference(), ""}
		for _, e := range p.Events {
			l.Events += e.Kind + ": " + words.Event(e) + ". "
		}
		all = append(all, l)
	}
	return all
}

func series(t *testing.T, j *figure.Judge, name string) *figure.Series {
	t.Helper()
	for _, s := range j.AllSeries(j.All()) {
		if s.Name == name {
			return &s
		}
	}
	t.Fatalf("found no series %q", name)
	return nil
}

// level is a figure of a series, of the small dataset of reading_test.go.
func level(id schema.ID, asOf schema.Date, deaths schema.Count) schema.Tally {
	t := tally(schema.Tally{Series: "wire", AsOf: asOf, Deaths: deaths})
	t.ID = id
	return t
}

// without is the figure of a source that does not count the presumed dead, and says so.
func without(t schema.Tally) schema.Tally {
	t.CountsMissing = "no"
	return t
}

func TestSeries(t *testing.T) {
	// Killed at sea: 17 on 6 January, 21 on 12, 22 on 20, 25 on 22, 27 on 24, 33 on
	// 26. Presumed dead: 3 from 8 January, 2 more from 25 January.
	for _, test := range []struct {
		name    string
		tallies []schema.Tally
		methods []string
		want    []line
	}{
		{
			"the killed alone", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-20", "22")},
			[]string{"0 does not count the presumed dead"},
			[]line{{"T0001", 17, 17, 0, ""}, {"T0002", 22, 22, 0, ""}},
		},
		{
			"in time order, whatever the order of the rows", []schema.Tally{level("T0001", "2025-01-20", "22"), level("T0002", "2025-01-06", "17")},
			[]string{"0 does not count the presumed dead"},
			[]line{{"T0002", 17, 17, 0, ""}, {"T0001", 22, 22, 0, ""}},
		},
		{
			"a change of method", []schema.Tally{level("T0001", "2025-01-12", "21"), level("T0002", "2025-01-20", "25"), level("T0003", "2025-01-26", "38")},
			[]string{"0 does not count the presumed dead", "1 counts all presumed dead"},
			[]line{{"T0001", 21, 21, 0, ""}, {"T0002", 25, 25, 0, "method: from here it counts all presumed dead. "}, {"T0003", 38, 38, 0, ""}},
		},
		{
			"knowledge that stands still", []schema.Tally{level("T0001", "2025-01-12", "24"), level("T0002", "2025-01-26", "36")},
			[]string{"0 counts only those presumed dead by 8 January 2025"},
			[]line{{"T0001", 24, 24, 0, ""}, {"T0002", 36, 36, 0, ""}},
		},
		{
			"a constant offset", []schema.Tally{without(level("T0001", "2025-01-06", "17")), without(level("T0002", "2025-01-20", "122")), without(level("T0003", "2025-01-24", "127"))},
			[]string{"0 does not count the presumed dead"},
			[]line{{"T0001", 17, 17, 0, ""}, {"T0002", 122, 22, 100, "unexplained: 100 more than the rows explain. "}, {"T0003", 127, 27, 100, "offset: +100 as before. "}},
		},
		{
			"a lag and a fall", []schema.Tally{level("T0001", "2025-01-22", "25"), level("T0002", "2025-01-24", "22"), level("T0003", "2025-01-26", "33")},
			[]string{"0 does not count the presumed dead"},
			[]line{{"T0001", 25, 25, 0, ""}, {"T0002", 22, 27, -5, "falls: falls by 3. lag: perhaps lags by 2 strikes. "}, {"T0003", 33, 33, 0, ""}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := series(t, figure.NewJudge(ledger.New(small(test.tallies...))), "wire")
			if diff := cmp.Diff(test.want, lines(s)); diff != "" {
				t.Errorf("points (-want +got):\n%s", diff)
			}
			var methods []string
			for _, m := range s.Methods {
				methods = append(methods, fmt.Sprint(m.First, " ", words.Method(&m)))
			}
			if diff := cmp.Diff(test.methods, methods); diff != "" {
				t.Errorf("methods (-want +got):\n%s", diff)
			}
		})
	}
}

func TestWindows(t *testing.T) {
	// Off by a hundred throughout, but moving as the rows do; the rounded figure
	// measures no rise.
	rounded := level("T0003", "2025-01-22", "120")
	rounded.DeathsQualifier = "more_than"
	j := figure.NewJudge(ledger.New(small(without(level("T0001", "2025-01-06", "117")), without(level("T0002", "2025-01-20", "122")), without(rounded), without(level("T0004", "2025-01-26", "134")))))
	type rise struct {
		From, To           schema.ID
		Stated, Rows, Diff int
	}
	var got []rise
	for _, w := range series(t, j, "wire").Windows() {
		got = append(got, rise{w.From.Verdict.Tally.ID, w.To.Verdict.Tally.ID, w.Stated, w.Rows, w.Difference()})
	}
	want := []rise{{"T0001", "T0002", 5, 5, 0}, {"T0002", "T0004", 12, 11, 1}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("windows (-want +got):\n%s", diff)
	}
}

func TestGaps(t *testing.T) {
	type gap struct {
		After, Until schema.Date
		Lacking      int
		Saying       []schema.ID
	}
	bound := level("T0004", "2025-01-26", "33")
	bound.DeathsQualifier = "at_least"
	for _, test := range []struct {
		name    string
		tallies []schema.Tally
		want    []gap
	}{
		{"no gap", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-26", "33")}, nil},
		{"one early figure that later ones do not bear out", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-20", "29"), level("T0003", "2025-01-26", "33")}, nil},
		{
			"a rise that stays", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-20", "29"), level("T0003", "2025-01-22", "32")},
			[]gap{{"2025-01-06", "2025-01-20", 4, []schema.ID{"T0002", "T0003"}}}, // 29 is 22 and 3 presumed dead and 4 more
		},
		{
			"a lower bound that leaves a strike out takes nothing back", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-20", "29"), level("T0003", "2025-01-22", "32"), bound},
			[]gap{{"2025-01-06", "2025-01-20", 4, []schema.ID{"T0002", "T0003"}}},
		},
		{
			"the least that all later figures have", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-20", "40"), level("T0003", "2025-01-22", "32")},
			[]gap{{"2025-01-06", "2025-01-20", 4, []schema.ID{"T0002", "T0003"}}},
		},
		{
			"two gaps, the better borne out first", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-20", "29"), level("T0003", "2025-01-22", "36"), level("T0004", "2025-01-24", "38")},
			[]gap{{"2025-01-20", "2025-01-22", 4, []schema.ID{"T0003", "T0004"}}, {"2025-01-06", "2025-01-20", 4, []schema.ID{"T0002"}}},
		},
		{
			"of one day the least", []schema.Tally{level("T0001", "2025-01-06", "17"), level("T0002", "2025-01-20", "29"), level("T0003", "2025-01-20", "31")},
			[]gap{{"2025-01-06", "2025-01-20", 4, []schema.ID{"T0003", "T0002"}}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			j := figure.NewJudge(ledger.New(small(test.tallies...)))
			var got []gap
			for _, g := range j.Gaps(j.All()) {
				shown := gap{After: g.After, Until: g.Until, Lacking: g.Lacking}
				for _, v := range g.Saying {
					shown.Saying = append(shown.Saying, v.Tally.ID)
				}
				got = append(got, shown)
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("gaps (-want +got):\n%s", diff)
			}
		})
	}
}

// TestNobodyPresumedDead: where nobody is, no method of counting them is told, of a
// series or of a figure; ends are put to ends.
func TestNobodyPresumedDead(t *testing.T) {
	d := small(
		schema.Tally{ID: "T0001", Series: "count", Scope: "land", AsOf: "2025-01-16", Deaths: "5", DeathsTo: "9", DeathsQualifier: "exact", CountsMissing: "unknown"},
		schema.Tally{ID: "T0002", Series: "count", Scope: "land", AsOf: "2025-01-20", Deaths: "4", DeathsTo: "9", DeathsQualifier: "exact", CountsMissing: "unknown"},
	)
	d.Strikes.Rows[4].Deaths, d.Strikes.Rows[4].DeathsMin, d.Strikes.Rows[4].DeathsMax = "", "5", "9"
	j := figure.NewJudge(ledger.New(d))
	verdicts := j.All()
	s := j.AllSeries(verdicts)[0]
	if len(s.Methods) > 0 || verdicts[0].Method != nil {
		t.Errorf("found the method %v, want none", s.Methods)
	}
	for i, want := range []figure.Outcome{figure.Agrees, figure.Differs} {
		if p := &s.Points[i]; p.Verdict.Outcome != want || p.Follows != (want == figure.Agrees) || p.Computed != 5 || p.ComputedTo != 9 {
			t.Errorf("%s: found %s, %d to %d, want %s, 5 to 9", p.Verdict.Tally.ID, p.Verdict.Outcome, p.Computed, p.ComputedTo, want)
		}
	}
}

// TestDenseRowsExplainNotEverything: where people went missing on fifty days, some day by
// which they were known and some lag meet almost every number. Such a reading, far dearer
// than an error, is none; one strike's lag alone is possible.
func TestDenseRowsExplainNotEverything(t *testing.T) {
	var strikes []schema.Strike
	for i := range 60 {
		day := schema.Date("2024-12-01").AddDays(i)
		strikes = append(strikes, schema.Strike{ID: schema.NewID("S", 3, i+1), Date: day, Theater: "gulf", Deaths: "1", DeathsMin: "1", DeathsMax: "1", Missing: "2", MissingKnown: day})
	}
	for _, test := range []struct {
		deaths schema.Count
		want   figure.Outcome
	}{{"180", figure.Agrees}, {"177", figure.Possible}, {"151", figure.Differs}} {
		tally := schema.Tally{ID: "T0001", Scope: "sea", AsOf: "2025-01-29", Deaths: test.deaths, DeathsQualifier: "exact", CountsMissing: "yes"}
		d := world(strikes, []schema.Tally{tally}, nil, []schema.Coverage{{From: "2024-12-01", To: "2025-01-31", Scope: "all", Completeness: "complete"}})
		if got := figure.NewJudge(ledger.New(d)).All()[0].Outcome; got != test.want {
			t.Errorf("%s killed: found %s, want %s", test.deaths, got, test.want)
		}
	}
}

// TestGapsAreHonest: a gap is told by what is true of it whatever the outlets' words, days
// and origins are.
func TestGapsAreHonest(t *testing.T) {
	type T = schema.Tally
	// Killed at sea: 17 on 6 January, 21 on 12, 22 on 20, 25 on 22; presumed dead 3 from
	// 8 January. So 29 on 20 January is 4 more than the rows hold.
	before := T{Series: "wire", AsOf: "2025-01-12", Through: "S004", Deaths: "21"}
	behind := T{Series: "wire", AsOf: "2025-01-20", Through: "S006", Deaths: "29"}
	at := func(f T, change func(*T)) T { change(&f); return f }
	atLeast := func(f *T) { f.DeathsQualifier = "at_least" }
	of := func(series string, source schema.ID) func(*T) {
		return func(f *T) { f.Series, f.SourceID = series, source }
	}
	for _, test := range []struct {
		name    string
		tallies []T
		want    string
	}{
		{"a bound in front is no ceiling", []T{at(at(before, atLeast), of("other", "D0003")), behind}, "… to 2025-01-20: 4, 1 witness"},
		{"but that of a series that says so later is what it knew", []T{at(before, atLeast), behind}, "2025-01-12 to 2025-01-20: 4, 1 witness"},
		{"a bound behind is a floor", []T{before, at(behind, atLeast)}, "2025-01-12 to 2025-01-20: 4, 1 witness"},
		{"a later bound below takes nothing back", []T{before, at(behind, atLeast), {AsOf: "2025-01-22", Through: "S007", Deaths: "26", DeathsQualifier: "at_least"}}, "2025-01-12 to 2025-01-20: 4, 1 witness"},
		{"a later exact count does", []T{before, at(behind, atLeast), {AsOf: "2025-01-22", Through: "S007", Deaths: "25"}}, ""},
		{"the day of a document is no day of a figure", []T{{SourceID: "D0003", AsOf: "2025-01-12", Deaths: "21"}, behind}, "… to 2025-01-20: 4, 1 witness"},
		{"copies of one origin are one witness", []T{before, at(behind, of("", "D0004")), at(behind, of("", "D0005"))}, "2025-01-12 to 2025-01-20: 4, 1 witness"},
		{"a series and copies of it are one", []T{before, at(behind, of("agency", "D0004")), at(behind, of("", "D0005")), at(behind, of("agency", "D0006"))}, "2025-01-12 to 2025-01-20: 4, 1 witness"},
		{"two origins are two", []T{before, at(behind, of("", "D0004")), at(behind, of("", "D0006"))}, "2025-01-12 to 2025-01-20: 4, 2 witnesses"},
		{"untold origins are none beside a told one", []T{before, behind, at(behind, of("", "D0007")), at(behind, of("", "D0008"))}, "2025-01-12 to 2025-01-20: 4, 1 witness"},
		{"and one alone", []T{before, at(behind, of("", "D0007")), at(behind, of("", "D0008"))}, "2025-01-12 to 2025-01-20: 4, 1 witness"},
		// 28 is what the rows give with the strike of two days later, S007.
		{"a later strike explains nothing away", []T{before, {AsOf: "2025-01-20", Deaths: "28"}}, "2025-01-12 to 2025-01-20: 3, 1 witness"},
	} {
		t.Run(test.name, func(t *testing.T) {
			for i := range test.tallies {
				f := &test.tallies[i]
				f.ID, f.Scope, f.CountsMissing = schema.ID(fmt.Sprintf("T%04d", i+1)), "sea", "unknown"
				if f.SourceID == "" {
					f.SourceID = "D0001"
				}
				if f.DeathsQualifier == "" {
					f.DeathsQualifier = "exact"
				}
			}
			d := small(test.tallies...)
			d.Sources = schema.NewSheet(d.Sources.Table(), []schema.Source{{ID: "D0001"}, {ID: "D0003", Published: "2025-01-12"},
				{ID: "D0004", Origin: "Agency"}, {ID: "D0005", Origin: "Agency"}, {ID: "D0006", Origin: "Other"}, {ID: "D0007", Origin: schema.OriginNotTold}, {ID: "D0008"}})
			got := ""
			j := figure.NewJudge(ledger.New(d))
			for _, g := range j.Gaps(j.All()) {
				after := string(g.After)
				if after == "" {
					after = "…"
				}
				noun := "witnesses"
				if g.Sources == 1 {
					noun = "witness"
				}
				got += fmt.Sprintf("%s to %s: %d, %d %s", after, g.Until, g.Lacking, g.Sources, noun)
			}
			if got != test.want {
				t.Errorf("found %q, want %q", got, test.want)
			}
		})
	}
}
