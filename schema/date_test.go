package schema

import "testing"

// A month alone stands for a day of which no more is known.
func TestMonthsAlone(t *testing.T) {
	for _, c := range []struct {
		date        Date
		month       bool
		first, last Date
	}{
		{"2025-04", true, "2025-04-01", "2025-04-30"},
		{"2024-02", true, "2024-02-01", "2024-02-29"},
		{"2900-02", true, "2900-02-01", "2900-02-28"},
		{"2025-12", true, "2025-12-01", "2025-12-31"},
		{"2025-04-09", false, "2025-04-09", "2025-04-09"},
		{"", false, "", ""},
		{"2025", false, "", ""},
		{"2025-13", false, "", ""},
		{"2025-00", false, "", ""},
		{"2025-4-1", false, "", ""},
		{"1899-12", false, "", ""},
		{"2025-04-31", false, "", ""},
	} {
		if c.date.IsMonth() != c.month || c.date.First() != c.first || c.date.Last() != c.last {
			t.Errorf("%q: found %v, %q to %q, want %v, %q to %q", c.date, c.date.IsMonth(), c.date.First(), c.date.Last(), c.month, c.first, c.last)
		}
	}
}

func TestDaysOfAStrike(t *testing.T) {
	for _, test := range []struct {
		s           Strike
		first, last Date
	}{
		{Strike{Date: "2025-03-04", DatePrecision: "day"}, "2025-03-04", "2025-03-04"},
		{Strike{Date: "2025-03-04"}, "2025-03-04", "2025-03-04"},
		{Strike{Date: "2025-03-04", DateEnd: "2025-03-06", DatePrecision: "day"}, "2025-03-04", "2025-03-06"},
		{Strike{Date: "2025-03-04", DateEnd: "2025-03-06", DatePrecision: "week"}, "2025-03-01", "2025-03-09"},
		{Strike{Date: "2025-03-04", DatePrecision: "month"}, "2025-02-01", "2025-04-04"},
		{Strike{Date: "2025-07-01", DatePrecision: "year"}, "2024-06-30", "2026-07-02"},
	} {
		if first, last := test.s.Days(); first != test.first || last != test.last {
			t.Errorf("%v: found %s to %s, want %s to %s", test.s, first, last, test.first, test.last)
		}
	}
}
