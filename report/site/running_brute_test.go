package site

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/schema"
)

// The chart of the front page is put to the rows once more, on tables drawn by lot.

// farFigures are drawn tables some of whose figures lie at the edges of what the chart shows: three
// times the highest number of the rows and one more, sixty days beyond them and one more.
func farFigures(t *testing.T, seed uint64) *facts {
	t.Helper()
	files := reporttest.Drawn(seed).(schema.Texts)
	f, err := gather(files)
	if err != nil {
		t.Fatal(err)
	}
	first, last, most := chartReach(f.Data, f.Headline())
	d := schema.Read(files)
	for i := range d.Tallies.Rows {
		y := &d.Tallies.Rows[i]
		if y.From = ""; i < 7 {
			y.Scope, y.Through, y.DeathsTo, y.AsOf = f.Headline(), "", "", last
		}
		switch i {
		case 0, 1:
			y.Deaths = schema.Count(strconv.Itoa(3*most + i))
		case 2, 3:
			y.AsOf = last.AddDays(60 + i - 2)
		case 4, 5:
			y.AsOf = first.AddDays(-60 - i + 4)
		case 6:
			y.AsOf = last.AddDays(100) // beyond even the one that is shown latest
		}
	}
	files["tallies.csv"] = d.Tallies.Bytes()
	if f, err = gather(files); err != nil {
		t.Fatal(err)
	}
	return f
}

// knownOn adds up what the rows of a scope held on a day, as it was known then.
func knownOn(d *schema.Dataset, scope string, day schema.Date) sum {
	return summed(d, day, func(s *schema.Strike) bool { return d.InScope(s.Theater, scope) && s.Public() <= day })
}

// chartReach is the time of the rows of a scope, to the newest day of all, and the highest number
// that they held, ten at least.
func chartReach(d *schema.Dataset, scope string) (first, last schema.Date, most int) {
	first, most = "9", 10
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		last = max(last, s.Public(), s.MissingKnown)
		for _, day := range []schema.Date{s.Public(), s.MissingKnown} {
			if n := knownOn(d, scope, day); d.InScope(s.Theater, scope) && day != "" {
				first, most = min(first, day), max(most, n.high, n.best+n.missing)
			}
		}
	}
	return first, last, most
}

