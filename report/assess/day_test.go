package assess_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// ids are those of some figures.
func ids(figures []*figure.Verdict) (all []schema.ID) {
	for _, v := range figures {
		all = append(all, v.Tally.ID)
	}
	return all
}

func TestDaysOfACalendar(t *testing.T) {
	const rest = ",exact,,,,,,,unknown,\n"
	d := rows(map[string]string{
		"sources": "D0001,Radio,Radio,,,2025-03-02,en,news,read,\nD0002,Radio,Radio,,,2025-03-09,en,news,read,\n",
		"tallies": "T0001,D0001,Radio,,2025-02-20,,sea,20," + rest + // older than the next one of its count
			"T0002,D0001,Radio,,2025-03-01,,sea,30," + rest +
			"T0003,D0001,Paper,2025-03-01,2025-03-05,,sea,3," + rest + // of a window
			"T0004,D0001,Paper,,2025-03-05,,all,31," + rest + // of another scope
			"T0005,D0001,Post,,2025-03-05,,sea,32," + rest +
			"T0006,D0002,Late,,2025-03-04,,sea,29," + rest + // published after the day
			"T0007,D0001,Post,,2025-02-01,,sea,7," + rest, // of an outlet with a total for the day
	})
	a := assess.New(d, assess.Options{})
	for _, test := range []struct {
		day             schema.Date
		figures, before []schema.ID
		prior, next     schema.Date
		until           schema.Date
	}{
		{"2025-03-05", []schema.ID{"T0005", "T0003", "T0004"}, []schema.ID{"T0002"}, "2025-03-04", "", ""},
		{"2025-03-03", nil, []schema.ID{"T0002", "T0007"}, "2025-03-01", "2025-03-04", ""}, // a day that the calendar lacks
		{"2025-02-20", []schema.ID{"T0001"}, nil, "2025-02-01", "2025-03-01", "2025-02-28"},
		{"2025-01-01", nil, nil, "", "2025-02-01", "2025-01-31"},
	} {
		got := a.Calendar(schema.ScopeSea, nil).Of(test.day)
		if diff := cmp.Diff(test.figures, ids(got.Figures)); diff != "" {
			t.Errorf("%s: figures (-want +got)\n%s", test.day, diff)
		}
		if diff := cmp.Diff(test.before, ids(got.Before)); diff != "" {
			t.Errorf("%s: before (-want +got)\n%s", test.day, diff)
		}
		if diff := cmp.Diff([]schema.Date{test.prior, test.next, test.until}, []schema.Date{got.Prior, got.Next, got.Until()}); diff != "" {
			t.Errorf("%s: prior, next and until (-want +got)\n%s", test.day, diff)
		}
	}
	if got := ids(a.Calendar(schema.ScopeSea, func(id schema.ID) bool { return id != "T0005" }).Of("2025-03-05").Figures); len(got) != 2 {
		t.Errorf("one figure is not shown: found %v, want the two others", got)
	}
}
