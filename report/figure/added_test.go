package figure_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Sources that an added figure may cite. Neither says when the figure was
// published: one is older than the figure, one has no day.
const (
	early   = "D9998"
	undated = "D9999"
)

// extended is a copy of the own dataset with those sources and room for one
// tally.
var extended = sync.OnceValue(func() *schema.Dataset {
	d := schema.Read(sample.Files)
	d.Sources.Rows = append(d.Sources.Rows, schema.Source{ID: early, Published: "2025-03-15"}, schema.Source{ID: undated})
	d.Sources.Reindex()
	d.Tallies.Rows = append(d.Tallies.Rows, schema.Tally{})
	return d
})

// added judges a figure put at the end of a copy of the own tallies.
func added(tally schema.Tally) *figure.Verdict {
	d := extended()
	tally.ID = "T9999"
	for _, q := range []struct {
		n    schema.Count
		word *string
	}{{tally.Deaths, &tally.DeathsQualifier}, {tally.Strikes, &tally.StrikesQualifier}, {tally.Vessels, &tally.VesselsQualifier}} {
		if q.n.Known() && *q.word == "" {
			*q.word = "exact"
		}
	}
	if tally.Scope == "" {
		tally.Scope = schema.ScopeSea
	}
	if tally.CountsMissing == "" {
		tally.CountsMissing = "unknown"
	}
	row := d.Tallies.Len() - 1
	d.Tallies.Rows[row] = tally
	d.Tallies.Reindex()
	v := figure.NewJudge(ledger.New(d)).Tally(row)
	return &v
}