// TestChartIsThatOfTheRows: each figure that gives a number of deaths from the beginning for the scope,
// and has a day, is on the chart once, at its day and number, unless it is of more than three
// times the size of the rows or lies more than sixty days beyond them; all others are counted as left out. The lines
// stand on each day where the rows stood on it, and days are shaded that coverage calls partial.
func TestChartIsThatOfTheRows(t *testing.T) {
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	drawn, left, shaded := 0, 0, 0
	for seed := range uint64(40) {
		f := farFigures(t, seed)
		d, scope := f.Data, f.Headline()
		r := (&builder{facts: f}).running(phrase.In(l, d))
		if r == nil {
			continue
		}
		drawn++
		first, last, most := chartReach(d, scope)
		number := func(text string) float64 {
			n, err := strconv.ParseFloat(strings.TrimSuffix(text, "%"), 64)
			if err != nil {
				t.Fatal(err)
			}
			return n
		}
		begin, end := first, last // with the marks
		var want, got []string
		for i := range d.Tallies.Rows {
			row := &d.Tallies.Rows[i]
			day := row.AsOf
			if v := &f.Verdicts()[i]; day == "" && v.Outcome.Held() {
				day = d.Strikes.Get(v.Readings[0].Through).Public()
			}
			deaths, given := row.Deaths.Int()
			if given && row.FullScope() == scope && row.From == "" && day != "" && deaths <= 3*most && day <= last.AddDays(60) && day >= first.AddDays(-60) {
				want = append(want, fmt.Sprint(row.ID, " ", day, " ", deaths))
				begin, end = min(begin, day), max(end, day)
			}
		}
		// Where a number stands is read from the levels, and where a day does from the ends of the
		// lines, which begin with the rows and end with the last day or mark.
		top := r.Levels[len(r.Levels)-1]
		height, err := strconv.Atoi(strings.ReplaceAll(top.Label, ",", ""))
		if err != nil {
			t.Fatal(err)
		}
		y := func(n int) float64 { return 100 - (100-number(top.At))*float64(n)/float64(height) }
		killed, both := steps(r.Killed), steps(r.Both)
		from, unit := killed[0][0]/10, (killed[len(killed)-1][0]-killed[0][0])/10/float64(end.DaysSince(first))
		x := func(day schema.Date) float64 { return from + unit*float64(day.DaysSince(first)) }
		months := 0
		for day := begin.AddDays(-3); day <= end; day = day.AddDays(1) {
			if day[8:] == "01" {
				if months == len(r.Days) {
					t.Fatalf("seed %d: found %d months, want one of %s, too", seed, months, day)
				}
				if tick := r.Days[months]; !strings.HasPrefix(tick.Label, l.ShortMonth(string(day[:7]))) || math.Abs(number(tick.At)-x(day)) > 0.05 {
					t.Errorf("seed %d: found %q at %s, want %s at %.2f", seed, tick.Label, tick.At, day, x(day))
				}
				months++
			}
		}
		if months != len(r.Days) {
			t.Errorf("seed %d: found %d months, want %d", seed, len(r.Days), months)
		}
		for _, m := range r.Marks {
			at := d.Tallies.Get(m.ID)
			for _, w := range want {
				var id, day string
				var deaths int
				fmt.Sscan(w, &id, &day, &deaths) //nolint:errcheck // it was written above
				if id == string(at.ID) && math.Abs(number(m.X)-x(schema.Date(day))) < 0.05 && math.Abs(number(m.Y)-y(deaths)) < 0.05 {
					got = append(got, w)
				}
			}
		}
		slices.Sort(got)
		if !slices.Equal(got, want) || len(r.Marks) != len(want) || r.Left != d.Tallies.Len()-len(want) {
			t.Errorf("seed %d: found %d marks, those at their places %q, and %d left out, want %q of %d", seed, len(r.Marks), got, r.Left, want, d.Tallies.Len())
		}
		left += r.Left
		for day := first; day <= last; day = day.AddDays(1) {
			n := knownOn(d, scope, day)
			for line, want := range map[string]float64{"killed": y(n.best), "both": y(n.best + n.missing)} {
				if got := at(map[string][][2]float64{"killed": killed, "both": both}[line], 10*(x(day)+unit/2)) / 10; math.Abs(got-want) > 0.06 {
					t.Errorf("seed %d: %s: found the line of %s at %.2f, want %.2f", seed, day, line, got, want)
				}
			}
			within := func(s share) bool {
				return x(day)+unit/2 > number(s.From) && x(day)+unit/2 < number(s.From)+number(s.Width)
			}
			partial := slices.ContainsFunc(d.Coverage.Rows, func(c schema.Coverage) bool {
				return c.Completeness == "partial" && c.From <= day && day <= c.To && (c.Scope == "all" || c.Scope == scope)
			})
			if slices.ContainsFunc(r.Partial, within) != partial {
				t.Errorf("seed %d: %s: found it shaded: %v, want %v", seed, day, !partial, partial)
			}
			if partial {
				shaded++
			}
		}
	}
	if drawn < 30 || left == 0 || shaded < 50 {
		t.Errorf("found %d charts, %d figures left out and %d shaded days, want more", drawn, left, shaded)
	}
}

// steps are the points of a path.
func steps(path string) (all [][2]float64) {
	for point := range strings.SplitSeq(strings.TrimPrefix(path, "M"), "L") {
		var p [2]float64
		fmt.Sscan(point, &p[0], &p[1]) //nolint:errcheck // what is no point lies at 0, 0
		all = append(all, p)
	}
	return all
}

// at is where a line of steps stands at a place.
func at(points [][2]float64, x float64) (y float64) {
	for _, p := range points {
		if p[0] <= x {
			y = p[1]
		}
	}
	return y
}
