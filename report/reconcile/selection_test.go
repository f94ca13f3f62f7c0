package reconcile_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/schema"
)

func sheet[R any](table string, rows ...R) *schema.Sheet[R] {
	return schema.NewSheet(schema.TableNamed(table), rows)
}

// four strikes, of which the second became public late and the third lost a man
// who was given up two days later; the fourth was on land.
func four(tallies ...schema.Tally) *figure.Judge {
	for i := range tallies {
		if tallies[i].CountsMissing == "" {
			tallies[i].CountsMissing = "unknown"
		}
		if tallies[i].DeathsQualifier == "" && tallies[i].Deaths.Known() {
			tallies[i].DeathsQualifier = "exact"
		}
	}
	return figure.NewJudge(ledger.New(&schema.Dataset{
		Strikes: sheet("strikes",
			schema.Strike{ID: "S001", Date: "2025-10-01", Theater: "bay", Deaths: "3", DeathsMin: "3", DeathsMax: "3"},
			schema.Strike{ID: "S002", Date: "2025-10-02", Announced: "2025-10-05", Theater: "bay", DeathsMin: "1", DeathsMax: "4"},
			schema.Strike{ID: "S003", Date: "2025-10-03", Theater: "bay", Deaths: "2", DeathsMin: "2", DeathsMax: "2", Missing: "1", MissingKnown: "2025-10-05"},
			schema.Strike{ID: "S004", Date: "2025-10-04", Theater: "hill"},
		),
		Theaters: sheet("theaters", schema.Theater{Theater: "bay", Medium: "sea"}, schema.Theater{Theater: "hill", Medium: "land"}),
		Coverage: sheet("coverage",
			schema.Coverage{From: "2025-10-01", To: "2025-10-09", Scope: "sea", Completeness: "complete"},
			schema.Coverage{From: "2025-10-04", To: "2025-10-09", Scope: "land", Completeness: "partial"}),
		Sources: sheet[schema.Source]("sources"),
		Tallies: sheet("tallies", tallies...),
	}))
}

// The rows of the problem: S001, S002, S003, presumed dead of S003, S004.
func TestSelect(t *testing.T) {
	tally := func(id schema.ID, asOf schema.Date, through schema.ID, scope string, counts string) schema.Tally {
		return schema.Tally{ID: id, Series: "A", AsOf: asOf, Through: through, Scope: scope, Deaths: "5", CountsMissing: counts}
	}
	judge := four(
		tally("T0001", "2025-10-04", "", "sea", "unknown"),     // S002 not public, nobody given up
		tally("T0002", "2025-10-05", "", "sea", "unknown"),     // all at sea
		tally("T0003", "2025-10-05", "", "sea", "no"),          // and certainly without the presumed dead
		tally("T0004", "2025-10-05", "", "all", "yes"),         // all, certainly with them
		tally("T0005", "2025-10-04", "S003", "bay", "unknown"), // through S003 and so S002, which was public on the 5th
		schema.Tally{ID: "T0006", Series: "B", From: "2025-10-02", AsOf: "2025-10-03", Scope: "sea", Deaths: "5"},
		tally("T0007", "", "", "sea", "unknown"),
		schema.Tally{ID: "T0008", Series: "A", AsOf: "2025-10-05", Scope: "sea", Strikes: "3", StrikesQualifier: "exact"},
		tally("T0009", "2026-10-05", "", "sea", "unknown"),
	)
	for _, test := range []struct {
		name    string
		choice  reconcile.Choice
		want    map[schema.ID][]int
		leftOut []schema.ID
	}{
		{
			"a series, presumed dead not counted where it does not say", reconcile.Choice{Series: []string{"A"}},
			map[schema.ID][]int{"T0001": {0, 2}, "T0002": {0, 1, 2}, "T0003": {0, 1, 2}, "T0004": {0, 1, 2, 3, 4}, "T0005": {0, 1, 2}},
			[]schema.ID{"T0007", "T0008", "T0009"},
		},
		{
			"counted, as far as known by the figure's day", reconcile.Choice{Series: []string{"A"}, CountMissing: true},
			map[schema.ID][]int{"T0001": {0, 2}, "T0002": {0, 1, 2, 3}, "T0003": {0, 1, 2}, "T0004": {0, 1, 2, 3, 4}, "T0005": {0, 1, 2}},
			[]schema.ID{"T0007", "T0008", "T0009"},
		},
		{
			"figures, one named twice", reconcile.Choice{Figures: []schema.ID{"T0006", "T0001", "T0006"}},
			map[schema.ID][]int{"T0001": {0, 2}, "T0006": {1, 2}},
			nil,
		},
		{
			"figures and a series", reconcile.Choice{Figures: []schema.ID{"T0001", "T0007"}, Series: []string{"B"}},
			map[schema.ID][]int{"T0001": {0, 2}, "T0006": {1, 2}},
			[]schema.ID{"T0007"},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := reconcile.Select(judge, test.choice)
			if err != nil {
				t.Fatal(err)
			}
			got := map[schema.ID][]int{}
			before := -1
			for i, f := range s.Figures {
				if f.Tally <= before {
					t.Errorf("figures are not in file order: %v", s.Figures)
				}
				before = f.Tally
				got[judge.Books.Data.Tallies.Rows[f.Tally].ID] = slices.Collect(s.Problem.Figures[i].Counts.All())
			}
			if diff := cmp.Diff(test.want, got); diff != "" {
				t.Errorf("rows counted (-want +got):\n%s", diff)
			}
			var leftOut []schema.ID
			for _, l := range s.LeftOut {
				leftOut = append(leftOut, judge.Books.Data.Tallies.Rows[l.Tally].ID)
				if l.Reason.Name == "" {
					t.Errorf("%s is left out without a reason", leftOut[len(leftOut)-1])
				}
			}
			if diff := cmp.Diff(test.leftOut, leftOut); diff != "" {
				t.Errorf("left out (-want +got):\n%s", diff)
			}
			rows := []reconcile.Row{{Min: 3, Max: 3}, {Min: 1, Max: 4}, {Min: 2, Max: 2}, {Min: 1, Max: 1}, {Min: 0, Max: none}}
			if diff := cmp.Diff(rows, s.Problem.Rows); diff != "" {
				t.Errorf("rows (-want +got):\n%s", diff)
			}
		})
	}
}

