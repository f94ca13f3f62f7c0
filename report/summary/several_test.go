package summary_test

import (
	"cmp"
	"slices"
	"testing"

	diff "github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// A row that stands for two strikes counts in every breakdown as two rows do that are alike:
// in numbers and in shares of the whole.
func TestRowsThatStandForSeveralCountAsMany(t *testing.T) {
	one, two := schema.Read(sample.Files), schema.Read(sample.Files)
	var double []schema.Strike
	for i := range one.Strikes.Rows {
		s := &one.Strikes.Rows[i]
		n, known := s.Deaths.Int()
		if i%3 != 0 || !known || s.DeathsMin != s.Deaths || s.DeathsMax != s.Deaths || s.Missing.Or(0) > 0 || s.Survivors.Or(0) > 0 {
			double = append(double, two.Strikes.Rows[i])
			continue
		}
		s.Strikes, s.Vessels = "2", "2"
		row := two.Strikes.Rows[i]
		row.Vessels = "1"
		row.Deaths, row.DeathsMin, row.DeathsMax = "0", "0", "0"
		other := row
		other.ID = row.ID + "000"
		other.Deaths, other.DeathsMin, other.DeathsMax = schema.NewCount(n), schema.NewCount(n), schema.NewCount(n)
		double = append(double, row, other)
	}
	two.Strikes = two.Strikes.Select(double)
	if len(double) < one.Strikes.Len()+5 {
		t.Fatalf("found %d rows for %d, want more", len(double), one.Strikes.Len())
	}
	one.Accounts, two.Accounts = one.Accounts.Select(nil), two.Accounts.Select(nil)
	type group struct {
		Key            summary.Text
		Strikes        int
		Killed         [3]int
		Vessels, Alive int
		// Strikes of which no best value, no number, no upper end and nothing of survivors is known.
		Open, Unknown, Unended, Silent int
		Share                          float64
	}
	told := func(d *schema.Dataset) map[string][]group {
		r, err := summary.New(assess.New(d, assess.Options{}), summary.Identity{}, summary.Question{Scope: "all", By: summary.Breakdowns, Sections: []string{summary.SectionBy}})
		if err != nil {
			t.Fatal(err)
		}
		all := map[string][]group{}
		for _, b := range r.By {
			for _, g := range b.Groups {
				low, best, high := g.Killed.Ends()
				_, vessels, _ := g.Vessels.Ends()
				_, alive, _ := g.Survivors.Ends()
				all[b.By] = append(all[b.By], group{g.Key, g.Strikes, [3]int{low, best, high}, vessels, alive, g.KilledOpen, g.KilledUnknown, g.KilledUnended, g.SurvivorsOpen, g.Share})
			}
			slices.SortFunc(all[b.By], func(x, y group) int { return cmp.Compare(x.Key, y.Key) })
		}
		return all
	}
	if found := diff.Diff(told(two), told(one)); found != "" {
		t.Errorf("(-two rows +one row for two)\n%s", found)
	}
}
