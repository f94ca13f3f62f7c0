package export_test

import (
	"slices"
	"strconv"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// The views count the strikes for which a row stands, and put the ends of a stated range of
// strikes to those of the rows, as the ledger and the verdicts do.
func TestViewsOfSeveralStrikes(t *testing.T) {
	in := own()
	strikes, tallies := slices.Clone(in.Data.Strikes.Rows), slices.Clone(in.Data.Tallies.Rows)
	for i := range strikes {
		s := &strikes[i]
		switch i % 5 {
		case 0:
			s.Strikes, s.StrikesMin, s.StrikesMax = "3", "2", "4"
		case 2:
			s.StrikesMin, s.StrikesMax = "1", "3"
		case 3:
			s.StrikesMin = "2"
		}
	}
	for i := range tallies {
		if n, ok := tallies[i].Strikes.Int(); ok && i%2 == 0 {
			tallies[i].StrikesTo = schema.Count(strconv.Itoa(n + i%7))
		}
	}
	for _, changed := range []*schema.Dataset{
		in.Data.With(in.Data.Strikes.Select(strikes), in.Data.Tallies.Select(tallies)),
		in.Data.With(in.Data.Strikes.Select(strikes)),
		in.Data.With(in.Data.Tallies.Select(tallies)),
	} {
		files := fstest.MapFS{}
		for _, table := range changed.Held() {
			files[table.File] = &fstest.MapFile{Data: changed.Sheet(table.Name).Bytes()}
		}
		in.Data = schema.Read(files)
		db, books := opened(t, in), ledger.New(in.Data)
		if diff := cmp.Diff(ledgerTotals(t, books), runningTotals(t, db)); diff != "" {
			t.Errorf("running totals (-go +sql)\n%s", diff)
		}
		if diff := cmp.Diff(judgedByGo(books), figures(t, db)); diff != "" {
			t.Errorf("two_readings (-go +sql)\n%s", diff)
		}
	}
}
