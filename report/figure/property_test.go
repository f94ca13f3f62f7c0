package figure_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

func someDay(t *rapid.T, label string, low, high int) schema.Date {
	return schema.Date("2025-01-28").AddDays(rapid.IntRange(low, high).Draw(t, label))
}

// someStrikes draws strikes in file order, on days that crowd, some made public
// later, some with presumed dead, most with small numbers so that sums meet.
func someStrikes(t *rapid.T) []schema.Strike {
	list := make([]schema.Strike, rapid.IntRange(1, 9).Draw(t, "strikes"))
	before := rapid.SampledFrom([]int{0, 0, many}).Draw(t, "killed before") // so that tens are round
	for i := range list {
		s := &list[i]
		s.ID = schema.ID(fmt.Sprintf("S%03d", i+1))
		s.Date = someDay(t, "date", 0, 8)
		s.Announced = rapid.SampledFrom([]schema.Date{"", "", "", s.Date.AddDays(1), s.Date.AddDays(1), s.Date.AddDays(3)}).Draw(t, "announced")
		s.Theater = rapid.SampledFrom([]string{"gulf", "gulf", "strait", "plain"}).Draw(t, "theater")
		s.Vessels = rapid.SampledFrom([]schema.Count{"", "1", "1", "2"}).Draw(t, "vessels")
		s.Survivors = rapid.SampledFrom([]schema.Count{"", "0", "1"}).Draw(t, "survivors")
		if rapid.IntRange(0, 7).Draw(t, "together") == 0 {
			s.Strikes, s.StrikesMin, s.StrikesMax = "2", "1", "3"
		}
		s.Class = rapid.SampledFrom([]schema.List{"", "confirmed", "confirmed", "possible", "confirmed;possible"}).Draw(t, "class")
		low := rapid.IntRange(0, 3).Draw(t, "min")
		if i == 0 {
			low += before
		}
		best := low + rapid.SampledFrom([]int{0, 0, 1}).Draw(t, "best")
		s.DeathsMin, s.Deaths, s.DeathsMax = schema.NewCount(low), schema.NewCount(best), schema.NewCount(best+rapid.SampledFrom([]int{0, 0, 2}).Draw(t, "max"))
		if rapid.IntRange(0, 2).Draw(t, "lost") == 0 {
			s.Missing = schema.NewCount(rapid.IntRange(1, 3).Draw(t, "missing"))
			s.MissingKnown = s.Date.AddDays(rapid.IntRange(0, 6).Draw(t, "missing known"))
		}
	}
	return list
}

// many is how many the first strike of a dataset may have killed.
const many = 46

func someTally(t *rapid.T) schema.Tally {
	some := func(label string, high int) schema.Count {
		if n := rapid.IntRange(-2, high).Draw(t, label); n >= 0 {
			return schema.NewCount(n)
		}
		return ""
	}
	y := schema.Tally{ID: "T0001", SourceID: rapid.SampledFrom([]schema.ID{"D0001", "D0002"}).Draw(t, "source")}
	y.Scope = rapid.SampledFrom([]string{"sea", "sea", "all", "gulf", "land"}).Draw(t, "scope")
	y.CountsMissing = rapid.SampledFrom([]string{"unknown", "unknown", "yes", "no"}).Draw(t, "counts missing")
	y.Class = rapid.SampledFrom([]schema.List{"", "", "", "", "confirmed", "confirmed;possible", "confirmed+possible"}).Draw(t, "class")
	if rapid.IntRange(0, 3).Draw(t, "dated") > 0 {
		y.AsOf = someDay(t, "as of", -1, 12)
	}
	if rapid.IntRange(0, 3).Draw(t, "window") == 0 {
		y.From = someDay(t, "from", 0, 6)
	}
	if rapid.IntRange(0, 3).Draw(t, "named") == 0 {
		y.Through = schema.ID(fmt.Sprintf("S%03d", rapid.IntRange(1, 9).Draw(t, "through")))
	}
	y.Deaths, y.Strikes, y.Vessels = some("deaths", rapid.SampledFrom([]int{18, 18, many + 18}).Draw(t, "most")), some("strikes", 9), some("vessels", 10)
	if n, ok := y.Strikes.Int(); ok && rapid.IntRange(0, 2).Draw(t, "range of strikes") == 0 {
		y.StrikesTo = schema.NewCount(n + rapid.IntRange(0, 3).Draw(t, "strikes at most"))
	}
	if rapid.IntRange(0, 3).Draw(t, "apart") == 0 {
		y.Missing, y.Survivors = some("missing", 4), some("survivors", 4)
	}
	word := func(n schema.Count, label string) string {
		if n == "" {
			return ""
		}
		return rapid.SampledFrom([]string{"exact", "exact", "at_least", "more_than", "about", "nearly"}).Draw(t, label)
	}
	y.DeathsQualifier, y.StrikesQualifier, y.VesselsQualifier = word(y.Deaths, "killed"), word(y.Strikes, "in strikes"), word(y.Vessels, "on vessels")
	return y
}

