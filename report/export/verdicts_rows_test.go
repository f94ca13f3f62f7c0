package export_test

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strconv"
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// verdictRows are the rows of the table of verdicts, with their header.
func verdictRows(t *testing.T, in export.Input) [][]string {
	t.Helper()
	var b bytes.Buffer
	if err := export.Named("csv").Write(in, export.Options{Tables: []string{"verdicts"}}, &b); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(&b).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// What the rows give for the deaths of a figure is added up again from the strikes of its
// reading: the best values, or where the figure states a range the lowest and the highest,
// each with the presumed dead that the reading counts.
func TestVerdictsAddUp(t *testing.T) {
	in := own()
	for i := range in.Data.Tallies.Rows { // none of the sample states a range
		if y := &in.Data.Tallies.Rows[i]; i%2 == 0 {
			if n, ok := y.Deaths.Int(); ok {
				y.DeathsTo = schema.NewCount(n + 4)
			}
			if i%4 == 0 {
				y.CountsMissing = "yes"
			}
		}
	}
	open := &in.Data.Strikes.Rows[in.Data.Strikes.Len()/2] // figures of later days sum no upper end
	open.DeathsMax = ""
	in.Assessed = assess.New(in.Data, assess.Options{})
	rows := verdictRows(t, in)
	ranges, unended := 0, 0
	for i := range in.Assessed.Verdicts() {
		v := &in.Assessed.Verdicts()[i]
		if v.Ledger == nil || v.Tally.Deaths == "" || v.Readings[0].Values == figure.FirstReported {
			continue
		}
		low, best, high, lost := 0, 0, 0, 0
		known, ended := false, true
		for n := v.Cut.First; n < v.Cut.End; n++ {
			if slices.Contains(v.Cut.Without, n) {
				continue
			}
			s := &in.Data.Strikes.Rows[v.Ledger.Entries[n].Row]
			least := s.DeathsMin.Or(s.Deaths.Or(0))
			low, best, high = low+least, best+s.Deaths.Or(least), high+s.DeathsMax.Or(s.Deaths.Or(least))
			known, ended = known || s.DeathsMin.Known() || s.Deaths.Known() || s.DeathsMax.Known(), ended && s.DeathsMax.Known()
			if v.Counts(n) {
				lost += s.Missing.Or(0)
			}
		}
		want := map[string]string{"deaths_rows": strconv.Itoa(best + lost), "deaths_rows_to": "", "deaths_difference": strconv.Itoa(v.Tally.Deaths.Or(0) - best - lost)}
		if v.Tally.DeathsTo != "" {
			want["deaths_rows"], want["deaths_rows_to"], want["deaths_difference"] = strconv.Itoa(low+lost), strconv.Itoa(high+lost), strconv.Itoa(v.Tally.Deaths.Or(0)-low-lost)
			if lost > 0 && low < high && ended {
				ranges++
			}
			if !ended {
				want["deaths_rows_to"] = "" // an end that is not known
				unended++
			}
		}
		if !known {
			continue
		}
		for name, want := range want {
			if got := rows[i+1][slices.Index(rows[0], name)]; got != want {
				t.Errorf("%s: %s: found %q, want %q", v.Tally.ID, name, got, want)
			}
		}
	}
	if ranges < 10 || unended < 10 {
		t.Errorf("found %d ranges with presumed dead and %d without an upper end, want more", ranges, unended)
	}
}

// Beside each verdict stand the cells of the figure and of its document as their tables
// have them: who, when, where, and every number as stated.
func TestVerdictsRepeatTheirRows(t *testing.T) {
	in := own()
	rows := verdictRows(t, in)
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
