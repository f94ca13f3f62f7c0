package reporttest

import (
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/schema"
)

// Torn is the sample, which is given, with what it lacks and without much that it has, in another order:
// numbers without a best value or an end, more presumed dead, strikes on land,
// strikes of several and of classes, figures of further measures, rows without a day or a source's address.
func Torn(t testing.TB, sample fs.FS) fs.FS {
	t.Helper()
	files := schema.ReadTexts(sample)
	for _, name := range []string{"datapackage.json", "LICENSE", "README.md"} {
		text, err := fs.ReadFile(sample, name)
		if err != nil {
			t.Fatal(err)
		}
		files[name] = text
	}
	d := schema.Read(sample)
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		every := func(n, rest int) bool { return i%n == rest }
		if every(3, 0) {
			s.Deaths = ""
		}
		if every(5, 1) {
			s.Deaths, s.DeathsMax = "", ""
		}
		if every(7, 2) {
			s.Deaths, s.DeathsMin, s.DeathsMax = "", "", ""
		}
		if every(4, 0) {
			s.Survivors = ""
		}
		if every(6, 3) {
			s.Vessels = ""
		}
		if every(9, 4) {
			s.Missing, s.MissingKnown = "2", s.Date.AddDays(i)
			s.Survivors, s.FollowUp = "", "unknown"
		}
		if every(10, 5) {
			s.Date = d.Strikes.Rows[i-1].Date
		}
		if every(11, 6) {
			s.Announced, s.AnnouncedBy = "", ""
		}
		switch {
		case every(8, 1):
			s.StrikesMin, s.Strikes, s.StrikesMax, s.Class = "2", "2", "3", "confirmed"
		case every(8, 3):
			s.StrikesMin, s.Class = "2", "confirmed;drone"
		case every(8, 5):
			s.Class = "possible"
		}
		if every(13, 7) {
			s.Latitude, s.Longitude, s.LocationPrecision = "", "", "unknown"
		}
		if every(13, 8) { // one place, known more and less exactly
			s.Latitude, s.Longitude, s.LocationPrecision = "12.5", "-70.25", []string{"exact", "area"}[i/13%2]
		}
	}
	for i := range d.Accounts.Rows {
		a := &d.Accounts.Rows[i]
		if i%6 == 0 {
			a.DeathsMax = ""
		}
		if i%17 == 3 {
			a.DeathsMin, a.DeathsMax = "", ""
		}
		if i%19 == 4 {
			a.Date = ""
		}
		if i%23 == 5 {
			a.Superseded = "yes"
		}
	}
	for i := range d.Tallies.Rows {
		y := &d.Tallies.Rows[i]
		switch i % 12 {
		case 0, 1:
			if y.Deaths.Known() {
				y.DeathsQualifier = []string{"at_most", "nearly"}[i%12]
			}
		case 2:
			if y.Strikes.Known() || y.Vessels.Known() {
				y.Deaths, y.DeathsTo, y.DeathsQualifier = "", "", ""
			}
		case 3:
			if y.Deaths.Known() && !y.DeathsTo.Known() {
				y.Deaths = "9" + y.Deaths
			}
		case 4:
			y.CountsMissing = "yes"
		case 5:
			y.CountsMissing = "no"
		case 6:
			y.Scope = schema.ScopeAll
		case 7:
			y.Class = []schema.List{"confirmed", "confirmed+drone", "possible;confirmed"}[i/12%3]
		case 8:
			y.From, y.AsOf = "2025-10-01", []schema.Date{y.AsOf, ""}[i/12%2]
		case 10:
			y.Series = "¡" + y.Series + "!"
		case 11:
			y.Series, y.From, y.AsOf = "Nowhere dated", "", ""
		case 9:
			if y.Strikes.Known() && y.StrikesQualifier == "exact" {
				y.StrikesTo = y.Strikes + "0"
			}
		}
	}
	for i := range d.Sources.Rows {
		switch s := &d.Sources.Rows[i]; i % 15 {
		case 0:
			s.Published = ""
		case 1:
			s.URL = ""
		case 2:
			s.Origin = "not told"
		}
	}
	slices.Reverse(d.Strikes.Rows[10:20])
	slices.Reverse(d.Tallies.Rows[30:50])
	slices.Reverse(d.Claims.Rows)
	for _, s := range d.Sheets() {
		if table := s.Table(); len(files[table.File]) > 0 {
			files[table.File] = s.Bytes()
		}
	}
	files["vocabulary.csv"] = []byte("vocabulary,word,label,label_es,meaning\nclass,confirmed,confirmed strikes,ataques confirmados,\nclass,possible,possible strikes,ataques posibles,Told once.\nclass,drone,drone strikes,,\n")
	files["measures.csv"] = []byte("measure,label,label_es,inside,total,meaning\nchildren,children killed,niños muertos,deaths,sum,Children among the killed.\nlost,boats that were lost,,,apart,\nwounded,wounded,heridos,,sum,People who were wounded.\n")
	var counts strings.Builder
	counts.WriteString("of,measure,low,best,high,qualifier\n")
	for i := range d.Strikes.Rows {
		switch id := d.Strikes.Rows[i].ID; i % 6 {
		case 0:
			fmt.Fprintf(&counts, "%s,children,0,1,2,\n", id)
		case 1:
			fmt.Fprintf(&counts, "%s,children,1,,,\n%[1]s,wounded,2,3,4,\n", id)
		case 2:
			fmt.Fprintf(&counts, "%s,wounded,,2,2,\n%[1]s,lost,1,1,1,\n", id)
		}
	}
	for i := range d.Tallies.Rows {
		switch id := d.Tallies.Rows[i].ID; i % 8 {
		case 0:
			fmt.Fprintf(&counts, "%s,children,,%d,,exact\n", id, i%30)
		case 1:
			fmt.Fprintf(&counts, "%s,wounded,10,,20,about\n", id)
		case 2:
			fmt.Fprintf(&counts, "%s,children,,5,,at_least\n", id)
		}
	}
	for i := range d.Accounts.Rows {
		if i%9 == 0 {
			fmt.Fprintf(&counts, "%s,children,1,,2,\n", d.Accounts.Rows[i].ID)
		}
	}
	files["counts.csv"] = []byte(counts.String())
	return files
}
