package export_test

import (
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/export"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// total is a row of running_totals.
type total struct {
	Scope, StrikeID                string
	Strikes, Vessels               int
	Min, Killed, Max, Survivors, N string // empty: not known
	KilledUnknown, KilledUnended   int
	PresumedDead, PresumedDeadEver int
}

func runningTotals(t testing.TB, db *sql.DB) []total {
	t.Helper()
	rows, err := db.Query(`SELECT scope, strike_id, strikes, vessels, total_killed_min, total_killed, total_killed_max,
		killed_unknown, killed_unended, total_presumed_dead, total_presumed_dead_ever, total_survivors, killed FROM running_totals`)
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []total
	for rows.Next() {
		var x total
		var low, killed, high, survivors, n sql.NullString
		if err := rows.Scan(&x.Scope, &x.StrikeID, &x.Strikes, &x.Vessels, &low, &killed, &high, &x.KilledUnknown, &x.KilledUnended, &x.PresumedDead, &x.PresumedDeadEver, &survivors, &n); err != nil {
			t.Fatal(err)
		}
		x.Min, x.Killed, x.Max, x.Survivors, x.N = low.String, killed.String, high.String, survivors.String, n.String
		all = append(all, x)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// ledgerTotals are the same by the ledger.
func ledgerTotals(t testing.TB, books *ledger.Books) []total {
	t.Helper()
	scopes := books.Scopes()
	slices.Sort(scopes)
	var all []total
	for _, scope := range scopes {
		l := books.Ledger(scope)
		before := 0
		for i := range l.Entries {
			cut, ok := l.Through("", l.Entries[i].Row, books.Data.Strikes)
			if !ok {
				t.Fatalf("%s: entry %d is not in its own ledger", scope, i)
			}
			a := l.Total(cut, l.Entries[i].Public)
			s := &books.Data.Strikes.Rows[l.Entries[i].Row]
			known := func(n int, is bool) string {
				if !is {
					return ""
				}
				return strconv.Itoa(n)
			}
			all = append(all, total{scope, string(s.ID), a.Strikes, a.Vessels, known(a.Deaths.Min, a.Known()), known(a.Deaths.Best, a.Known()), known(a.Deaths.Max, a.Ended()),
				known(a.Survivors, a.SurvivorsKnown()), known(a.Deaths.Best-before, s.Deaths.Known() || s.DeathsMin.Known() || s.DeathsMax.Known()), a.UnknownDeaths, a.UnendedDeaths, a.Missing, a.MissingEver})
			before = a.Deaths.Best
		}
	}
	return all
}

// judged is a row of two_readings.
type judged struct {
	TallyID                   schema.ID
	Verdict                   string
	Killed, Min, Max          *int // nil: not known
	Presumed, Strikes, Vessel int
	Told                      string // empty: no number is known
}

func figures(t testing.TB, db *sql.DB) []judged {
	t.Helper()
	rows, err := db.Query("SELECT tally_id, verdict, killed, killed_min, killed_max, presumed_dead, strikes, vessels, coalesce(told, '') FROM two_readings")
	if err != nil {
		t.Fatal(err)
	}
	defer rows.Close()
	var all []judged
	for rows.Next() {
		var x judged
		if err := rows.Scan(&x.TallyID, &x.Verdict, &x.Killed, &x.Min, &x.Max, &x.Presumed, &x.Strikes, &x.Vessel, &x.Told); err != nil {
			t.Fatal(err)
		}
		if x.Verdict == "not_comparable" {
			x = judged{TallyID: x.TallyID, Verdict: x.Verdict} // sums of what has no sum
		}
		all = append(all, x)
	}
	if err := rows.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// judgedByGo are the same by package figure: its verdicts, and the plain sums of
// the ledger by the day on which the source was published.
func judgedByGo(books *ledger.Books) []judged {
	d := books.Data
	asked := assess.New(d, assess.Options{})
	var all []judged
	judge := figure.NewJudge(books)
	for _, v := range judge.All() {
		verdict := plainVerdict(judge, &v)
		if verdict == "not_comparable" {
			all = append(all, judged{TallyID: v.Tally.ID, Verdict: "not_comparable"})
			continue
		}
		l, known := books.Ledger(v.Tally.Scope), schema.Date("")
		if published := d.Sources.Get(v.Tally.SourceID).Published; published.Last() >= v.Tally.AsOf && published.Known() && (published.Valid() || !strings.HasPrefix(string(v.Tally.AsOf), string(published))) {
			known = published.Last()
		} else if !v.Tally.From.Known() {
			known = v.Tally.AsOf
		}
		cut := l.Cut(v.Tally.From, v.Tally.AsOf, known)
		if row, through := d.Strikes.Find(string(v.Tally.Through)); through {
			var inside bool
			if cut, inside = l.Through(v.Tally.From, row, d.Strikes); !inside {
				cut = ledger.Cut{}
			}
			if known != "" {
				known = max(known, d.Strikes.Rows[row].Public())
			}
		}
		sum := l.Total(cut, known)
		one := judged{TallyID: v.Tally.ID, Verdict: verdict, Presumed: sum.Missing, Strikes: sum.Strikes, Vessel: sum.Vessels}
		if sum.Known() {
			one.Killed, one.Min, one.Told = &sum.Deaths.Best, &sum.Deaths.Min, "by_then"
			if len(asked.ToldAfter(asked.Ledgers.Ledger(v.Tally.Scope), cut, asked.PublicOn(v.Tally))) > 0 {
				one.Told = "later"
			}
		}
		if sum.Ended() {
			one.Max = &sum.Deaths.Max
		}
		all = append(all, one)
	}
	return all
}

// plainVerdict is what a verdict says of the two readings that SQL knows.
func plainVerdict(judge *figure.Judge, v *figure.Verdict) string {
	counting := *v.Tally
	counting.CountsMissing = "yes"
	switch {
	case v.Outcome == figure.NotComparable && len(v.Readings) == 0:
		return "not_comparable"
	case v.Tally.AsOf == "" && v.Tally.Through == "":
		return "undated"
	case v.Outcome == figure.Agrees:
		return "agrees"
	case v.Tally.CountsMissing == "unknown" && v.Tally.Deaths.Known() && judge.Instead(v.Row, &counting).Outcome == figure.Agrees:
		return "agrees_counting_presumed_dead"
	}
	return "neither"
}

func TestViewsAreTheLedgerAndTheVerdicts(t *testing.T) {
	in := own()
	db, books := opened(t, in), ledger.New(in.Data)
	if diff := cmp.Diff(ledgerTotals(t, books), runningTotals(t, db)); diff != "" {
		t.Errorf("running totals (-go +sql)\n%s", diff)
	}
	want := judgedByGo(books)
	if diff := cmp.Diff(want, figures(t, db)); diff != "" {
		t.Errorf("two_readings (-go +sql)\n%s", diff)
	}
	found := map[string]int{}
	for _, w := range want {
		found[w.Verdict]++
	}
	for _, verdict := range []string{"agrees", "agrees_counting_presumed_dead", "neither", "undated"} {
		if found[verdict] < 10 {
			t.Errorf("found %d figures that are %q, want more to compare", found[verdict], verdict)
		}
	}
}

// The same on datasets made at random, small enough to hit every corner often.
func TestViewsOnRandomDatasets(t *testing.T) {
	seen := map[string]int{}
	unseen := func() []string {
		all := []string{"agrees", "agrees_counting_presumed_dead", "neither", "undated", "not_comparable", "later", "by_then"}
		return slices.DeleteFunc(all, func(verdict string) bool { return seen[verdict] > 0 })
	}
	for round := 0; round < 10 && len(unseen()) > 0 && !t.Failed(); round++ { // until what is seldom is met
		rapid.Check(t, func(r *rapid.T) {
			in := export.Input{Data: schema.Read(tables(randomRows(r))), Files: fstest.MapFS{}}
			if len(in.Data.Faults) > 0 {
				r.Fatalf("found the faults %v", in.Data.Faults)
			}
			db, books := opened(t, in), ledger.New(in.Data)
			defer db.Close()
			if diff := cmp.Diff(ledgerTotals(t, books), runningTotals(t, db)); diff != "" {
				r.Fatalf("running totals (-go +sql)\n%s", diff)
			}
			want := judgedByGo(books)
			if diff := cmp.Diff(want, figures(t, db)); diff != "" {
				r.Fatalf("two_readings (-go +sql)\n%s", diff)
			}
			for _, w := range want {
				seen[w.Verdict]++
				seen[w.Told]++
			}
		})
	}
	if left := unseen(); len(left) > 0 {
		t.Errorf("found no figure that is %q, want some", left)
	}
}

func randomRows(r *rapid.T) map[string]string {
	day := func(first int, name string) string {
		return fmt.Sprintf("2025-01-%02d", rapid.IntRange(first, 12).Draw(r, name))
	}
	number := func(most int, name string) string { return fmt.Sprint(rapid.IntRange(0, most).Draw(r, name)) }
	seldom := func(text, name string) string {
		if rapid.IntRange(0, 5).Draw(r, name+"?") > 0 {
			return ""
		}
		return text
	}
	maybe := func(text, name string) string {
		if rapid.Bool().Draw(r, name+"?") {
			return text
		}
		return ""
	}
	rows := map[string]string{
		"theaters": "gulf,Gulf,Golfo,sea,,\nocean,Ocean,Océano,sea,,\nhills,Hills,Lomas,land,,\n",
		"sources":  "D0001,P,P,,,,en,news,read,\nD0002,P,P,,,2025-01-06,en,news,read,\nD0003,P,P,,,2025-01-12,en,news,read,\nD0004,P,P,,,2024-12,en,news,read,\nD0005,P,P,,,,en,news,read,\nD0006,P,P,,,,en,news,read,\n",
		"topics":   "cargo,Cargo,Carga,Something was carried.,Algo se llevaba.\n",
		"coverage": "2025-01-01,2025-01-09,sea,complete,\n2025-01-03,2025-01-10,land,partial,\n2025-01-10,2025-01-11,gulf,partial,\n",
	}
	var strikes, tallies strings.Builder
	n := rapid.IntRange(0, 8).Draw(r, "strikes")
	for i := range n {
		date := rapid.IntRange(1, 10).Draw(r, "date")
		least := rapid.IntRange(0, 4).Draw(r, "least")
		most := least + rapid.IntRange(0, 2).Draw(r, "spread")
		deaths := maybe(fmt.Sprint(rapid.IntRange(least, most).Draw(r, "best")), "best")
		bounds := fmt.Sprintf("%d,%d", least, most)
		if deaths == "" {
			bounds = rapid.SampledFrom([]string{bounds, ",", fmt.Sprintf("%d,", least), fmt.Sprintf(",%d", most)}).Draw(r, "bounds")
		}
		missing := ","
		if rapid.IntRange(0, 2).Draw(r, "lost") > 0 {
			missing = number(3, "missing") + "," + day(date, "missing known")
		}
		fmt.Fprintf(&strikes, "S%03d,2025-01-%02d,day,%s,,%s,,,,unknown,boat,%s,%s,%s,%s,%s,unknown,,,,,declared,\n", i+1, date, maybe(day(date, "announced"), "announced"),
			rapid.SampledFrom([]string{"gulf", "ocean", "hills"}).Draw(r, "theater"), maybe(number(2, "vessels"), "vessels"), deaths, bounds, missing, maybe(number(2, "survivors"), "survivors"))
	}
	qualifier := rapid.SampledFrom([]string{"exact", "exact", "at_least", "more_than", "about", "nearly", "at_most"})
	for i := range rapid.IntRange(20, 40).Draw(r, "tallies") {
		from := rapid.IntRange(1, 5).Draw(r, "from")
		through := ""
		if n > 0 && rapid.IntRange(0, 3).Draw(r, "through?") == 0 {
			through = fmt.Sprintf("S%03d", rapid.IntRange(1, n).Draw(r, "through"))
		}
		deaths := ",,"
		if rapid.IntRange(0, 3).Draw(r, "deaths?") > 0 {
			least := rapid.IntRange(0, 12).Draw(r, "deaths")
			deaths = fmt.Sprintf("%d,%s,%s", least, maybe(fmt.Sprint(least+rapid.IntRange(0, 6).Draw(r, "to")), "to"), qualifier.Draw(r, "how"))
		}
		pair := func(name string) string {
			if rapid.IntRange(0, 4).Draw(r, name+"?") > 0 {
				return ","
			}
			return number(6, name) + "," + qualifier.Draw(r, "how")
		}
		fmt.Fprintf(&tallies, "T%04d,%s,,%s,%s,%s,%s,%s,%s,%s,%s,%s,%s,\n", i+1, rapid.SampledFrom([]string{"D0001", "D0002", "D0003"}).Draw(r, "source"),
			seldom(fmt.Sprintf("2025-01-%02d", from), "from"), maybe(day(from, "as of"), "as of"), through, rapid.SampledFrom([]string{"all", "sea", "land", "gulf", "hills"}).Draw(r, "scope"),
			deaths, pair("strikes"), pair("vessels"), seldom(number(3, "missing"), "missing said"), seldom(number(3, "survivors"), "survivors said"),
			rapid.SampledFrom([]string{"yes", "no", "unknown", "unknown"}).Draw(r, "counts"))
	}
	source := rapid.SampledFrom([]string{"D0001", "D0002", "D0003", "D0004", "D0005", "D0006"})
	var accounts, claims strings.Builder
	for i := range rapid.IntRange(0, 8).Draw(r, "accounts") {
		if n == 0 {
			break
		}
		least := rapid.IntRange(0, 4).Draw(r, "account")
		fmt.Fprintf(&accounts, "A%04d,S%03d,%s,,,%s,,,,,,,\n", i+1, rapid.IntRange(1, n).Draw(r, "of"), source.Draw(r, "by"),
			rapid.SampledFrom([]string{",", fmt.Sprintf("%d,", least), fmt.Sprintf("%d,%d", least, least), fmt.Sprintf("%d,%d", least, least+1)}).Draw(r, "killed"))
	}
	for i := range rapid.IntRange(0, 4).Draw(r, "claims") {
		other := ""
		if i > 0 {
			other = maybe(fmt.Sprintf("C%03d", rapid.IntRange(1, i).Draw(r, "other")), "other")
		}
		both := [2]string{}
		both[rapid.IntRange(0, 1).Draw(r, "side")] = other
		fmt.Fprintf(&claims, "C%03d,%s,X,,,cargo,asserts,It was.,,,%s,%s,%s,\n", i+1, rapid.SampledFrom([]string{"", "2025-01", "2025-01-03", "2025-01-08"}).Draw(r, "said"), both[0], both[1], source.Draw(r, "in"))
	}
	rows["accounts"], rows["claims"] = accounts.String(), claims.String()
	rows["strikes"], rows["tallies"] = strikes.String(), tallies.String()
	return rows
}

// What qualifiers mean is stated in Go; the view says the same.
func TestStatedIsWhatQualifiersMean(t *testing.T) {
	numbers := []int{0, 1, 2, 3, 4, 5, 9, 10, 11, 12, 13, 15, 20, 25, 50, 99, 100, 101, 112, 120, 150, 200, 299, 300, 1000, 1012}
	var rows strings.Builder
	type band struct{ low, high, lowUpto, highUpto int }
	want := map[string]band{}
	n := 0
	for _, number := range numbers {
		for _, to := range []int{0, 1, 2, 3, 5, 8, 10, 88, 100} { // added; 0 for none
			for _, q := range schema.Qualifier.Names() {
				n++
				id, upto := fmt.Sprintf("T%04d", n), ""
				if to > 0 {
					upto = fmt.Sprint(number + to)
				}
				fmt.Fprintf(&rows, "%s,D0001,,,,,sea,%d,%s,%s,,,,,,,unknown,\n", id, number, upto, q)
				s := figure.Statements(&schema.Tally{Deaths: schema.NewCount(number), DeathsTo: schema.Count(upto), DeathsQualifier: q})[0]
				want[id] = band{s.Band.Low, s.Band.High, s.BandTo.Low, s.BandTo.High}
			}
		}
	}
	db := opened(t, export.Input{Data: schema.Read(tables(map[string]string{"sources": "D0001,P,P,,,,en,news,read,\n", "tallies": rows.String()})), Files: fstest.MapFS{}})
	found, err := db.Query("SELECT tally_id, low, high, low_upto, high_upto FROM stated WHERE measure = 'deaths'")
	if err != nil {
		t.Fatal(err)
	}
	defer found.Close()
	got := map[string]band{}
	for found.Next() {
		var id string
		var b band
		if err := found.Scan(&id, &b.low, &b.high, &b.lowUpto, &b.highUpto); err != nil {
			t.Fatal(err)
		}
		got[id] = b
	}
	if diff := cmp.Diff(want, got, cmp.AllowUnexported(band{})); diff != "" {
		t.Errorf("(-go +sql)\n%s", diff)
	}
}

// A figure of one class of strikes is no figure of the whole scope that two_readings sums.
func TestTwoReadingsOfWholeScopes(t *testing.T) {
	in := own()
	rows := slices.Clone(in.Data.Tallies.Rows)
	rows[0].Class, rows[1].Class = "confirmed", "confirmed+possible"
	files := fstest.MapFS{}
	d := in.Data.With(in.Data.Tallies.Select(rows))
	for _, table := range d.Held() {
		files[table.File] = &fstest.MapFile{Data: d.Sheet(table.Name).Bytes()}
	}
	files["vocabulary.csv"] = &fstest.MapFile{Data: []byte("vocabulary,word,label,label_es,meaning\nclass,confirmed,confirmed,confirmado,\nclass,possible,possible,posible,\n")}
	in.Data = schema.Read(files)
	var found int
	if err := opened(t, in).QueryRow("SELECT count(*) FROM two_readings").Scan(&found); err != nil {
		t.Fatal(err)
	}
	if want := len(rows) - 2; found != want {
		t.Errorf("found %d rows in two_readings, want %d: all figures but those of classes", found, want)
	}
}
