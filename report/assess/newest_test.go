package assess_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// rows is a dataset with these rows and no others.
func rows(of map[string]string) *schema.Dataset {
	files := fstest.MapFS{}
	for _, t := range schema.Tables {
		header := t.Needed().Header()
		if t.Name == "coverage" {
			header = t.Header()
		}
		files[t.File] = &fstest.MapFile{Data: []byte(strings.Join(header, ",") + "\n" + of[t.Name])}
	}
	return schema.Read(files)
}

func TestNewestPublishedTotals(t *testing.T) {
	const rest = ",exact,,,,,,,unknown,\n"
	d := rows(map[string]string{
		"sources": "D0001,Radio,Radio,,,2025-03-01,en,news,read,\nD0002,List,List,,,2025-03-01,en,tracker,read,\nD0003,Radio,Radio,,,2025-03-09,en,news,read,\n",
		"tallies": "T0001,D0001,Radio,,2025-02-20,,sea,20," + rest + // an older one of the same count
			"T0002,D0001,Radio,,2025-03-01,,sea,30," + rest +
			"T0003,D0002,List,,2025-03-02,,sea,40," + rest + // a tracker
			"T0004,D0001,Paper,,2025-02-10,,sea,25,26" + rest +
			"T0005,D0001,Old,,2025-01-10,,sea,9," + rest + // more than a month older
			"T0006,D0001,Week,2025-02-20,2025-03-01,,sea,3," + rest + // of a window
			"T0007,D0001,All,,2025-03-01,,all,99," + rest + // of another scope
			"T0008,D0001,,,2025-03-01,,sea,33," + rest + // of no running count
			"T0009,D0003,Late,,2025-02-28,,sea,31," + rest + // published later
			"T0010,D0001,Boats,,2025-03-01,,sea,,,,4,exact,,,,,unknown,\n", // of no deaths
	})
	a := assess.New(d, assess.Options{})
	for by, want := range map[schema.Date][]schema.ID{
		"":           {"T0002", "T0009", "T0004"},
		"2025-03-08": {"T0002", "T0004"},
		"2025-01-31": nil,
	} {
		var got []schema.ID
		for _, v := range a.Newest("sea", by) {
			got = append(got, v.Tally.ID)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("by %q (-want +got)\n%s", by, diff)
		}
	}
}

// Among the newest totals, as they were known on any day, stands each that no later one of its
// count comes behind, be it of a later day or of a later row: in the sample, and in tables drawn
// by lot, in which of some documents the month alone is known.
func TestNewestLikeBruteForce(t *testing.T) {
	months, twice := map[bool]int{}, 0
	ask := func(name string, d *schema.Dataset, days []schema.Date) {
		a := assess.New(d, assess.Options{})
		for _, scope := range []string{"sea", "all"} {
			for _, by := range days {
				asked := func(y *schema.Tally) bool {
					s := d.Sources.Get(y.SourceID)
					if s == nil || y.FullScope() != scope || y.Series == "" || y.From != "" || y.AsOf == "" || y.Deaths == "" || s.Kind == "tracker" || s.Kind == "social" {
						return false
					}
					published := string(s.Published)
					if month, err := time.Parse("2006-01", published); err == nil {
						published = month.AddDate(0, 1, -1).Format("2006-01-02")
						if by[:min(7, len(by))] == s.Published && y.AsOf <= by {
							months[published <= string(by)]++
						}
					}
					return by == "" || y.AsOf <= by && published <= string(by)
				}
				var newest schema.Date
				var want []schema.ID
				for i := range d.Tallies.Rows {
					if y := &d.Tallies.Rows[i]; asked(y) {
						newest = max(newest, y.AsOf)
					}
				}
				for i := range d.Tallies.Rows {
					y := &d.Tallies.Rows[i]
					behind := func(o schema.Tally) bool {
						row, _ := d.Tallies.Find(string(o.ID))
						if o.AsOf == y.AsOf && row != i && o.Series == y.Series && asked(&o) {
							twice++
						}
						return o.Series == y.Series && asked(&o) && (o.AsOf > y.AsOf || o.AsOf == y.AsOf && row > i)
					}
					if asked(y) && newest.DaysSince(y.AsOf) <= 30 && !slices.ContainsFunc(d.Tallies.Rows, behind) {
						want = append(want, y.ID)
					}
				}
				var got []schema.ID
				all := a.Newest(scope, by)
				for i, v := range all {
					got = append(got, v.Tally.ID)
					if i > 0 && v.Tally.AsOf > all[i-1].Tally.AsOf {
						t.Errorf("%s, by %q: found %s behind an older one", name, by, v.Tally.ID)
					}
				}
				slices.Sort(got)
				slices.Sort(want)
				if diff := cmp.Diff(want, got); diff != "" {
					t.Errorf("%s, %s, by %q (-want +got)\n%s", name, scope, by, diff)
				}
			}
		}
	}
	d := schema.Read(sample.Files)
	days := []schema.Date{""}
	for i := range d.Tallies.Rows {
		if day := d.Tallies.Rows[i].AsOf; !slices.Contains(days, day) {
			days = append(days, day)
		}
	}
	ask("the sample", d, days)
	days = []schema.Date{""}
	for i := range 100 {
		days = append(days, schema.Date("2025-01-29").AddDays(i))
	}
	for seed := range uint64(12) {
		ask(fmt.Sprintf("drawn %d", seed), schema.Read(reporttest.Drawn(seed)), days)
	}
	if twice == 0 || months[true] == 0 || months[false] == 0 {
		t.Errorf("found %d counts with two totals of one day and documents of months by whose days these are over, or not, %v; want some of each", twice, months)
	}
}

