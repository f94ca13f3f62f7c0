package export_test

import (
	"slices"
	"strconv"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// severalStrikes are the repository's dataset with rows that stand for several strikes, with
// figures that state a range of strikes, and with both.
func severalStrikes() (all []export.Input) {
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
		all = append(all, asFiles(in, changed))
	}
	return all
}

// asFiles is an input of tables as their files would hold them.
func asFiles(in export.Input, d *schema.Dataset) export.Input {
	files := fstest.MapFS{}
	for _, table := range d.Held() {
		files[table.File] = &fstest.MapFile{Data: d.Sheet(table.Name).Bytes()}
	}
	in.Data = schema.Read(files)
	return in
}

// The views count the strikes for which a row stands, and put the ends of a stated range of
// strikes to those of the rows, as the ledger and the verdicts do.
func TestViewsOfSeveralStrikes(t *testing.T) {
	for _, in := range severalStrikes() {
		db, books := opened(t, in), ledger.New(in.Data)
		if diff := cmp.Diff(ledgerTotals(t, books), runningTotals(t, db)); diff != "" {
			t.Errorf("running totals (-go +sql)\n%s", diff)
		}
		if diff := cmp.Diff(judgedByGo(books), figures(t, db)); diff != "" {
			t.Errorf("two_readings (-go +sql)\n%s", diff)
		}
	}
}

// So do the statements for the Parquet export, which have no place for figures of one class
// either.
func TestVerdictsFromParquetOfSeveralStrikes(t *testing.T) {
	for n, in := range severalStrikes() {
		if n == 0 {
			tallies := slices.Clone(in.Data.Tallies.Rows)
			tallies[0].Class, tallies[1].Class = "confirmed", "confirmed+possible"
			in = asFiles(in, in.Data.With(in.Data.Tallies.Select(tallies)))
		}
		want := byID(unmarked(slices.DeleteFunc(judgedByGo(ledger.New(in.Data)), func(x judged) bool {
			return in.Data.Tallies.Get(x.TallyID).Class != ""
		})))
		folder := inParts(t, in, 40)
		for _, e := range engines {
			if diff := cmp.Diff(want, verdictsIn(t, e.name, e.npm, folder)); diff != "" {
				t.Errorf("dataset %d (-go +%s)\n%s", n, e.name, diff)
			}
		}
	}
}
