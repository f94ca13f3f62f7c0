package export_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// TestDaysOfTellingAreThoseOfTheAccounts: the view tells of each strike the day on which an account with a day first stated
// its killed as they are counted now, both ends of it; and of one of which none did, nothing.
func TestDaysOfTellingAreThoseOfTheAccounts(t *testing.T) {
	later, never, halves := 0, 0, 0
	for seed := range uint64(16) {
		in := own()
		in.Data = schema.Read(reporttest.Drawn(seed))
		rows, err := opened(t, in).Query("SELECT strike_id, day FROM told")
		if err != nil {
			t.Fatal(err)
		}
		got := map[schema.ID]schema.Date{}
		for rows.Next() {
			var id, day string
			if err := rows.Scan(&id, &day); err != nil {
				t.Fatal(err)
			}
			got[schema.ID(id)] = schema.Date(day)
		}
		if err := rows.Err(); err != nil {
			t.Fatal(err)
		}
		want := map[schema.ID]schema.Date{}
		for row, day := range known.New(in.Data, "").Told() {
			if day != "" {
				want[in.Data.Strikes.Rows[row].ID] = day
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("seed %d (-go +sql):\n%s", seed, diff)
		}
		for i := range in.Data.Accounts.Rows {
			a := &in.Data.Accounts.Rows[i]
			if s := in.Data.Strikes.Get(a.StrikeID); s != nil && s.Deaths.Known() && (a.DeathsMin == s.Deaths) != (a.DeathsMax == s.Deaths) {
				halves++
			}
		}
		for i := range in.Data.Strikes.Rows {
			switch s := &in.Data.Strikes.Rows[i]; {
			case want[s.ID] == "":
				never++
			case want[s.ID] > s.Date:
				later++
			}
		}
	}
	if min(later, never, halves) == 0 {
		t.Errorf("found %d strikes told later, %d never and %d accounts that state one end of one, want some of each", later, never, halves)
	}
}