func TestAddedFigures(t *testing.T) {
	const (
		maybe   = figure.Possible
		agrees  = figure.Agrees
		read    = figure.AgreesAsRead
		differs = figure.Differs
	)
	type variant struct {
		asOf    schema.Date
		through schema.ID
		want    found
	}
	plain := found{agrees, "as stated", nil}
	reads := func(text string) found { return found{read, text, nil} }
	may := func(text string) found { return found{maybe, text, nil} }
	off := func(deaths int, text string) found {
		return found{differs, text, map[figure.Measure]int{figure.Deaths: deaths}}
	}
	for _, test := range []struct {
		name     string
		tally    schema.Tally
		variants []variant
	}{
		{"AP 148 after 20 February", schema.Tally{Deaths: "148", Strikes: "43"}, []variant{
			{"2026-02-20", "S045", reads("presumed dead counted (11)")}, {"2026-02-21", "S045", reads("presumed dead counted (11)")},
			{"2026-02-20", "", reads("presumed dead counted (11)")}, {"2026-02-21", "", reads("presumed dead counted (11)")}}},
		{"AP at least 148, deaths alone", schema.Tally{Deaths: "148", DeathsQualifier: "at_least"}, []variant{
			{"2026-02-20", "S045", reads("presumed dead counted (11)")}, {"2026-02-21", "", reads("presumed dead counted (11)")}}},
		{"CNN 138 after 20 February", schema.Tally{Deaths: "138"}, []variant{
			{"2026-02-20", "S045", reads("presumed dead counted as known by 29 October 2025 (1 of 11)")}, {"2026-02-21", "S045", reads("presumed dead counted as known by 29 October 2025 (1 of 11)")},
			{"2026-02-20", "", reads("presumed dead counted as known by 29 October 2025 (1 of 11)")}, {"2026-02-21", "", reads("presumed dead counted as known by 29 October 2025 (1 of 11)")}}},
		{"BNO 25 on 14 October", schema.Tally{Deaths: "25", Strikes: "5"}, []variant{
			{"2025-10-14", "S005", off(-2, "as stated")}, {"2025-10-15", "S005", off(-2, "as stated")},
			{"2025-10-14", "", off(-2, "as stated")}, {"2025-10-15", "", off(-2, "as stated")}}},
		{"BNO 25, deaths alone", schema.Tally{Deaths: "25", DeathsQualifier: "at_least"}, []variant{
			{"2025-10-14", "S005", off(-2, "as stated")}, {"2025-10-14", "", off(-2, "as stated")}, {"2025-10-15", "", off(-2, "as stated")}}},
		{"early 46 of 24 October", schema.Tally{Deaths: "46", Strikes: "10"}, []variant{
			{"2025-10-24", "S010", off(3, "as stated")}, {"2025-10-25", "S010", off(3, "as stated")},
			{"2025-10-24", "", off(3, "as stated")}, {"2025-10-25", "", off(3, "as stated")}}},
		{"early 46, deaths alone", schema.Tally{Deaths: "46"}, []variant{
			{"2025-10-24", "S010", off(3, "as stated")}, {"2025-10-24", "", off(3, "as stated")}, {"2025-10-25", "", off(3, "as stated")}}},
		{"USNI 67, 16 strikes, 17 boats", schema.Tally{Deaths: "67", Strikes: "16", Vessels: "17"}, []variant{
			{"2025-11-04", "S016", reads("presumed dead counted (1)")}, {"2025-11-05", "S016", reads("presumed dead counted (1)")},
			{"2025-11-04", "", reads("presumed dead counted (1)")}, {"2025-11-05", "", reads("presumed dead counted (1)")}}},
		{"Independent 86", schema.Tally{Deaths: "86"}, []variant{
			{"2025-12-04", "S022", plain}, {"2025-12-05", "S022", plain}, {"2025-12-04", "", plain}, {"2025-12-05", "", plain}}},
		{"27 after five", schema.Tally{Deaths: "27", Strikes: "5", Vessels: "5"}, []variant{
			{"2025-10-14", "S005", plain}, {"2025-10-15", "S005", plain}, {"2025-10-14", "", plain}, {"2025-10-15", "", plain}}},
		{"57 after 27 October, announced the day after", schema.Tally{Deaths: "57", Strikes: "13", Vessels: "14"}, []variant{
			{"2025-10-27", "S013", plain}, {"2025-10-28", "S013", plain},
			{"2025-10-27", "", reads("with 3 strikes made public later")}, {"2025-10-28", "", plain}}},
		{"82 after 15 November, announced the day after", schema.Tally{Deaths: "82", Strikes: "21", Vessels: "22"}, []variant{
			{"2025-11-15", "S021", plain}, {"2025-11-16", "S021", plain},
			{"2025-11-15", "", reads("with 1 strike made public later")}, {"2025-11-16", "", plain}}},
		{"83 after 15 November", schema.Tally{Deaths: "83", Strikes: "21"}, []variant{
			{"2025-11-15", "S021", reads("presumed dead counted (1)")}, {"2025-11-16", "S021", reads("presumed dead counted (1)")},
			{"2025-11-15", "", reads("with 1 strike made public later, presumed dead counted (1)")}, {"2025-11-16", "", reads("presumed dead counted (1)")}}},
		{"114 after 31 December", schema.Tally{Deaths: "114", Strikes: "35", Vessels: "36"}, []variant{
			{"2025-12-31", "S036", plain}, {"2026-01-01", "S036", plain}, {"2025-12-31", "", plain}, {"2026-01-01", "", plain}}},
		{"SOUTHCOM 126 in 36 strikes", schema.Tally{Deaths: "126", Strikes: "36", CountsMissing: "yes"}, []variant{
			{"2026-01-26", "S038", plain}, {"2026-01-27", "S038", plain}, {"2026-01-26", "", plain}, {"2026-01-27", "", plain}}},
		// Nobody can count the strikes of the night to 17 February before they
		// became public on that day, and then the eleventh presumed death was, too.
		{"AP 145 for 16 February, announced the day after", schema.Tally{Deaths: "145"}, []variant{
			{"2026-02-16", "S044", reads("presumed dead counted (11)")}, {"2026-02-17", "S044", reads("presumed dead counted (11)")},
			{"2026-02-16", "", may("with 3 strikes made public later, presumed dead counted (11)")}, {"2026-02-17", "", reads("presumed dead counted (11)")}}},
		{"CNN 135 for 16 February", schema.Tally{Deaths: "135"}, []variant{
			{"2026-02-16", "S044", reads("presumed dead counted as known by 29 October 2025 (1 of 11)")}, {"2026-02-17", "S044", reads("presumed dead counted as known by 29 October 2025 (1 of 11)")},
			{"2026-02-17", "", reads("presumed dead counted as known by 29 October 2025 (1 of 11)")}}},
		{"140 after 23 February", schema.Tally{Deaths: "140", Strikes: "44"}, []variant{
			{"2026-02-23", "S046", plain}, {"2026-02-24", "S046", plain}, {"2026-02-23", "", plain}, {"2026-02-24", "", plain}}},
		{"151 after 23 February", schema.Tally{Deaths: "151", Strikes: "44"}, []variant{
			{"2026-02-23", "S046", reads("presumed dead counted (11)")}, {"2026-02-24", "S046", reads("presumed dead counted (11)")},
			{"2026-02-23", "", reads("presumed dead counted (11)")}, {"2026-02-24", "", reads("presumed dead counted (11)")}}},
		{"the source says that the presumed dead are not inside", schema.Tally{Deaths: "151", CountsMissing: "no"}, []variant{
			{"2026-02-23", "S046", off(11, "as stated")}}},
		{"all, land strikes not meant", schema.Tally{Deaths: "126", Scope: "all"}, []variant{
			{"2026-01-26", "", may("counted only: at sea, presumed dead counted (10)")}}},
		{"more than 80, true and stale", schema.Tally{Deaths: "80", DeathsQualifier: "more_than"}, []variant{
			{"2025-12-10", "", plain}, {"2025-12-15", "", may("3 strikes earlier, presumed dead counted (1)")}}},
	} {
		for _, source := range []schema.ID{early, undated} {
			for _, v := range test.variants {
				name := test.name + "/" + string(source) + " as of " + string(v.asOf)
				if v.through != "" {
					name += " through " + string(v.through)
				}
				t.Run(name, func(t *testing.T) {
					tally := test.tally
					tally.SourceID, tally.AsOf, tally.Through = source, v.asOf, v.through
					if diff := cmp.Diff(v.want, foundBy(added(tally)), cmp.AllowUnexported(found{})); diff != "" {
						t.Errorf("(-want +got):\n%s", diff)
					}
				})
			}
		}
	}
}

