package summary_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// TestOfEqualPausesTheFirstIsTold gives strikes days of which several pauses are the
// longest, wherever the first of them stands.
func TestOfEqualPausesTheFirstIsTold(t *testing.T) {
	for _, c := range []struct {
		days         []schema.Date
		after, until schema.Date
	}{
		{[]schema.Date{"2025-10-01", "2025-10-11", "2025-10-21", "2025-10-31"}, "2025-10-01", "2025-10-11"},
		{[]schema.Date{"2025-10-01", "2025-10-03", "2025-10-13", "2025-10-23"}, "2025-10-03", "2025-10-13"},
		{[]schema.Date{"2025-10-01", "2025-10-11", "2025-10-12", "2025-10-22"}, "2025-10-01", "2025-10-11"},
		{[]schema.Date{"2025-10-01", "2025-10-01", "2025-10-02", "2025-10-12"}, "2025-10-02", "2025-10-12"},
	} {
		d := schema.Read(sample.Files)
		var rows []schema.Strike
		for i, day := range c.days {
			s := d.Strikes.Rows[i]
			s.Date, s.DatePrecision, s.Announced, s.MissingKnown = day, "day", "", ""
			rows = append(rows, s)
		}
		d.Strikes, d.Accounts = d.Strikes.Select(rows), d.Accounts.Select(nil)
		r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{}, summary.Question{Scope: "all"})
		if err != nil {
			t.Fatal(err)
		}
		v := r.Headline.Intervals
		if diff := cmp.Diff([]any{10, c.after, c.until}, []any{v.Longest, v.After, v.Until}); diff != "" {
			t.Errorf("%s (-want +got):\n%s", c.days, diff)
		}
	}
}
