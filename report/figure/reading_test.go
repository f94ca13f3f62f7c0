package figure_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// small is a dataset that can be held in the head: eight strikes at sea and one
// on land, all in January 2025.
//
//	           killed       vessels  public      presumed dead
//	S001 01-01  10            1                                 gulf
//	S002 01-05   5 (4 to 6)   2      01-06                      strait
//	S003 01-05   2            1      01-06       3 from 01-08   strait
//	S004 01-10   4            1      01-12                      gulf, 2 survivors
//	S005 01-15   7            -                                 plain (land)
//	S006 01-20   1            1                  2 from 01-25   gulf
//	S007 01-22   3            1                                 gulf
//	S008 01-24   2            1                                 gulf
//	S009 01-26   6            1                                 gulf
//
// Killed at sea: 10 15 17 21 22 25 27 33; vessels: 1 3 4 5 6 7 8 9; strikes made
// public together count once: 1 2 2 3 4 5 6 7.
func small(tallies ...schema.Tally) *schema.Dataset {
	boat := func(id schema.ID, date, public schema.Date, theater string, killed, vessels schema.Count) schema.Strike {
		return schema.Strike{ID: id, Date: date, Announced: public, Theater: theater, Deaths: killed, DeathsMin: killed, DeathsMax: killed, Vessels: vessels}
	}
	strikes := []schema.Strike{
		boat("S001", "2025-01-01", "", "gulf", "10", "1"),
		boat("S002", "2025-01-05", "2025-01-06", "strait", "5", "2"),
		boat("S003", "2025-01-05", "2025-01-06", "strait", "2", "1"),
		boat("S004", "2025-01-10", "2025-01-12", "gulf", "4", "1"),
		boat("S005", "2025-01-15", "", "plain", "7", ""),
		boat("S006", "2025-01-20", "", "gulf", "1", "1"),
		boat("S007", "2025-01-22", "", "gulf", "3", "1"),
		boat("S008", "2025-01-24", "", "gulf", "2", "1"),
		boat("S009", "2025-01-26", "", "gulf", "6", "1"),
	}
	strikes[1].DeathsMin, strikes[1].DeathsMax = "4", "6"
	strikes[2].Missing, strikes[2].MissingKnown = "3", "2025-01-08"
	strikes[3].Survivors = "2"
	strikes[5].Missing, strikes[5].MissingKnown = "2", "2025-01-25"
	coverage := []schema.Coverage{
		{From: "2024-12-01", To: "2025-01-31", Scope: "sea", Completeness: "complete"},
		{From: "2025-01-10", To: "2025-01-31", Scope: "land", Completeness: "partial"},
		{From: "2025-02-01", To: "2025-02-28", Scope: "sea", Completeness: "partial"},
	}
	sources := []schema.Source{{ID: "D0001"}, {ID: "D0002", Published: "2025-01-24"}}
	return world(strikes, tallies, sources, coverage)
}

// world is a dataset of two seas and a plain.
func world(strikes []schema.Strike, tallies []schema.Tally, sources []schema.Source, coverage []schema.Coverage) *schema.Dataset {
	return &schema.Dataset{
		Strikes:  schema.NewSheet(schema.TableNamed("strikes"), strikes),
		Accounts: schema.NewSheet[schema.Account](schema.TableNamed("accounts"), nil),
		Tallies:  schema.NewSheet(schema.TableNamed("tallies"), tallies),
		Sources:  schema.NewSheet(schema.TableNamed("sources"), sources),
		Theaters: schema.NewSheet(schema.TableNamed("theaters"), []schema.Theater{{Theater: "gulf", Medium: "sea"}, {Theater: "plain", Medium: "land"}, {Theater: "strait", Medium: "sea"}}),
		Coverage: schema.NewSheet(schema.TableNamed("coverage"), coverage),
	}
}

// tally fills what a case leaves out: exact numbers at sea, of an undated source
// that does not say whether the presumed dead are counted.
func tally(t schema.Tally) schema.Tally {
	or := func(s *string, otherwise string) {
		if *s == "" {
			*s = otherwise
		}
	}
	t.ID = "T0001"
	if t.SourceID == "" {
		t.SourceID = "D0001"
	}
	or(&t.Scope, "sea")
	or(&t.CountsMissing, "unknown")
	if t.Deaths.Known() {
		or(&t.DeathsQualifier, "exact")
	}
	if t.Strikes.Known() {
		or(&t.StrikesQualifier, "exact")
	}
	if t.Vessels.Known() {
		or(&t.VesselsQualifier, "exact")
	}
	return t
}

