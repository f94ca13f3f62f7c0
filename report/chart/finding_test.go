package chart_test

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// inOrder tells the first of some parts that a text lacks behind those before it.
func inOrder(text string, parts ...string) (lacking string, all bool) {
	for _, part := range parts {
		_, rest, found := strings.Cut(text, part)
		if !found {
			return part, false
		}
		text = rest
	}
	return "", true
}

// What a chart says of itself, in its subtitle and to those who do not see it, is added up
// from the rows again: every number and day, in the order in which the sentence has them.
func TestFindingsAreThoseOfTheRows(t *testing.T) {
	d := dataset()
	for _, code := range []string{"en", "es"} {
		words := phrase.English(d)
		if code == "es" {
			words = phrase.Spanish(d)
		}
		for _, scope := range []string{"sea", "eastern_pacific"} {
			said := sentencesOf(d, words, scope)
			for _, kind := range []string{"days-between", "months", "theaters", "evidence", "running-total"} {
				c, err := drawnWide(t, chart.Named(kind), summary.Question{Scope: scope}, code, chart.Column)
				if err != nil {
					t.Fatal(err)
				}
				if lacking, all := inOrder(c.Subtitle, said[kind].finding...); !all {
					t.Errorf("%s of %s, %s: found the finding %q, want %q in it, in the order %q", kind, scope, code, c.Subtitle, lacking, said[kind].finding)
				}
				text := strings.TrimPrefix(c.Text, c.Subtitle)
				if lacking, all := inOrder(text, said[kind].text...); !all || len(said[kind].text) < 3 {
					t.Errorf("%s of %s, %s: found the text %q, want %q in it, in the order %q", kind, scope, code, text, lacking, said[kind].text)
				}
			}
		}
	}
}

// sentence is what a chart is to say: of its finding, and to those who do not see it.
type sentence struct{ finding, text []string }

// counted is what strikes of one kind add up to.
type counted struct{ strikes, best, low, high, missing int }

func (c *counted) add(s *schema.Strike) {
	best := s.Deaths.Or(s.DeathsMin.Or(0))
	c.strikes, c.best, c.low, c.high, c.missing = c.strikes+1, c.best+best, c.low+s.DeathsMin.Or(best), c.high+s.DeathsMax.Or(best), c.missing+s.Missing.Or(0)
}

func sentencesOf(d *schema.Dataset, w *phrase.Words, scope string) map[string]sentence {
	var days []schema.Date
	months, theaters, offers := map[string]*counted{}, map[string]*counted{}, map[schema.List]int{}
	var all counted
	var last schema.Date
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		if !d.InScope(s.Theater, scope) {
			continue
		}
		all.add(s)
		last = max(last, s.Public(), s.MissingKnown)
		if !slices.Contains(days, s.Date) {
			days = append(days, s.Date)
		}
		for of, key := range map[*map[string]*counted]string{&months: string(s.Date[:7]), &theaters: s.Theater} {
			if (*of)[key] == nil {
				(*of)[key] = &counted{}
			}
			(*of)[key].add(s)
		}
		offers[s.EvidenceOffered]++
	}
	said := map[string]sentence{}
	slices.Sort(days)
	var pauses []int
	longest, after, until := 0, schema.Date(""), schema.Date("")
	for i := 1; i < len(days); i++ {
		n := days[i].DaysSince(days[i-1])
		if pauses = append(pauses, n); n > longest {
			longest, after, until = n, days[i-1], days[i]
		}
	}
	mean := float64(days[len(days)-1].DaysSince(days[0])) / float64(len(pauses))
	slices.Sort(pauses)
	median := w.Decimal(float64(pauses[(len(pauses)-1)/2]+pauses[len(pauses)/2]) / 2)
	said["days-between"] = sentence{
		[]string{" " + w.Number(longest) + " ", w.Date(after), w.Date(until), " " + median + "."},
		[]string{" " + w.Number(len(days)) + " ", " " + w.Number(pauses[0]) + ",", " " + median + ",", " " + w.Decimal(mean) + ",", " " + w.Number(longest) + ",", w.Date(after), w.Date(until)},
	}
	one := func(name string, c *counted) []string {
		return []string{name + ": " + w.Number(c.best) + " ", " " + w.Number(c.low) + " ", " " + w.Number(c.high) + ")", " " + w.Count("presumed", c.missing), " " + w.Count("strikes", c.strikes) + "."}
	}
	most := func(of map[string]*counted, name func(string) string) []string {
		keys := slices.SortedFunc(maps.Keys(of), func(a, b string) int { return cmp.Or(of[b].best-of[a].best, cmp.Compare(a, b)) })
		c := of[keys[0]]
		return []string{name(keys[0]) + ", ", w.Number(c.best) + " ", w.Count("strikes", c.strikes)}
	}
	month := func(m string) string { return language.Title(w.Month(m)) }
	var text []string
	for m := schema.Date(d.Strikes.Rows[0].Date[:7]); m <= last[:7]; m = (m + "-28").AddDays(4)[:7] {
		if c := months[string(m)]; c != nil {
			text = append(text, one(month(string(m)), c)...)
		} else {
			text = append(text, w.Say("chart.month_none", month(string(m))))
		}
	}
	said["months"] = sentence{most(months, month), text}
	text = nil
	for i := range d.Theaters.Rows {
		if c := theaters[d.Theaters.Rows[i].Theater]; c != nil {
			text = append(text, one(w.Scope(d.Theaters.Rows[i].Theater), c)...)
		}
	}
	said["theaters"] = sentence{most(theaters, w.Scope), text}
	var counts []int
	for _, n := range offers {
		counts = append(counts, n)
	}
	slices.SortFunc(counts, func(a, b int) int { return b - a })
	text = nil
	for _, n := range counts {
		text = append(text, ": "+w.Number(n)+".")
	}
	said["evidence"] = sentence{[]string{" " + w.Share(counts[0], all.strikes) + " "}, text}
	killed, both := w.Count("killed", all.best), w.Number(all.best+all.missing)
	said["running-total"] = sentence{
		[]string{killed, w.Date(last), " " + both},
		[]string{w.Scope(scope), " " + w.Number(all.best) + " ", " " + w.Number(all.low) + " ", " " + w.Number(all.high) + ")", w.Date(last), " " + both + " "},
	}
	return said
}

// A chart names its source whole wherever it stands: the dataset with its version, its last
// day and its digits, the licence, which asks for it, and the address.
func TestEveryChartNamesItsSource(t *testing.T) {
	id, err := identity()
	if err != nil {
		t.Fatal(err)
	}
	id.Title, id.Version, id.Licence, id.URL = "A Tally", "1.2.3", "CC0-1.0", "https://tally.example/"
	for _, code := range []string{"en", "es"} {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		for i := range chart.Kinds {
			k := &chart.Kinds[i]
			r, err := summary.New(assessed(), id, summary.Question{Sections: k.Sections})
			if err != nil {
				t.Fatal(err)
			}
			c, err := k.New(r, dataset(), l, chart.Column)
			if err != nil {
				t.Fatal(err)
			}
			if lacking, all := inOrder(c.Source, "A Tally", "1.2.3", l.Date(id.Newest), id.SHA256[:12], "CC0-1.0", "https://tally.example/"); !all {
				t.Errorf("%s, %s: found the source line %q, want %q in it", k.Name, code, c.Source, lacking)
			}
		}
	}
}
