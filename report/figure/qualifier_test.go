package figure_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Each band at its edges, from the sentences on Reproduces.
func TestReproduces(t *testing.T) {
	for _, test := range []struct {
		qualifier string
		stated    int
		low, high int
	}{
		{"exact", 27, 27, 27}, {"exact", 0, 0, 0}, {"exact", 100, 100, 100},
		{"at_least", 80, 80, 80}, {"at_least", 0, 0, 0},
		{"at_most", 80, 80, 80},
		{"", 43, 43, 43},
		{"more_than", 100, 101, 149}, {"more_than", 200, 201, 249}, {"more_than", 1000, 1001, 1499}, {"more_than", 1500, 1501, 1549}, {"at_least", 200, 200, 249}, {"at_least", 2000, 2000, 2499},
		{"nearly", 18000, 17640, 17999}, {"about", 18000, 17640, 18360}, {"about", 17900, 17850, 17950}, {"nearly", 1500, 1470, 1499}, {"nearly", 20000, 19000, 19999},
		{"about", 900, 882, 918}, {"about", 1000, 900, 1100}, {"nearly", 500, 490, 499},
		{"more_than", 80, 81, 89}, {"more_than", 110, 111, 119}, {"more_than", 10, 11, 19},
		{"more_than", 15, 16, 19}, {"more_than", 5, 6, 9},
		{"more_than", 12, 13, 23},
		{"more_than", 87, 88, 88}, {"more_than", 1, 2, 2}, {"more_than", 0, 1, 1}, {"more_than", 24, 25, 25},
		{"nearly", 100, 90, 99}, {"nearly", 200, 190, 199},
		{"nearly", 130, 125, 129}, {"nearly", 10, 5, 9},
		{"nearly", 45, 43, 44}, {"nearly", 5, 3, 4},
		{"nearly", 12, 11, 11}, {"nearly", 87, 86, 86}, {"nearly", 1, 0, 0},
		{"about", 100, 90, 110}, {"about", 200, 190, 210},
		{"about", 110, 105, 115}, {"about", 10, 5, 15},
		{"about", 125, 123, 127}, {"about", 5, 3, 7},
		{"about", 67, 67, 67}, {"about", 12, 12, 12}, {"about", 1, 1, 1}, {"about", 0, 0, 0},
	} {
		want := figure.Band{Low: test.low, High: test.high}
		if diff := cmp.Diff(want, figure.Reproduces(test.stated, test.qualifier)); diff != "" {
			t.Errorf("%s %d (-want +got):\n%s", test.qualifier, test.stated, diff)
		}
	}
}

// "Nearly none" can be said of no number.
func TestNearlyNone(t *testing.T) {
	for n := range 3 {
		if figure.Reproduces(0, "nearly").Holds(n) {
			t.Errorf("nearly 0 is reproduced by %d", n)
		}
	}
}

func TestEveryQualifierHasAMeaning(t *testing.T) {
	exact := map[string]bool{"exact": true, "at_least": true, "at_most": true}
	for _, word := range schema.Qualifier.Names() {
		isExact := figure.Reproduces(80, word) == figure.Band{Low: 80, High: 80}
		if isExact != exact[word] {
			t.Errorf("%s 80: found %v", word, figure.Reproduces(80, word))
		}
	}
}

func TestBand(t *testing.T) {
	b := figure.Band{Low: 81, High: 89}
	for _, test := range []struct {
		n     int
		holds bool
		off   int
	}{{79, false, 2}, {80, false, 1}, {81, true, 0}, {85, true, 0}, {89, true, 0}, {90, false, -1}, {104, false, -15}} {
		if b.Holds(test.n) != test.holds || b.Off(test.n) != test.off {
			t.Errorf("%d: found holds %t, off %d, want %t, %d", test.n, b.Holds(test.n), b.Off(test.n), test.holds, test.off)
		}
	}
}

func TestTrue(t *testing.T) {
	for _, test := range []struct {
		qualifier string
		stated, n int
		want      bool
	}{
		{"at_least", 25, 24, false}, {"at_least", 25, 25, true}, {"at_least", 25, 27, true},
		{"more_than", 80, 80, false}, {"more_than", 80, 81, true}, {"more_than", 80, 104, true},
		{"at_most", 80, 80, true}, {"at_most", 80, 81, false}, {"at_most", 80, 3, true},
		{"nearly", 100, 99, true}, {"nearly", 100, 90, true}, {"nearly", 100, 101, false}, {"nearly", 100, 100, false}, {"nearly", 100, 40, false},
		{"about", 110, 115, true}, {"about", 110, 116, false},
		{"exact", 27, 27, true}, {"exact", 27, 28, false},
	} {
		if got := figure.True(test.stated, test.qualifier, test.n); got != test.want {
			t.Errorf("%s %d of %d: found %t, want %t", test.qualifier, test.stated, test.n, got, test.want)
		}
	}
}