func TestPartial(t *testing.T) {
	for _, test := range []struct {
		name, coverage string
		scope          string
		day            schema.Date
		want           assess.Partial
	}{
		{"nothing is said", "", "sea", "", assess.Partial{}},
		{"complete to its end", "2025-01-01,2025-02-01,sea,complete,,\n", "sea", "", assess.Partial{}},
		{"partial at its end", "2025-01-01,2025-02-01,sea,complete,,\n2025-02-02,2025-03-01,sea,partial,2025-04-01,\n", "sea", "", assess.Partial{Since: "2025-02-02", Looked: "2025-04-01"}},
		{"on an earlier day", "2025-01-01,2025-02-01,sea,complete,,\n2025-02-02,2025-03-01,sea,partial,2025-04-01,\n", "sea", "2025-01-20", assess.Partial{}},
		{"of two stretches", "2025-01-01,2025-02-01,sea,partial,2025-05-01,\n2025-02-02,2025-03-01,gulf,partial,2025-04-01,\n", "gulf", "", assess.Partial{Since: "2025-01-01", Looked: "2025-05-01"}},
		{"complete again", "2025-01-01,2025-02-01,sea,partial,2025-05-01,\n2025-02-02,2025-03-01,sea,complete,,\n", "sea", "", assess.Partial{}},
		{"a part of all", "2025-01-01,2025-03-01,sea,complete,,\n2025-02-02,2025-03-01,land,partial,,\n", "all", "", assess.Partial{Since: "2025-02-02"}},
		{"another part", "2025-01-01,2025-03-01,sea,complete,,\n2025-02-02,2025-03-01,land,partial,,\n", "sea", "", assess.Partial{}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := rows(map[string]string{"theaters": "gulf,Gulf,Golfo,sea,,\n", "coverage": test.coverage})
			if diff := cmp.Diff(test.want, assess.New(d, assess.Options{}).Partial(test.scope, test.day)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

func TestAtLeastAsksForStrikesAndEnds(t *testing.T) {
	partial := assess.Partial{Since: "2025-02-02"}
	for _, test := range []struct {
		partial          assess.Partial
		strikes, unended int
		want             bool
	}{
		{partial, 3, 0, true},
		{partial, 0, 0, false}, // of no strike nothing can be said
		{partial, 3, 1, false},
		{assess.Partial{}, 3, 0, false},
	} {
		if got := test.partial.AtLeast(test.strikes, test.unended); got != test.want {
			t.Errorf("%+v of %d strikes, %d without an upper end: found %v, want %v", test.partial, test.strikes, test.unended, got, test.want)
		}
	}
}