func someWorld(t *rapid.T) *schema.Dataset {
	published := schema.Date("")
	if rapid.Bool().Draw(t, "published") {
		published = someDay(t, "published on", -1, 12)
		if rapid.Bool().Draw(t, "a month alone") {
			published = published[:7]
		}
	}
	sources := []schema.Source{{ID: "D0001"}, {ID: "D0002", Published: published}}
	var coverage []schema.Coverage
	for _, scope := range []string{"sea", "land"} {
		day := someDay(t, "complete until", 0, 14)
		coverage = append(coverage, schema.Coverage{From: "2025-01-01", To: day, Scope: scope, Completeness: "complete"},
			schema.Coverage{From: day.AddDays(1), To: "2025-02-08", Scope: scope, Completeness: "partial"})
	}
	tallies := make([]schema.Tally, rapid.IntRange(1, 20).Draw(t, "tallies"))
	for i := range tallies {
		tallies[i] = someTally(t)
	}
	d := world(someStrikes(t), identified(tallies), sources, coverage)
	if rapid.Bool().Draw(t, "further") {
		someChildren(t, d)
	}
	for i := range d.Strikes.Rows {
		a := schema.Account{StrikeID: d.Strikes.Rows[i].ID, DeathsMin: rapid.SampledFrom([]schema.Count{"", "0", "2", "4"}).Draw(t, "account")}
		a.Superseded = rapid.SampledFrom([]string{"", "", "", "yes"}).Draw(t, "superseded")
		d.Accounts.Rows = append(d.Accounts.Rows, a)
	}
	return d
}

// named tells a reading in the words of the reference.
func named(r *figure.Reading, scope string) string {
	name := ""
	switch r.Cut {
	case figure.ByDate:
		name = "by date"
	case figure.Announced:
		name = "announced"
	case figure.Earlier, figure.Later:
		name = fmt.Sprintf("%d %s", r.Strikes, r.Cut)
	case figure.Placed:
		name = "placed after " + string(r.Through)
	}
	if of, _ := schema.CutScope(r.Scope); of != scope {
		name = "only " + of
	}
	if r.Values == figure.FirstReported {
		name += " first reported"
	}
	for _, d := range r.Deviations {
		if d.Axis == "missing" {
			name += map[figure.Missingness]string{figure.NotCounted: " none", figure.Counted: " all", figure.AsKnown: " part " + string(r.KnownBy)}[r.Missing]
		}
	}
	if r.Unit != figure.UnitAsStated {
		name += " " + string(r.Unit)
	}
	if r.Rounded {
		name += " rounded"
	}
	return name
}

func TestJudgeLikeReference(t *testing.T) {
	for range 5 { // rapid draws a hundred worlds at a time
		rapid.Check(t, func(t *rapid.T) {
			d := someWorld(t)
			for row, v := range figure.NewJudge(ledger.New(d)).All() {
				likeReference(t, d, row, &v)
			}
		})
	}
}

func likeReference(t *rapid.T, d *schema.Dataset, row int, v *figure.Verdict) {
	want := newBrute(d, row).verdict()
	if len(want.names) == 1 && want.names[0] == "other day" {
		switch {
		case v.Outcome == figure.AgreesAsRead && want.most >= 15:
			want.outcome = v.Outcome
		case want.most < -80, want.least < -80 && v.Outcome == want.unheld:
			want.outcome = want.unheld // an error is 256 times as likely
		}
	}
	if want.lacks && v.Outcome == figure.NotComparable && want.outcome == figure.Differs {
		return // the rows have no number of some strikes, in which the figure counts more
	}
	if v.Outcome != want.outcome {
		t.Fatalf("%+v\nfound %s (%s, margin %d), want %s %+v", *v.Tally, v.Outcome, words.Reason(v), v.Margin, want.outcome, want)
	}
	if words.Reason(v) == "" || strings.Contains(words.Reason(v), "\n") {
		t.Fatalf("found the reason %q, want one sentence", words.Reason(v))
	}
	if !v.Outcome.Held() || want.names[0] == "other day" {
		return
	}
	if v.Margin != want.margin {
		t.Fatalf("%+v\nfound a margin of %d (%s), want %d %v", *v.Tally, v.Margin, words.Reason(v), want.margin, want.names)
	}
	var got []string
	for i := range v.Readings {
		got = append(got, named(&v.Readings[i], v.Tally.Scope))
		if i > 0 && v.Readings[i-1].Price > v.Readings[i].Price {
			t.Fatalf("%q stands before %q", words.Reading(&v.Readings[i-1]), words.Reading(&v.Readings[i]))
		}
	}
	sort.Strings(got)
	if diff := cmp.Diff(want.names, got, cmpopts.EquateEmpty()); diff != "" {
		t.Fatalf("%+v\nreadings (-want +got):\n%s", *v.Tally, diff)
	}
}