func TestStatements(t *testing.T) {
	tally := &schema.Tally{Deaths: "156", DeathsTo: "163", DeathsQualifier: "about", Strikes: "47", StrikesQualifier: "at_least",
		Vessels: "40", VesselsQualifier: "about", Missing: "10", Survivors: "0"}
	var got []string
	for _, s := range figure.Statements(tally) {
		got = append(got, words.Statement(s))
	}
	want := []string{"about 156 to 163 killed", "at least 47 strikes", "about 40 vessels", "10 presumed dead", "0 survivors"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("in words (-want +got):\n%s", diff)
	}
	one := figure.Statements(&schema.Tally{Deaths: "1", Strikes: "1", Vessels: "1", Missing: "1", Survivors: "1"})
	got = nil
	for _, s := range one {
		got = append(got, words.Statement(s))
	}
	if diff := cmp.Diff([]string{"1 killed", "1 strike", "1 vessel", "1 presumed dead", "1 survivor"}, got); diff != "" {
		t.Errorf("one of each, in words (-want +got):\n%s", diff)
	}
	for _, test := range []struct {
		name  string
		tally schema.Tally
		want  [2]figure.Band // of both ends
	}{
		{"one number", schema.Tally{Deaths: "156", DeathsQualifier: "exact"}, [2]figure.Band{{Low: 156, High: 156}, {Low: 156, High: 156}}},
		{"range", schema.Tally{Deaths: "156", DeathsTo: "163", DeathsQualifier: "exact"}, [2]figure.Band{{Low: 156, High: 156}, {Low: 163, High: 163}}},
		{"range in round numbers", schema.Tally{Deaths: "150", DeathsTo: "160", DeathsQualifier: "about"}, [2]figure.Band{{Low: 145, High: 155}, {Low: 155, High: 165}}},
		{"range upside down", schema.Tally{Deaths: "163", DeathsTo: "156", DeathsQualifier: "exact"}, [2]figure.Band{{Low: 163, High: 163}, {Low: 163, High: 163}}},
		{"none", schema.Tally{Deaths: "0", DeathsQualifier: "exact"}, [2]figure.Band{}},
	} {
		s := figure.Statements(&test.tally)[0]
		if diff := cmp.Diff(test.want, [2]figure.Band{s.Band, s.BandTo}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
	for _, none := range []schema.Tally{{}, {Deaths: "3.7"}, {Strikes: "010"}, {Vessels: "-1"}, {DeathsTo: "8"}} {
		if s := figure.Statements(&none); len(s) != 0 {
			t.Errorf("%+v: found %v, want no statement", none, s)
		}
	}
}

// Only a ten from fifty on that is no hundred is round after "at least".
func TestRounded(t *testing.T) {
	for _, test := range []struct {
		qualifier string
		stated    int
		want      figure.Band
		ok        bool
	}{
		{"at_least", 50, figure.Band{Low: 50, High: 59}, true}, {"at_least", 140, figure.Band{Low: 140, High: 149}, true},
		{"at_least", 40, figure.Band{}, false}, {"at_least", 100, figure.Band{}, false}, {"at_least", 145, figure.Band{}, false},
		{"exact", 140, figure.Band{}, false}, {"more_than", 140, figure.Band{}, false},
	} {
		if got, ok := figure.Rounded(test.stated, test.qualifier); got != test.want || ok != test.ok {
			t.Errorf("%s %d: found %v %t, want %v %t", test.qualifier, test.stated, got, ok, test.want, test.ok)
		}
	}
}

// TestWordsOfLargeNumbers: rows of 17,926 as outlets would print them, and as they would not.
func TestWordsOfLargeNumbers(t *testing.T) {
	var strikes []schema.Strike
	for i := range 20 {
		killed := schema.Count("890")
		if i == 19 {
			killed = "1016" // 17,926 in all; the totals before are out of reach of rounding
		}
		strikes = append(strikes, schema.Strike{ID: schema.ID(fmt.Sprintf("S%03d", i+1)), Date: schema.Date("2025-01-01").AddDays(i), Theater: "gulf", Deaths: killed, DeathsMin: killed, DeathsMax: killed})
	}
	coverage := []schema.Coverage{{From: "2024-12-01", To: "2025-01-31", Scope: "sea", Completeness: "complete"}}
	j := figure.NewJudge(ledger.New(world(strikes, nil, []schema.Source{{ID: "D0001"}}, coverage)))
	for _, test := range []struct {
		qualifier, stated string
		want              figure.Outcome
	}{
		{"exact", "17926", figure.Agrees}, {"at_least", "17926", figure.Agrees},
		{"nearly", "18000", figure.Agrees}, {"about", "18000", figure.Agrees}, {"about", "17900", figure.Agrees},
		{"more_than", "17900", figure.Agrees}, {"at_least", "17900", figure.Agrees}, {"nearly", "17930", figure.Agrees},
		{"nearly", "17900", figure.Differs}, {"more_than", "18000", figure.Differs}, {"nearly", "19000", figure.Differs},
		{"about", "19000", figure.Differs}, {"exact", "18000", figure.Differs}, {"about", "17926", figure.Agrees}, {"about", "17936", figure.Differs},
	} {
		v := j.Figure(schema.Tally{AsOf: "2025-01-25", Scope: "sea", Deaths: schema.Count(test.stated), DeathsQualifier: test.qualifier, CountsMissing: "unknown"})
		if v.Outcome != test.want {
			t.Errorf("%s %s: found %s, want %s", test.qualifier, test.stated, v.Outcome, test.want)
		}
	}
}
