package chart_test

import (
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// What charts say is put to their values once more, on tables drawn by lot.

// ofDrawn is a chart of drawn tables, of a measure or of none; nil where there is nothing to draw.
func ofDrawn(t *testing.T, a *assess.Assessment, kind, measure string, q summary.Question) *chart.Chart {
	t.Helper()
	l, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	k := chart.Named(kind)
	q.Sections = k.Sections
	r, err := summary.New(a, summary.Identity{Newest: a.Data.LastDay()}, q)
	if err != nil {
		t.Fatal(err)
	}
	c, err := k.Of(measure, r, a.Data, l, chart.Column)
	if err != nil {
		return nil
	}
	return c
}

// TestFindingsNameTheFirstOfTheMost: the month or theater that a chart names as that of most killed, or
// of most of a measure, has the highest number of all, and is the first of those that have it.
func TestFindingsNameTheFirstOfTheMost(t *testing.T) {
	found, ties := map[string]int{}, map[string]int{}
	for seed := range uint64(40) {
		d := schema.Read(reporttest.Drawn(seed))
		a, w := assess.New(d, assess.Options{}), phrase.English(d)
		for _, of := range []struct{ kind, measure, says string }{{"months", "", "Most killed: "}, {"theaters", "", "Most killed: "}, {"months", "measures_1", "Most: "}, {"months", "measures_2", "Most: "}} {
			c := ofDrawn(t, a, of.kind, of.measure, summary.Question{})
			if c == nil {
				continue
			}
			best := map[string]int{}
			var names []string
			for _, row := range c.Rows { // the first number behind that of strikes is the best value
				at := 3
				if of.kind == "theaters" {
					at = 2
				}
				if _, known := best[row[0]]; !known {
					names = append(names, row[0])
				}
				n, _ := strconv.Atoi(row[at])
				best[row[0]] += n
			}
			most := ""
			for _, name := range names {
				switch {
				case best[name] > best[most]:
					most = name
				case best[name] == best[most] && best[name] > 0:
					ties[of.kind+of.measure]++
				}
			}
			want := of.says + w.Scope(most)
			if of.kind == "months" && most != "" {
				want = of.says + language.Title(w.Month(most))
			}
			if found[of.kind+of.measure]++; most != "" && !strings.HasPrefix(c.Subtitle, want+", ") {
				t.Errorf("seed %d, %s of %q: found %q, want %q", seed, of.kind, of.measure, c.Subtitle, want)
			}
		}
	}
	for _, kind := range []string{"months", "theaters", "monthsmeasures_1"} {
		if found[kind] < 10 || ties[kind] == 0 {
			t.Errorf("%s: found %d charts and %d ties, want more", kind, found[kind], ties[kind])
		}
	}
}

// TestChartsSayWhatTheyLackAsTheHeadlineDoes: charts and the headline say since when strikes are lacking
// if coverage calls the day asked for partial, or the last one before of which it speaks, from the first
// day of the stretch that holds it, and nothing else: also where the rows end before or behind that day.
func TestChartsSayWhatTheyLackAsTheHeadlineDoes(t *testing.T) {
	lacking, whole, early, late := 0, 0, 0, 0
	for seed := range uint64(12) {
		d := schema.Read(reporttest.Drawn(seed))
		for i := range d.Coverage.Rows { // of every second one, stretches with days between them
			if c := &d.Coverage.Rows[i]; seed%2 == 1 {
				c.From = schema.Date("2025-02-01").AddDays(20*i + 30*int(seed%4))
				c.To, c.Completeness, c.Scope = c.From.AddDays(8), "partial", "sea"
			}
		}
		a, w := assess.New(d, assess.Options{}), phrase.English(d)
		says := func(day schema.Date, words string) bool {
			for _, c := range d.Coverage.Rows {
				if strings.Contains(words, c.Completeness) && c.Scope != "land" && c.From <= day && day <= c.To {
					return true
				}
			}
			return false
		}
		partial := func(day schema.Date) bool { return says(day, "partial") }
		speaks := func(day schema.Date) bool { return says(day, "partial complete") }
		questions := []summary.Question{{Scope: "sea"}}
		for _, c := range d.Coverage.Rows {
			for _, day := range []schema.Date{c.From.AddDays(-1), c.From, c.To, c.To.AddDays(1)} {
				questions = append(questions, summary.Question{Scope: "sea", AsOf: day}, summary.Question{Scope: "sea", KnownBy: day},
					summary.Question{Scope: "sea", AsOf: day, KnownBy: day.AddDays(-1)})
			}
		}
		for _, q := range questions {
			months := ofDrawn(t, a, "months", "", q)
			if months == nil {
				continue
			}
			last := schema.Date("2025-12-31")
			for _, asked := range []schema.Date{q.AsOf, q.KnownBy} {
				if asked != "" {
					last = min(last, asked)
				}
			}
			for last > "2025-01-01" && !speaks(last) {
				last = last.AddDays(-1)
			}
			q.Sections = []string{summary.SectionHeadline}
			r, err := summary.New(a, summary.Identity{}, q)
			if err != nil {
				t.Fatal(err)
			}
			told := ""
			if r.Headline.Partial != nil {
				told = w.Say("headline.partial", r.Headline.Partial.Since)
			}
			switch rows := d.LastDay(); {
			case rows < last:
				early++
			case rows > last:
				late++
			}
			if !partial(last) {
				if whole++; strings.Contains(months.Subtitle, "known to lack") || told != "" {
					t.Errorf("seed %d, from %q, to %q, by %q: found %q and %q, of a day that coverage does not call partial", seed, q.From, q.AsOf, q.KnownBy, months.Subtitle, told)
				}
				continue
			}
			since := last
			for partial(since.AddDays(-1)) {
				since = since.AddDays(-1)
			}
			if lacking++; !strings.Contains(months.Subtitle, w.Say("headline.partial", since)) || told != w.Say("headline.partial", since) {
				t.Errorf("seed %d, to %q, by %q: found %q and %q, want that strikes are lacking since %s", seed, q.AsOf, q.KnownBy, months.Subtitle, told, since)
			}
		}
	}
	if min(lacking, whole, early, late) < 10 {
		t.Errorf("found %d charts that lack strikes and %d that do not, %d of rows that end before coverage and %d behind, want more", lacking, whole, early, late)
	}
}
