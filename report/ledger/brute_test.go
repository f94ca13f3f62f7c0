package ledger_test

import (
	"fmt"
	"slices"
	"sort"

	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// The reference: everything again from the definitions, walking over all strikes
// each time and knowing nothing of cuts, prefix sums or delays.

// medium is where the invented theaters lie.
var medium = map[string]string{"gulf": "sea", "strait": "sea", "plain": "land"}

// dataset makes a dataset of strikes in the invented theaters.
func dataset(strikes []schema.Strike) *schema.Dataset {
	d := &schema.Dataset{
		Strikes:  schema.NewSheet(schema.TableNamed("strikes"), strikes),
		Theaters: schema.NewSheet(schema.TableNamed("theaters"), []schema.Theater{{Theater: "gulf", Medium: "sea"}, {Theater: "strait", Medium: "sea"}, {Theater: "plain", Medium: "land"}}),
	}
	var accounts []schema.Account
	for i, s := range strikes {
		accounts = append(accounts, schema.Account{StrikeID: s.ID, DeathsMin: "9"})
		if n, ok := corrected(s.ID); ok {
			accounts = append(accounts, schema.Account{StrikeID: s.ID, Superseded: "yes"}, // gives no number
				schema.Account{StrikeID: s.ID, Superseded: "yes", DeathsMin: schema.NewCount(n)},
				schema.Account{StrikeID: s.ID, Superseded: "yes", DeathsMin: schema.NewCount(i + 20)})
		}
	}
	d.Accounts = schema.NewSheet(schema.TableNamed("accounts"), accounts)
	return d
}

// corrected is the number that a strike's outlet gave first and superseded; none
// for most strikes.
func corrected(id schema.ID) (int, bool) {
	n := int(id[3] - '0')
	return n / 3, n%3 == 0
}

// strikes draws some strikes in no order, several on one day, some made public
// later, some with presumed dead who became known later still, some cells empty
// and a few faulty.
func strikes(t *rapid.T) []schema.Strike { return someStrikes(t, 0) }

// someStrikes are at least so many.
func someStrikes(t *rapid.T, least int) []schema.Strike {
	n := rapid.IntRange(least, 14).Draw(t, "strikes")
	list := make([]schema.Strike, n)
	for i := range list {
		s := &list[i]
		s.ID = schema.ID(fmt.Sprintf("S%03d", i+1))
		s.Date = day(rapid.IntRange(0, 7).Draw(t, "date"))
		s.Announced = rapid.SampledFrom([]schema.Date{"", s.Date, s.Date.AddDays(1), s.Date.AddDays(1), s.Date.AddDays(4), s.Date.AddDays(-1), "soon"}).Draw(t, "announced")
		s.Theater = rapid.SampledFrom([]string{"gulf", "gulf", "strait", "plain", "nowhere"}).Draw(t, "theater")
		s.Vessels = rapid.SampledFrom([]schema.Count{"", "0", "1", "1", "2"}).Draw(t, "vessels")
		if rapid.IntRange(0, 5).Draw(t, "together") == 0 {
			s.Strikes, s.StrikesMin, s.StrikesMax = rapid.SampledFrom([]schema.Count{"", "2", "3"}).Draw(t, "strikes"), "2", rapid.SampledFrom([]schema.Count{"", "3", "4"}).Draw(t, "strikes at most")
		}
		s.Survivors = rapid.SampledFrom([]schema.Count{"", "0", "2"}).Draw(t, "survivors")
		low := rapid.IntRange(0, 5).Draw(t, "min")
		best := low + rapid.IntRange(0, 2).Draw(t, "best")
		s.DeathsMin, s.Deaths, s.DeathsMax = schema.NewCount(low), schema.NewCount(best), schema.NewCount(best+rapid.IntRange(0, 2).Draw(t, "max"))
		switch rapid.IntRange(0, 9).Draw(t, "open") {
		case 0:
			s.Deaths = ""
		case 1:
			s.Deaths, s.DeathsMin, s.DeathsMax = "", "", ""
		case 2:
			s.Deaths, s.DeathsMax = "", ""
		}
		if rapid.IntRange(0, 2).Draw(t, "lost") == 0 {
			s.Missing = schema.NewCount(rapid.IntRange(0, 3).Draw(t, "missing"))
			s.MissingKnown = rapid.SampledFrom([]schema.Date{s.Date, s.Date.AddDays(2), s.Date.AddDays(6), ""}).Draw(t, "missing_known")
		}
		if rapid.IntRange(0, 19).Draw(t, "faulty") == 0 {
			s.Date = rapid.SampledFrom([]schema.Date{"", "2025-02-30"}).Draw(t, "faulty date")
		}
	}
	return list
}

func day(n int) schema.Date { return schema.Date("2025-09-28").AddDays(n) }

// someDay is a day in or around those of the strikes, or none.
func someDay(t *rapid.T, label string) schema.Date {
	if n := rapid.IntRange(-2, 16).Draw(t, label); n < 15 {
		return day(n)
	}
	return ""
}

// inScope are the rows of a scope with a valid date: by date, then file order.
func inScope(list []schema.Strike, scope string) []int {
	var rows []int
	for i, s := range list {
		in := scope == "all" || scope == s.Theater || scope == medium[s.Theater]
		if in && s.Date.Valid() {
			rows = append(rows, i)
		}
	}
	sort.SliceStable(rows, func(a, b int) bool { return list[rows[a]].Date < list[rows[b]].Date })
	return rows
}

// public is announced where that is a day after the strike's, else the strike's.
func public(s schema.Strike) schema.Date {
	if s.Announced.Valid() && s.Announced > s.Date {
		return s.Announced
	}
	return s.Date
}

// within are the rows dated from..asOf and public by knownBy.
func within(list []schema.Strike, rows []int, from, asOf, knownBy schema.Date) []int {
	var in []int
	for _, row := range rows {
		s := list[row]
		if (from == "" || s.Date >= from) && (asOf == "" || s.Date <= asOf) && (knownBy == "" || public(s) <= knownBy) {
			in = append(in, row)
		}
	}
	return in
}

func total(list []schema.Strike, rows []int, knownBy schema.Date) ledger.Totals {
	var t ledger.Totals
	announcements := map[string]bool{}
	for _, row := range rows {
		s := list[row]
		several := s.Strikes.Or(s.StrikesMin.Or(1))
		best, known := s.Deaths.Int()
		if !known {
			best = s.DeathsMin.Or(0)
			t.OpenDeaths += several
			if !s.DeathsMin.Known() && !s.DeathsMax.Known() {
				t.UnknownDeaths += several
			}
		}
		if !s.DeathsMax.Known() {
			t.UnendedDeaths += several
		}
		if !s.Survivors.Known() {
			t.UnknownSurvivors += several
		}
		t.Deaths.Best += best
		if n, ok := corrected(s.ID); ok {
			t.FirstReported += n
		} else {
			t.FirstReported += best
		}
		t.Deaths.Min += s.DeathsMin.Or(best)
		t.Deaths.Max += s.DeathsMax.Or(best)
		t.Survivors += s.Survivors.Or(0)
		t.Strikes += several
		t.StrikesMin += s.StrikesMin.Or(several)
		t.StrikesMax += s.StrikesMax.Or(several)
		if s.Vessels == "" && medium[s.Theater] == "sea" {
			t.Vessels += several
		} else {
			t.Vessels += s.Vessels.Or(0)
		}
		announcements[string(s.Date)+" "+string(public(s))] = true
		lost, became := s.Missing.Or(0), s.MissingKnown
		if became == "" {
			became = public(s)
		}
		t.MissingEver += lost
		if knownBy == "" || became <= knownBy {
			t.Missing += lost
		}
	}
	t.Announcements = len(announcements)
	return t
}

// rowsOf are the rows of a cut, told by Has alone.
func rowsOf(l *ledger.Ledger, c ledger.Cut) []int {
	var rows []int
	for i, e := range l.Entries {
		if c.Has(i) {
			rows = append(rows, e.Row)
		}
	}
	return rows
}

// next is the first row, in the ledger's order from a day on, that is not in the
// set; -1 if there is none.
func next(list []schema.Strike, order, set []int, from schema.Date) int {
	for _, row := range order {
		if list[row].Date >= from && !slices.Contains(set, row) {
			return row
		}
	}
	return -1
}
