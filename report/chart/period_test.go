package chart

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// TestLongTimesStayLegible: whatever time a chart spans, few enough bars stand side by side
// and few enough words below them; a short time has every month.
func TestLongTimesStayLegible(t *testing.T) {
	english, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		first, last schema.Date
		noun        string
		bars        int
		labels      string
	}{
		{"2025-11-02", "2026-01-30", "month", 3, "Nov 2025|Dec|Jan 2026"},
		{"2024-02-01", "2025-10-01", "month", 21, "2024|Apr|Jul|Oct|Jan 2025|Apr|Jul|Oct"},
		{"2002-11-03", "2019-06-24", "year", 18, "2002|2003|2004|2005|2006|2007|2008|2009|2010|2011|2012|2013|2014|2015|2016|2017|2018|2019"},
		{"1980-01-01", "2019-12-31", "year", 40, "1980|1983|1986|1989|1992|1995|1998|2001|2004|2007|2010|2013|2016|2019"},
	} {
		p := newPeriods(test.first, test.last)
		var labels []string
		for _, tick := range p.ticks(english, mostLabels) {
			if label := strings.TrimSpace(strings.ReplaceAll(tick.Label, "\n", " ")); label != "" {
				labels = append(labels, label)
			}
		}
		if got := strings.Join(labels, "|"); p.noun != test.noun || len(p.all) != test.bars || got != test.labels {
			t.Errorf("%s to %s: found %d bars of a %s, %q, want %d of a %s, %q", test.first, test.last, len(p.all), p.noun, got, test.bars, test.noun, test.labels)
		}
	}
}

// TestManyTheatersShareAFill: no two lines of a legend have one fill, and each theater
// with a strike stands in one.
func TestManyTheatersShareAFill(t *testing.T) {
	english, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{1, 6, 7, 20} {
		var rows []schema.Theater
		strikes := map[string]int{}
		for i := range n {
			name := string(rune('a' + i))
			rows = append(rows, schema.Theater{Theater: name, Label: strings.ToUpper(name), Medium: "land"})
			strikes[name] = 1 + (i+n-3)%n // most in the third
		}
		d := schema.Read(schema.Texts{}).With(schema.NewSheet(schema.TableNamed("theaters"), rows))
		m := &maker{Words: phrase.In(english, d)}
		groups := m.fillTheaters(strikes)
		seen, members := map[fill]bool{}, 0
		for _, g := range groups {
			if seen[g.fill] {
				t.Errorf("%d theaters: found the fill of %s twice", n, g.name)
			}
			seen[g.fill], members = true, members+len(g.theaters)
		}
		if members != n || len(groups) != min(n, len(fills)) {
			t.Errorf("%d theaters: found %d groups of %d, want %d of all", n, len(groups), members, min(n, len(fills)))
		}
	}
	rows := []schema.Theater{}
	strikes := map[string]int{}
	for i, name := range strings.Split("abcdefgh", "") {
		rows = append(rows, schema.Theater{Theater: name, Label: strings.ToUpper(name), Medium: "land"})
		strikes[name] = i
	}
	m := &maker{Words: phrase.In(english, schema.Read(schema.Texts{}).With(schema.NewSheet(schema.TableNamed("theaters"), rows)))}
	var names []string
	for _, g := range m.fillTheaters(strikes) {
		names = append(names, g.name)
	}
	if diff := cmp.Diff([]string{"D", "E", "F", "G", "H", "2 others"}, names); diff != "" {
		t.Errorf("the theaters with the most strikes alone (-want +got):\n%s", diff)
	}
}
