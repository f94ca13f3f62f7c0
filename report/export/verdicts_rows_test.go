package export_test

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/strike-tally/strike-tally/report/export"
)

// Beside each verdict stand the cells of the figure and of its document as their tables
// have them: who, when, where, and every number as stated.
func TestVerdictsRepeatTheirRows(t *testing.T) {
	in := own()
	folder := filepath.Join(t.TempDir(), "csv")
	if err := export.Named("csv").Export(in, export.Options{}, folder); err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(folder, "flat", "verdicts.csv"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != in.Data.Tallies.Len()+1 {
		t.Fatalf("found %d rows, want one a figure and a header", len(rows))
	}
	for i, row := range rows[1:] {
		y := &in.Data.Tallies.Rows[i]
		s := in.Data.Sources.Get(y.SourceID)
		for name, want := range map[string]string{
			"tally_id": string(y.ID), "source_id": string(y.SourceID), "series": y.Series, "scope": y.Scope, "from": string(y.From), "as_of": string(y.AsOf), "through": string(y.Through),
			"publisher": s.Publisher, "origin": s.Origin, "published": string(s.Published), "url": s.Address(),
			"deaths": string(y.Deaths), "deaths_to": string(y.DeathsTo), "deaths_qualifier": y.DeathsQualifier, "strikes": string(y.Strikes), "strikes_qualifier": y.StrikesQualifier,
			"vessels": string(y.Vessels), "vessels_qualifier": y.VesselsQualifier, "missing": string(y.Missing), "survivors": string(y.Survivors),
		} {
			at := slices.Index(rows[0], name)
			if at < 0 {
				t.Fatalf("found no column %s in %q", name, rows[0])
			}
			if row[at] != want {
				t.Errorf("%s: %s: found %q, want %q", y.ID, name, row[at], want)
			}
		}
	}
}