func judged(d *schema.Dataset) figure.Verdict {
	return figure.NewJudge(ledger.New(d)).Tally(0)
}

func TestReadings(t *testing.T) {
	plain, none := []string{"as stated"}, []string(nil)
	for _, test := range []struct {
		name    string
		tally   schema.Tally
		outcome figure.Outcome
		want    []string // all readings; not looked at where it differs
	}{
		{"plain", schema.Tally{AsOf: "2025-01-12", Deaths: "21", Strikes: "4", Vessels: "5", Survivors: "2"}, figure.Agrees, plain},
		{"plain before the announcement", schema.Tally{AsOf: "2025-01-11", Deaths: "17", Strikes: "3", Vessels: "4"}, figure.Agrees, plain},
		{"plain in one sea", schema.Tally{AsOf: "2025-01-31", Scope: "strait", Deaths: "7", Vessels: "3"}, figure.Agrees, plain},
		{"plain on land", schema.Tally{AsOf: "2025-01-31", Scope: "land", Deaths: "7", Strikes: "1", Vessels: "0"}, figure.Agrees, plain},
		{"plain everywhere", schema.Tally{AsOf: "2025-01-31", Scope: "all", Deaths: "40", Strikes: "9"}, figure.Agrees, plain},
		{"nothing happened yet", schema.Tally{AsOf: "2024-12-31", Deaths: "0", Strikes: "0", Vessels: "0", Survivors: "0"}, figure.Agrees, plain},
		{"one, where none had happened", schema.Tally{AsOf: "2024-12-30", Deaths: "1"}, figure.Differs, nil},
		{"none, where some were killed", schema.Tally{AsOf: "2025-01-12", Deaths: "0"}, figure.Differs, nil},
		{"no vessels at sea", schema.Tally{AsOf: "2025-01-12", Vessels: "0"}, figure.Differs, nil},

		{"published later, knows more", schema.Tally{SourceID: "D0002", AsOf: "2025-01-10", Deaths: "21"}, figure.Agrees, plain},

		{"cut by date", schema.Tally{AsOf: "2025-01-10", Deaths: "21"}, figure.Possible, []string{"with 1 strike made public later"}},
		{"cut by date, two at once", schema.Tally{AsOf: "2025-01-05", Deaths: "17", Strikes: "3"}, figure.AgreesAsRead, []string{"with 2 strikes made public later"}},
		{"one earlier", schema.Tally{AsOf: "2025-01-26", Deaths: "27"}, figure.Possible, []string{"1 strike earlier", "3 strikes earlier, presumed dead counted (5)"}},
		{"two earlier", schema.Tally{AsOf: "2025-01-26", Deaths: "25"}, figure.Possible, []string{"2 strikes earlier"}},
		{"five earlier", schema.Tally{AsOf: "2025-01-26", Deaths: "17", Strikes: "3"}, figure.Possible, []string{"5 strikes earlier"}},
		{"six earlier is too far", schema.Tally{AsOf: "2025-01-26", Deaths: "15"}, figure.Differs, nil},
		{"one later, two days", schema.Tally{AsOf: "2025-01-20", Deaths: "25", Strikes: "6"}, figure.Possible, []string{"presumed dead counted (3), the number of strikes counts vessels", "1 strike later"}},
		{"two later, four days: not known yet", schema.Tally{AsOf: "2025-01-20", Deaths: "27", Strikes: "7"}, figure.Differs, nil},
		{"two later, published then", schema.Tally{SourceID: "D0002", AsOf: "2025-01-20", Deaths: "27", Strikes: "7"}, figure.Possible, []string{"2 strikes later"}},
		{"three later, published before", schema.Tally{SourceID: "D0002", AsOf: "2025-01-20", Deaths: "33", Strikes: "8"}, figure.Differs, nil},

		{"counted", schema.Tally{AsOf: "2025-01-12", Deaths: "24", Strikes: "4"}, figure.AgreesAsRead, []string{"presumed dead counted (3)"}},
		{"counted on the day", schema.Tally{AsOf: "2025-01-08", Deaths: "20"}, figure.AgreesAsRead, []string{"presumed dead counted (3)"}},
		{"not known the day before", schema.Tally{AsOf: "2025-01-07", Deaths: "20"}, figure.Differs, nil},
		{"as known earlier", schema.Tally{AsOf: "2025-01-25", Deaths: "30", Strikes: "7"}, figure.AgreesAsRead, []string{"presumed dead counted as known by 8 January 2025 (3 of 5)"}},
		{"a part that was never all that was known", schema.Tally{AsOf: "2025-01-25", Deaths: "29", Strikes: "7"}, figure.Differs, nil},

		{"vessels as strikes", schema.Tally{AsOf: "2025-01-12", Deaths: "21", Strikes: "5"}, figure.Possible, []string{"the number of strikes counts vessels"}},
		{"strikes as vessels", schema.Tally{AsOf: "2025-01-12", Deaths: "21", Vessels: "4"}, figure.AgreesAsRead, []string{"the number of vessels counts strikes"}},
		{"announcements as strikes", schema.Tally{AsOf: "2025-01-12", Deaths: "21", Strikes: "3"}, figure.Possible, []string{"strikes announced together counted as one"}},
		{"both units the wrong way round", schema.Tally{AsOf: "2025-01-12", Deaths: "21", Strikes: "5", Vessels: "4"}, figure.Differs, nil},

		{"narrower scope", schema.Tally{AsOf: "2025-01-12", Deaths: "14", Strikes: "2"}, figure.Possible, []string{"counted only: gulf"}},
		{"sea for all", schema.Tally{AsOf: "2025-01-31", Scope: "all", Deaths: "33", Strikes: "8"}, figure.Possible, []string{"counted only: at sea"}},
		{"never wider", schema.Tally{AsOf: "2025-01-12", Scope: "gulf", Deaths: "21", Strikes: "4"}, figure.Differs, nil},

		{"the lowest values are no reading", schema.Tally{AsOf: "2025-01-12", Deaths: "20", Strikes: "4"}, figure.Differs, nil},
		{"the highest values are no reading", schema.Tally{AsOf: "2025-01-12", Deaths: "22", Strikes: "4"}, figure.Differs, nil},
		{"a range, both ends", schema.Tally{AsOf: "2025-01-12", Deaths: "20", DeathsTo: "22", Strikes: "4"}, figure.Agrees, plain},
		{"a range, with the presumed dead", schema.Tally{AsOf: "2025-01-12", Deaths: "23", DeathsTo: "25"}, figure.AgreesAsRead, []string{"presumed dead counted (3)"}},
		{"a range around everything", schema.Tally{AsOf: "2025-01-12", Deaths: "1", DeathsTo: "900"}, figure.Differs, nil},
		{"a range, one end off", schema.Tally{AsOf: "2025-01-12", Deaths: "20", DeathsTo: "23"}, figure.Differs, nil},

		{"earlier and counted", schema.Tally{AsOf: "2025-01-26", Deaths: "32", Strikes: "7"}, figure.AgreesAsRead, []string{"1 strike earlier, presumed dead counted (5)"}},
		{"five earlier and counted", schema.Tally{AsOf: "2025-01-26", Deaths: "20", Strikes: "3"}, figure.Possible, []string{"5 strikes earlier, presumed dead counted (3)"}},
		{"by date and counted", schema.Tally{AsOf: "2025-01-10", Deaths: "24", Strikes: "4"}, figure.AgreesAsRead, []string{"with 1 strike made public later, presumed dead counted (3)"}},
		{"two earlier and unit", schema.Tally{AsOf: "2025-01-26", Deaths: "25", Strikes: "7"}, figure.Possible, []string{"2 strikes earlier, the number of strikes counts vessels"}},
		{"three earlier and unit is too far", schema.Tally{AsOf: "2025-01-26", Deaths: "22", Strikes: "4"}, figure.Differs, nil},
		{"later and unit costs more than an error", schema.Tally{AsOf: "2025-01-20", Deaths: "25", Strikes: "7"}, figure.Differs, nil},
		{"counted and unit", schema.Tally{AsOf: "2025-01-12", Deaths: "24", Strikes: "5"}, figure.Possible, []string{"presumed dead counted (3), the number of strikes counts vessels"}},
		{"scope and counted", schema.Tally{AsOf: "2025-01-12", Deaths: "10", Strikes: "2", Vessels: "3"}, figure.AgreesAsRead, []string{"counted only: strait, presumed dead counted (3)"}},
		{"scope and earlier are never combined", schema.Tally{AsOf: "2025-01-22", Deaths: "15", Strikes: "3", Vessels: "3"}, figure.Differs, nil},
		{"three at once are too many", schema.Tally{AsOf: "2025-01-26", Deaths: "32", Strikes: "8", Vessels: "8"}, figure.Differs, nil},

		{"two equally good", schema.Tally{AsOf: "2025-01-12", Deaths: "21", DeathsQualifier: "about", Strikes: "4", StrikesQualifier: "more_than"}, figure.Possible, []string{"the number of strikes counts vessels"}},
		{"all least readings are told", schema.Tally{AsOf: "2025-01-24", Deaths: "24", DeathsQualifier: "more_than"}, figure.Possible, []string{"1 strike earlier", "2 strikes earlier, presumed dead counted (3)"}},
		{"several in a wide band", schema.Tally{AsOf: "2025-01-24", Deaths: "20", DeathsQualifier: "about", Vessels: "6"}, figure.Possible, []string{"2 strikes earlier, presumed dead counted (3)", "2 strikes earlier", "1 strike earlier, the number of vessels counts strikes"}},

		{"through keeps the cut", schema.Tally{AsOf: "2025-01-26", Through: "S004", Deaths: "21", Strikes: "4"}, figure.Agrees, plain},
		{"through is never moved", schema.Tally{AsOf: "2025-01-12", Through: "S004", Deaths: "17", Strikes: "3"}, figure.Differs, nil},
		{"through a strike in the middle of a day", schema.Tally{AsOf: "2025-01-06", Through: "S002", Deaths: "15", Strikes: "2"}, figure.Agrees, plain},
		{"through knows what its strike's day knows", schema.Tally{AsOf: "2025-01-10", Through: "S004", Deaths: "21"}, figure.Agrees, plain},
		{"through and presumed dead of a later day", schema.Tally{AsOf: "2025-01-26", Through: "S006", Deaths: "27"}, figure.AgreesAsRead, []string{"presumed dead counted (5)"}},
		{"through, undated", schema.Tally{Through: "S004", Deaths: "24"}, figure.AgreesAsRead, []string{"presumed dead counted (3)"}},
		{"counts them, and says so", schema.Tally{AsOf: "2025-01-12", Deaths: "24", CountsMissing: "yes"}, figure.Agrees, plain},
		{"says that it counts them, and does not", schema.Tally{AsOf: "2025-01-12", Through: "S004", Deaths: "21", CountsMissing: "yes"}, figure.Differs, nil},
		{"says that it does not, and does", schema.Tally{AsOf: "2025-01-12", Through: "S004", Deaths: "24", CountsMissing: "no"}, figure.Differs, nil},
		{"counts them as known earlier, and says so", schema.Tally{AsOf: "2025-01-25", Deaths: "30", Strikes: "7", CountsMissing: "yes"}, figure.AgreesAsRead, []string{"presumed dead counted as known by 8 January 2025 (3 of 5)"}},

		{"undated, placed", schema.Tally{Deaths: "25", Strikes: "6"}, figure.AgreesAsRead, []string{"undated, placed after S007"}},
		{"undated, placed at the end", schema.Tally{Deaths: "33", Vessels: "9"}, figure.AgreesAsRead, []string{"undated, placed after S009"}},
		{"undated, placed and counted as known then", schema.Tally{Deaths: "24", Strikes: "4"}, figure.AgreesAsRead, []string{"undated, placed after S004, presumed dead counted (3)"}},
		{"undated, at the end everything is known", schema.Tally{Deaths: "38"}, figure.AgreesAsRead, []string{"undated, placed after S009, presumed dead counted (5)"}},
		{"undated, placed and unit", schema.Tally{Deaths: "21", Strikes: "5"}, figure.Possible, []string{"undated, placed after S004, the number of strikes counts vessels"}},
		{"undated, strikes alone beyond the last, as vessels", schema.Tally{Strikes: "9"}, figure.Possible, []string{"undated, placed after S009, the number of strikes counts vessels"}},
		{"undated, above everything where the end is partial", schema.Tally{Deaths: "60"}, figure.NotComparable, []string{"presumed dead counted (5)"}},
		{"undated, between two places", schema.Tally{Deaths: "19"}, figure.Differs, nil},
		{"undated is no lowest value of everything", schema.Tally{Deaths: "32", Strikes: "8"}, figure.Differs, nil},
		{"undated but published", schema.Tally{SourceID: "D0002", Deaths: "33"}, figure.Differs, nil},

		{"window", schema.Tally{From: "2025-01-05", AsOf: "2025-01-10", Deaths: "11", Strikes: "3", Vessels: "4"}, figure.Agrees, plain},
		{"window with those lost", schema.Tally{From: "2025-01-20", AsOf: "2025-01-24", Deaths: "8", Strikes: "3"}, figure.AgreesAsRead, []string{"presumed dead counted (2)"}},
		{"window before they were known", schema.Tally{SourceID: "D0002", From: "2025-01-20", AsOf: "2025-01-24", Deaths: "8"}, figure.Differs, nil},
		{"window without strikes", schema.Tally{From: "2025-01-16", AsOf: "2025-01-18", Deaths: "0", Strikes: "0"}, figure.Agrees, plain},
		{"window of one day of one announcement", schema.Tally{From: "2025-01-05", AsOf: "2025-01-05", Strikes: "1", Deaths: "7"}, figure.Possible, []string{"strikes announced together counted as one"}},
		{"window does not reach back", schema.Tally{From: "2025-01-06", AsOf: "2025-01-10", Deaths: "11"}, figure.Differs, nil},
		{"window through a strike", schema.Tally{From: "2025-01-05", AsOf: "2025-01-26", Through: "S004", Deaths: "11"}, figure.Agrees, plain},

		{"before all coverage", schema.Tally{AsOf: "2024-11-30", Deaths: "1"}, figure.NotComparable, none},
		{"behind all coverage", schema.Tally{AsOf: "2025-03-01", Deaths: "33"}, figure.NotComparable, none},
		{"land before land is covered", schema.Tally{AsOf: "2025-01-09", Scope: "land", Deaths: "0"}, figure.NotComparable, none},
		{"unknown scope", schema.Tally{AsOf: "2025-01-12", Scope: "lagoon", Deaths: "21"}, figure.NotComparable, none},
		{"through an unknown strike", schema.Tally{AsOf: "2025-01-12", Through: "S999", Deaths: "21"}, figure.NotComparable, none},
		{"through a strike on land", schema.Tally{AsOf: "2025-01-20", Through: "S005", Deaths: "21"}, figure.NotComparable, none},
		{"states nothing", schema.Tally{AsOf: "2025-01-12"}, figure.NotComparable, none},

		{"partial, and equal", schema.Tally{AsOf: "2025-02-10", Deaths: "33", Strikes: "8"}, figure.Agrees, plain},
		{"partial, and more", schema.Tally{AsOf: "2025-02-10", Deaths: "45", Strikes: "10"}, figure.NotComparable, []string{"presumed dead counted (5)"}},
		{"partial, and less than any reading", schema.Tally{AsOf: "2025-02-10", Deaths: "5", Strikes: "8"}, figure.Differs, nil},
		{"partial, and less", schema.Tally{AsOf: "2025-02-10", Deaths: "23", Strikes: "8"}, figure.Differs, nil},
		{"partial, more killed in as many strikes", schema.Tally{AsOf: "2025-02-10", Deaths: "45", Strikes: "8"}, figure.NotComparable, []string{"presumed dead counted (5)"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			v := judged(small(tally(test.tally)))
			var got []string
			for i := range v.Readings {
				got = append(got, words.Reading(&v.Readings[i]))
			}
			if v.Outcome != test.outcome {
				t.Fatalf("found %s, want %s: %s %q", v.Outcome, test.outcome, words.Reason(&v), got)
			}
			if diff := cmp.Diff(test.want, got); diff != "" && v.Outcome != figure.Differs {
				t.Errorf("readings (-want +got):\n%s", diff)
			}
			for i := range v.Measures {
				if m := &v.Measures[i]; v.Outcome.Held() && !m.Holds() {
					t.Errorf("%s: found %s in a figure that holds", words.Statement(m.Statement), m.Outcome)
				}
			}
		})
	}
}

// Of a range that differs both ends are asked which reading is nearest: fewer strikes
// come nearer to its low end only.
func TestNearestReadingOfARange(t *testing.T) {
	v := own.Figure(schema.Tally{Scope: "sea", AsOf: "2026-02-20", Deaths: "1", DeathsTo: "900"})
	if v.Outcome != figure.Differs || v.Readings[0].Cut == figure.Earlier {
		t.Errorf("found %s, nearest %q, want differs, by the strikes declared", v.Outcome, v.Readings[0].Cut)
	}
}