func TestSelectWindows(t *testing.T) {
	judge := four(
		schema.Tally{ID: "T0001", AsOf: "2025-10-05", Scope: "sea", Deaths: "8"},
		schema.Tally{ID: "T0002", AsOf: "2025-10-01", Scope: "sea", Deaths: "3"},
		schema.Tally{ID: "T0003", AsOf: "2025-10-05", Scope: "sea", Deaths: "8"}, // the same strikes as T0001
		schema.Tally{ID: "T0004", From: "2025-10-02", AsOf: "2025-10-03", Scope: "sea", Deaths: "5"},
		schema.Tally{ID: "T0005", AsOf: "2025-10-05", Scope: "land", Deaths: "0"},
	)
	s, err := reconcile.Select(judge, reconcile.Choice{Figures: []schema.ID{"T0001", "T0002", "T0003", "T0004", "T0005"}})
	if err != nil {
		t.Fatal(err)
	}
	var windows [][]int
	for _, w := range s.Problem.Windows {
		windows = append(windows, slices.Collect(w.All()))
	}
	// T0002, T0002 to T0001, T0005; T0003 adds nothing, T0004 counts what T0001 adds.
	if diff := cmp.Diff([][]int{{0}, {1, 2}, {4}}, windows); diff != "" {
		t.Errorf("windows (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]reconcile.WindowOf{{Figure: 1, After: -1}, {Figure: 0, After: 1}, {Figure: 4, After: -1}}, s.Windows); diff != "" {
		t.Errorf("figures of windows (-want +got):\n%s", diff)
	}
	a := solve(t, s.Problem)
	want := []reconcile.Interval{{Min: 3, Max: 3}, {Min: 5, Max: 5}, {}}
	if diff := cmp.Diff(want, a.Windows); diff != "" {
		t.Errorf("left (-want +got):\n%s", diff)
	}
	if got := a.Rows[1]; got != (reconcile.Interval{Min: 3, Max: 3}) {
		t.Errorf("S002: got %v, want 3", got)
	}
}

func TestSelectBounds(t *testing.T) {
	for _, test := range []struct {
		deaths, to schema.Count
		qualifier  string
		own, lower reconcile.Interval
	}{
		{"46", "", "exact", reconcile.Interval{Min: 46, Max: 46}, reconcile.Interval{Min: 46, Max: 46}},
		{"46", "", "at_least", reconcile.Interval{Min: 46, Max: 46}, reconcile.Interval{Min: 46, Max: none}},
		{"46", "", "more_than", reconcile.Interval{Min: 47, Max: 47}, reconcile.Interval{Min: 47, Max: none}},
		{"60", "", "more_than", reconcile.Interval{Min: 61, Max: 69}, reconcile.Interval{Min: 61, Max: none}},
		{"46", "", "at_most", reconcile.Interval{Min: 46, Max: 46}, reconcile.Interval{Min: 0, Max: 46}},
		{"60", "", "about", reconcile.Interval{Min: 55, Max: 65}, reconcile.Interval{Min: 55, Max: 65}},
		{"60", "", "nearly", reconcile.Interval{Min: 55, Max: 59}, reconcile.Interval{Min: 55, Max: 59}},
		{"43", "46", "exact", reconcile.Interval{Min: 43, Max: 46}, reconcile.Interval{Min: 43, Max: 46}},
		{"43", "46", "at_least", reconcile.Interval{Min: 43, Max: 46}, reconcile.Interval{Min: 43, Max: none}},
	} {
		judge := four(schema.Tally{ID: "T0001", AsOf: "2025-10-05", Scope: "sea", Deaths: test.deaths, DeathsTo: test.to, DeathsQualifier: test.qualifier})
		for lower, want := range map[bool]reconcile.Interval{false: test.own, true: test.lower} {
			s, err := reconcile.Select(judge, reconcile.Choice{Figures: []schema.ID{"T0001"}, LowerBounds: lower})
			if err != nil {
				t.Fatal(err)
			}
			f := s.Problem.Figures[0]
			if got := (reconcile.Interval{Min: f.Low, Max: f.High}); got != want {
				t.Errorf("%s %s %s, lower bounds %v: got %v, want %v", test.qualifier, test.deaths, test.to, lower, got, want)
			}
		}
	}
}

func TestSelectUnknown(t *testing.T) {
	judge := four(schema.Tally{ID: "T0001", AsOf: "2025-10-05", Scope: "sea", Deaths: "8"})
	for want, choice := range map[string]reconcile.Choice{
		`found no figure "T0009"`: {Figures: []schema.ID{"T0001", "T0009"}},
		`found no series "C"`:     {Series: []string{"C"}},
		`found no series ""`:      {Series: []string{""}},
	} {
		if _, err := reconcile.Select(judge, choice); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("found the error %v, want %s", err, want)
		}
	}
}

