package chart_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// shownTexts are the texts that a chart shows, without its title and description for those who
// do not see it.
func shownTexts(t *testing.T, name string, q summary.Question, code string) (*chart.Chart, []string) {
	t.Helper()
	c, err := drawn(t, chart.Named(name), q, code)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := c.SVG(&b, chart.Text); err != nil {
		t.Fatal(err)
	}
	_, visible, _ := strings.Cut(b.String(), "</desc>")
	_, texts := elements(t, []byte("<svg>"+visible))
	return c, texts
}

// A chart that stands alone says what it shows, of which scope, and since when strikes are
// lacking, if its days reach so far; the text for those who do not see it says so too.
func TestChartsTellTheirDoubt(t *testing.T) {
	const lacking = "The rows are known to lack strikes since 9 March 2026."
	for _, test := range []struct {
		name    string
		scope   string
		knownBy string
		title   string
		finding string
		partial bool
	}{
		{"running-total", "sea", "", "People killed in strikes, running total, at sea", "At least 212 killed by 4 October 2026; with the presumed dead, 227.", true},
		{"running-total", "sea", "2025-10-14", "People killed in strikes, running total, at sea (as public by 14 October 2025)", "27 killed by 14 October 2025.", false},
		{"outlets", "sea", "", "Running total and published totals, outlet by outlet, at sea", "At least 212 killed by 4 October 2026; with the presumed dead, 227.", true},
		{"months", "sea", "", "Strikes and people killed by month and theater, at sea", "Most killed: October 2025, 44 in 11 strikes.", true},
		{"months", "eastern_pacific", "", "Strikes and people killed by month and theater, Eastern Pacific", "Most killed: December 2025, 27 in 12 strikes.", true},
		{"months", "all", "", "Strikes and people killed by month and theater", "Most killed: January 2026, 85 in 2 strikes.", true},
		{"theaters", "sea", "", "People killed and strikes by theater, at sea", "Most killed: Eastern Pacific, ", true},
		{"days-between", "sea", "", "Days between strikes, at sea", "Longest pause: ", true},
		{"evidence", "sea", "2025-10-14", "Evidence that the announcers offered, by strike, at sea (as public by 14 October 2025)", "Most often: video only, 2 of 5 (40%) strikes.", false},
	} {
		c, texts := shownTexts(t, test.name, summary.Question{Scope: test.scope, KnownBy: schema.Date(test.knownBy)}, "en")
		whole := strings.Join(texts, " ")
		if c.Title != test.title {
			t.Errorf("%s, %s: found the title %q, want %q", test.name, test.scope, c.Title, test.title)
		}
		if !strings.HasPrefix(c.Subtitle, test.finding) || strings.Contains(c.Subtitle, "lack strikes") != test.partial {
			t.Errorf("%s, %s: found %q, want %q first, and since when strikes are lacking: %v", test.name, test.scope, c.Subtitle, test.finding, test.partial)
		}
		if test.partial && test.scope == "sea" && !strings.HasSuffix(c.Subtitle, lacking) {
			t.Errorf("%s: found %q, want %q at its end", test.name, c.Subtitle, lacking)
		}
		if !strings.HasPrefix(c.Text, c.Subtitle) {
			t.Errorf("%s: found the text %q, want it to begin with the subtitle", test.name, c.Text)
		}
		for _, word := range strings.Fields(c.Subtitle) {
			if !strings.Contains(whole, strings.Trim(word, ".,;")) {
				t.Errorf("%s: found no %q in the picture", test.name, word)
			}
		}
		shaded := slices.Contains(texts, "coverage partial")
		if want := test.partial && slices.Contains([]string{"running-total", "outlets", "months"}, test.name); shaded != want {
			t.Errorf("%s, %s, known by %q: found the shading of partial coverage told: %v, want %v", test.name, test.scope, test.knownBy, shaded, want)
		}
	}
}

// The lines of the running total are labelled at their ends, and “at least” that the rows
// exceed has a mark of its own, which is told.
func TestRunningTotalIsLabelled(t *testing.T) {
	_, texts := shownTexts(t, "running-total", summary.Question{Scope: "sea"}, "en")
	for _, want := range []string{"212 killed", "“at least” that the rows exceed"} {
		if !slices.Contains(texts, want) {
			t.Errorf("found no text %q", want)
		}
	}
	if whole := strings.Join(strings.Fields(strings.Join(texts, " ")), " "); !strings.Contains(whole, "227 with the presumed dead") {
		t.Error("found no label at the end of the line of killed and presumed dead")
	}
	_, texts = shownTexts(t, "running-total", summary.Question{Scope: "sea", KnownBy: "2025-09-16"}, "en")
	if slices.Contains(texts, "“at least” that the rows exceed") {
		t.Error("found the mark of a lower end told where no figure has it")
	}
}

// A month without a strike is zero, also before the first and after the last one of a scope.
func TestMonthsWithoutStrikesAreZero(t *testing.T) {
	c, texts := shownTexts(t, "months", summary.Question{Scope: "eastern_pacific"}, "en")
	zeros := 0
	for _, text := range texts {
		if text == "0" {
			zeros++
		}
	}
	none := strings.Count(c.Text, ": no strike.")
	if none == 0 || zeros != 2*none+2 { // of both panels, and of their axes
		t.Errorf("found %d zeros drawn and %d months without a strike in %q", zeros, none, c.Text)
	}
	for _, want := range []string{"September 2025: no strike.", "October 2026: no strike."} {
		if !strings.Contains(c.Text, want) {
			t.Errorf("found no %q in %q", want, c.Text)
		}
	}
}

// A condition on the strikes is told below the title.
func TestConditionsAreTold(t *testing.T) {
	c, _ := shownTexts(t, "months", summary.Question{Scope: "sea", Where: []summary.Condition{{Column: "theater", Operator: "=", Value: "caribbean"}}}, "en")
	if !strings.Contains(c.Subtitle, "Caribbean Sea") {
		t.Errorf("found %q, want the condition in it", c.Subtitle)
	}
}