// Windows: what happened between two days, asked of documents of any day.
func TestAddedWindows(t *testing.T) {
	for _, test := range []struct {
		name  string
		tally schema.Tally
		want  string
	}{
		{"three boats of 15 December", schema.Tally{From: "2025-12-15", AsOf: "2025-12-15", Deaths: "8", Strikes: "3", Vessels: "3"}, "as stated"},
		{"15 December, as one announcement", schema.Tally{From: "2025-12-15", AsOf: "2025-12-15", Deaths: "8", Strikes: "1", Vessels: "3"}, "strikes announced together counted as one"},
		{"night of 16 February", schema.Tally{From: "2026-02-16", AsOf: "2026-02-16", Deaths: "11", Strikes: "3"}, "as stated"},
		{"27 October, the man counted", schema.Tally{From: "2025-10-27", AsOf: "2025-10-27", Deaths: "15", Strikes: "3"}, "presumed dead counted (1)"},
		{"convoy with those lost", schema.Tally{From: "2025-12-30", AsOf: "2025-12-30", Deaths: "11", Strikes: "3", Missing: "8", CountsMissing: "yes"}, "as stated"},
		{"October", schema.Tally{From: "2025-10-01", AsOf: "2025-10-31", Deaths: "44", Strikes: "11"}, "as stated"},
		{"days without a strike", schema.Tally{From: "2025-11-16", AsOf: "2025-12-03", Deaths: "0", Strikes: "0"}, "as stated"},
	} {
		for _, source := range []schema.ID{early, undated} {
			t.Run(test.name+"/"+string(source), func(t *testing.T) {
				tally := test.tally
				tally.SourceID = source
				want := found{figure.AgreesAsRead, test.want, nil}
				switch test.want {
				case "as stated":
					want.outcome = figure.Agrees
				case "strikes announced together counted as one":
					want.outcome = figure.Possible
				}
				if diff := cmp.Diff(want, foundBy(added(tally)), cmp.AllowUnexported(found{})); diff != "" {
					t.Errorf("(-want +got):\n%s", diff)
				}
			})
		}
	}
}
