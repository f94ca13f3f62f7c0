package ledger_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// The dataset's own totals, worked out by hand from strikes.csv.
func TestOwnTotals(t *testing.T) {
	books := ledger.New(schema.Read(sample.Files))
	type want struct {
		min, killed, max, missing, strikes, vessels, announcements int
		newest                                                     schema.ID
	}
	for _, test := range []struct {
		name                string
		scope               string
		from, asOf, knownBy schema.Date
		want
	}{
		{"first strike", "sea", "", "2025-09-02", "2025-09-02", want{11, 11, 11, 0, 1, 1, 1, "S001"}},
		{"the day before", "all", "", "2025-09-01", "", want{}},
		{"after five strikes", "sea", "", "2025-10-14", "2025-10-14", want{27, 27, 27, 0, 5, 5, 5, "S005"}},
		{"strike announced two days later, not yet", "sea", "", "2025-10-17", "2025-10-18", want{29, 29, 29, 0, 6, 6, 6, "S006"}},
		{"strike announced two days later", "sea", "", "2025-10-17", "2025-10-19", want{32, 32, 32, 0, 7, 7, 7, "S007"}},
		{"before the post of 28 October", "sea", "", "2025-10-27", "2025-10-27", want{43, 43, 43, 0, 10, 10, 10, "S010"}},
		{"27 October as known the day after", "sea", "", "2025-10-27", "2025-10-28", want{55, 57, 58, 0, 13, 14, 11, "S013"}},
		{"27 October once the survivor was not found", "sea", "", "2025-10-27", "2025-10-29", want{55, 57, 58, 1, 13, 14, 11, "S013"}},
		{"27 October alone", "eastern_pacific", "2025-10-27", "2025-10-27", "", want{12, 14, 15, 1, 3, 4, 1, "S013"}},
		{"15 November on that day", "sea", "", "2025-11-15", "2025-11-15", want{77, 79, 80, 1, 20, 21, 17, "S020"}},
		{"15 November as known the day after", "sea", "", "2025-11-15", "2025-11-16", want{80, 82, 83, 1, 21, 22, 18, "S021"}},
		{"4 December", "sea", "", "2025-12-04", "2025-12-04", want{84, 86, 87, 1, 22, 23, 19, "S022"}},
		{"three boats of 15 December", "sea", "2025-12-15", "2025-12-15", "2025-12-15", want{8, 8, 8, 0, 3, 3, 1, "S025"}},
		{"30 December on that day", "sea", "", "2025-12-30", "2025-12-30", want{104, 106, 107, 1, 30, 31, 24, "S031"}},
		{"31 December", "sea", "", "2025-12-31", "2025-12-31", want{112, 114, 115, 1, 35, 36, 26, "S036"}},
		{"31 December once the convoy's crews were given up", "sea", "", "2025-12-31", "2026-01-07", want{112, 114, 115, 9, 35, 36, 26, "S036"}},
		{"26 January", "sea", "", "2026-01-26", "2026-01-26", want{114, 116, 117, 10, 36, 37, 27, "S038"}},
		{"31 December as known on 26 January", "sea", "", "2025-12-31", "2026-01-26", want{112, 114, 115, 9, 35, 36, 26, "S036"}},
		{"13 February", "sea", "", "2026-02-13", "2026-02-14", want{121, 123, 124, 10, 39, 40, 30, "S041"}},
		{"20 February", "sea", "", "2026-02-20", "2026-02-20", want{135, 137, 138, 11, 43, 44, 32, "S045"}},
		{"23 February", "sea", "", "2026-02-23", "2026-02-23", want{138, 140, 141, 11, 44, 45, 33, "S046"}},
		{"8 March", "sea", "", "2026-03-08", "2026-03-08", want{144, 146, 147, 11, 45, 46, 34, "S048"}},
		{"Caribbean on 31 October", "caribbean", "", "2025-10-31", "2025-10-31", want{38, 38, 38, 0, 8, 8, 8, "S010"}},
		{"land in 2025", "land", "", "2025-12-31", "2025-12-31", want{0, 0, 0, 0, 1, 0, 1, "S030"}},
		{"dock before it was told", "land", "", "2025-12-25", "2025-12-25", want{}},
		{"Caracas", "venezuela", "2026-01-01", "2026-01-31", "", want{40, 83, 100, 0, 1, 0, 1, "S037"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a, ok := books.Ask(ledger.Question{Scope: test.scope, From: test.from, AsOf: test.asOf, KnownBy: test.knownBy})
			if !ok {
				t.Fatalf("scope %s: not answered", test.scope)
			}
			got := want{a.Deaths.Min, a.Deaths.Best, a.Deaths.Max, a.Missing, a.Strikes, a.Vessels, a.Announcements, ""}
			if i := a.Cut.Newest(); i >= 0 {
				got.newest = books.Data.Strikes.Rows[a.Ledger.Entries[i].Row].ID
			}
			if diff := cmp.Diff(test.want, got, cmp.AllowUnexported(want{})); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

// Killed at sea after each strike until 8 March 2026, as they were added up by
// hand, and the days on which presumed deaths became public.
func TestOwnRunningTotals(t *testing.T) {
	d := schema.Read(sample.Files)
	l := ledger.New(d).Ledger(schema.ScopeSea)
	want := []int{11, 14, 17, 21, 27, 29, 32, 34, 37, 43, 51, 55, 57, 61, 64, 66, 69, 72, 75, 79, 82, 86, 89, 91, 94, 98, 101, 103, 104, 106,
		109, 109, 109, 112, 114, 116, 118, 120, 123, 127, 131, 134, 137, 140, 146}
	var got []int
	for n := range want {
		cut, ok := l.Through("", l.Entries[n].Row, d.Strikes)
		if !ok {
			t.Fatalf("strike %d: not in its own ledger", n+1)
		}
		got = append(got, l.Total(cut, "").Deaths.Best)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("running totals (-want +got):\n%s", diff)
	}
	all := l.Cut("", "2026-03-08", "")
	for _, known := range []struct {
		by      schema.Date
		missing int
	}{{"2025-10-28", 0}, {"2025-10-29", 1}, {"2026-01-06", 1}, {"2026-01-07", 9}, {"2026-01-25", 9}, {"2026-01-26", 10}, {"2026-02-16", 10}, {"2026-02-17", 11}, {"2026-03-08", 11}, {"", 11}} {
		if got := l.Missing(all, known.by); got != known.missing {
			t.Errorf("presumed dead known by %q: found %d, want %d", known.by, got, known.missing)
		}
	}
}

// Strikes of one day made public on one day are one announcement, wherever they
// stand in the file.
func TestAnnouncementsApart(t *testing.T) {
	strike := func(id schema.ID, announced schema.Date) schema.Strike {
		return schema.Strike{ID: id, Date: "2025-10-27", Announced: announced, Theater: "gulf", Deaths: "1", DeathsMin: "1", DeathsMax: "1"}
	}
	l := ledger.New(dataset([]schema.Strike{strike("S001", "2025-10-28"), strike("S002", "2025-10-29"), strike("S003", "2025-10-28")})).Ledger("sea")
	for known, want := range map[schema.Date]int{"2025-10-27": 0, "2025-10-28": 1, "2025-10-29": 2} {
		if got := l.Total(l.Cut("", "", known), known).Announcements; got != want {
			t.Errorf("known by %s: found %d announcements, want %d", known, got, want)
		}
	}
}

// A window of days that nothing was known of yet holds nothing, and takes in what
// follows its own first day, never an earlier strike.
func TestWindowAheadOfKnowledge(t *testing.T) {
	l := ledger.New(schema.Read(sample.Files)).Ledger(schema.ScopeSea)
	cut := l.Cut("2025-11-01", "2025-11-30", "2025-10-01")
	if cut.Len() != 0 || cut.Newest() != -1 {
		t.Errorf("found %d strikes, newest %d, want none", cut.Len(), cut.Newest())
	}
	if diff := cmp.Diff(ledger.Totals{}, l.Total(cut, "2025-10-01")); diff != "" {
		t.Errorf("totals (-want +got):\n%s", diff)
	}
	later, ok := l.Later(cut, 1)
	if !ok || later.Len() != 1 || l.Entries[later.Newest()].Date != "2025-11-01" {
		t.Errorf("one later: found %v, want the strike of 1 November", later)
	}
}