// Figures of the own dataset, put to its rows by hand.
func TestRealFigures(t *testing.T) {
	d := schema.Read(sample.Files)
	judge := figure.NewJudge(ledger.New(d))
	for _, test := range []struct {
		name    string
		choice  reconcile.Choice
		figures []schema.ID // of the conflict
		rows    []string
		sums    [2]int
		left    map[string]reconcile.Interval // of open rows
	}{
		{
			// First 46, later 43: 11 + 3 + 3 + 4 + 6 + 2 + 3 + 2 + 3 + 6 = 43.
			name:   "AP's first count of 24 October, as a lower bound",
			choice: reconcile.Choice{Figures: []schema.ID{"T0052", "T0073", "T0097"}, LowerBounds: true},
			rows:   strings.Fields("S001 S002 S003 S004 S005 S006 S007 S008 S009 S010"), figures: []schema.ID{"T0052"}, sums: [2]int{46, 43},
		},
		{
			// AP counted one death on 16 October where all others have two: 11 + 3 + 3 + 4 + 6 + 2 = 29.
			name:   "AP's 28 through S006",
			choice: reconcile.Choice{Figures: []schema.ID{"T0040", "T0097"}},
			rows:   strings.Fields("S001 S002 S003 S004 S005 S006"), figures: []schema.ID{"T0040"}, sums: [2]int{29, 28},
		},
		{
			// The own count of 46, then 57 with at least 7 + 3 + 2 in between.
			name:   "AP from 24 to 28 October",
			choice: reconcile.Choice{Figures: []schema.ID{"T0052", "T0073"}},
			rows:   strings.Fields("S011 S012 S013"), figures: []schema.ID{"T0052", "T0073"}, sums: [2]int{58, 57},
		},
		{
			// 75 by 12 November, when S020 was not public; 87 after 4 + 3 + 4 more.
			name:   "AP from 12 November to 5 December",
			choice: reconcile.Choice{Figures: []schema.ID{"T0129", "T0162"}},
			rows:   strings.Fields("S020 S021 S022"), figures: []schema.ID{"T0129", "T0162"}, sums: [2]int{87, 86},
		},
		{
			// Airwars counts the presumed dead: 130, one given up that day, and 4 + 4 + 3 killed.
			name:   "Airwars from 15 to 17 February",
			choice: reconcile.Choice{Figures: []schema.ID{"T0273", "T0281"}},
			rows:   strings.Fields("S040+ S042 S043 S044"), figures: []schema.ID{"T0273", "T0281"}, sums: [2]int{144, 142},
		},
		{
			// 128 with the ten presumed dead less the 117 of 23 January, for two killed.
			name:   "AP's change of method in February",
			choice: reconcile.Choice{Figures: []schema.ID{"T0236", "T0254"}},
			rows:   strings.Fields("S039"), figures: []schema.ID{"T0236", "T0254"}, sums: [2]int{128, 119},
		},
		{
			name:    "two versions of one report by CNN",
			choice:  reconcile.Choice{Series: []string{"CNN"}},
			figures: []schema.ID{"T0232", "T0237"}, sums: [2]int{117, 115},
		},
		{
			// 87 through S022 leaves the highest of each of the three strikes of 27 October.
			name:   "AP in December",
			choice: reconcile.Choice{Figures: []schema.ID{"T0162", "T0168", "T0193", "T0236"}},
			left:   map[string]reconcile.Interval{"S011": {Min: 8, Max: 8}, "S012": {Min: 4, Max: 4}, "S013": {Min: 3, Max: 3}},
		},
		{
			// 43 through S010, then 57: 14 in S011 to S013, whose rows say 7 or 8, 3 or 4, 2 or 3.
			name:   "43 and 57",
			choice: reconcile.Choice{Figures: []schema.ID{"T0054", "T0073"}},
			left:   map[string]reconcile.Interval{"S011": {Min: 7, Max: 8}, "S012": {Min: 3, Max: 4}, "S013": {Min: 2, Max: 3}},
		},
		{
			// 37 at sea through S009 and 70 through S017, of whom 6 + 4 + 3 + 2 + 3 in the other
			// strikes: 15 on 27 October. The Caribbean's 44 and the Pacific's 5 agree.
			name:   "the sea and its parts",
			choice: reconcile.Choice{Figures: []schema.ID{"T0044", "T0047", "T0049", "T0050", "T0113", "T0116"}},
			left:   map[string]reconcile.Interval{"S011": {Min: 8, Max: 8}, "S012": {Min: 4, Max: 4}, "S013": {Min: 3, Max: 3}},
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, err := reconcile.Select(judge, test.choice)
			if err != nil {
				t.Fatal(err)
			}
			a := solve(t, s.Problem)
			name := func(row int) string {
				id := string(d.Strikes.Rows[s.Rows[row].Strike].ID)
				if s.Rows[row].Missing {
					id += "+"
				}
				return id
			}
			if c := a.Conflict; c != nil {
				var figures []schema.ID
				var rows []string
				for _, f := range c.Figures {
					figures = append(figures, d.Tallies.Rows[s.Figures[f].Tally].ID)
				}
				for _, row := range c.Rows {
					rows = append(rows, name(row))
				}
				if diff := cmp.Diff(test.figures, figures) + cmp.Diff(test.rows, rows) + cmp.Diff(test.sums, [2]int{c.AtLeast.Sum, c.AtMost.Sum}); diff != "" {
					t.Errorf("conflict (-want +got):\n%s", diff)
				}
				if !c.Smallest {
					t.Error("not said to be a smallest one")
				}
				return
			}
			left := map[string]reconcile.Interval{}
			for row, span := range a.Rows {
				given := s.Problem.Rows[row]
				if given.Min < given.Max && slices.ContainsFunc(s.Problem.Figures, func(f reconcile.Figure) bool { return f.Counts.Has(row) }) {
					left[name(row)] = span
				}
			}
			if diff := cmp.Diff(test.left, left); diff != "" {
				t.Errorf("left (-want +got):\n%s", diff)
			}
		})
	}
}
