package document_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/schema"
)

// both are the values of a report and their words.
func both(t *testing.T, q summary.Question, code string) (*summary.Report, *document.Document, *phrase.Words) {
	t.Helper()
	l, err := language.Named(code)
	if err != nil {
		t.Fatal(err)
	}
	key := fmt.Sprintf("%+v", q)
	r, made := reports[key]
	if !made {
		r = reportOf(t, assessed(), q)
		reports[key] = r
	}
	return r, document.New(r, dataset(), l), phrase.In(l, dataset())
}

// reports are the answers to questions, each made once for all tests, which only read them.
var reports = map[string]*summary.Report{}

// reportOf is the answer of an assessment to a question.
func reportOf(t *testing.T, a *assess.Assessment, q summary.Question) *summary.Report {
	t.Helper()
	id, err := identity()
	if err != nil {
		t.Fatal(err)
	}
	r, err := summary.New(a, id, q)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func section(t *testing.T, d *document.Document, id string) []*document.Table {
	t.Helper()
	var all []*document.Table
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			if s.ID == id && b.Table != nil {
				all = append(all, b.Table)
			}
		}
	}
	if len(all) == 0 {
		t.Fatalf("found no table in %s", id)
	}
	return all
}

func cellText(c document.Cell) string {
	var lines []string
	for _, l := range c {
		lines = append(lines, l.Text)
	}
	return strings.Join(lines, "\n")
}

var references = regexp.MustCompile(`\[(\d+)\]`)

// The words of a report are those of its values: a number behind a name leads to the document
// that was meant, a difference is stated minus rows, a share is of all strikes counted, and
// what is told with the presumed dead holds them.
func TestWordsAreThoseOfTheValues(t *testing.T) {
	for _, code := range []string{"en", "es"} {
		for _, day := range []schema.Date{"", "2026-01-26"} {
			r, d, w := both(t, summary.Question{Scope: "sea", KnownBy: day}, code)
			cited := section(t, d, "references")[0].Rows
			refersTo := func(row, text string, source schema.ID) {
				for _, m := range references.FindAllStringSubmatch(text, -1) {
					n, _ := strconv.Atoi(m[1])
					if n < 1 || n > len(cited) || !strings.HasSuffix(cited[n-1][1][0].Text, ", "+string(source)) || cellText(cited[n-1][0]) != w.Number(n) {
						t.Errorf("%s: found %q, want the number of %s in the references", row, text, source)
					}
				}
			}
			figures := map[schema.ID]*summary.Figure{}
			for i := range r.Figures.All {
				figures[r.Figures.All[i].TallyID] = &r.Figures.All[i]
			}
			numbered, off := 0, 0
			for _, table := range section(t, d, "figures") {
				for _, row := range table.Rows {
					f := figures[schema.ID(cellText(row[0]))]
					if f == nil {
						continue
					}
					numbered++
					refersTo(string(f.TallyID), cellText(row[2]), f.SourceID)
					for i := range f.Measures {
						m := &f.Measures[i]
						if m.Holds() || m.Computed == nil || m.Computed.Best == nil || m.StatedTo != nil || m.Stated == *m.Computed.Best {
							continue
						}
						off++
						gives := 4
						if len(row) == 8 { // of all figures, with the scope in front
							gives = 5
						}
						if want := w.Say("report.off", w.Signed(m.Stated-*m.Computed.Best)); !strings.Contains(cellText(row[gives]), want) {
							t.Errorf("%s: found %q, want %q in it", f.TallyID, cellText(row[gives]), want)
						}
					}
				}
			}
			for _, topic := range r.Claims {
				for _, c := range topic.Claims {
					for _, table := range section(t, d, "claims") {
						for _, row := range table.Rows {
							if len(row) == 9 && strings.HasPrefix(cellText(row[0]), string(c.ClaimID)) {
								numbered++
								refersTo(string(c.ClaimID), cellText(row[8]), c.SourceID)
							}
						}
					}
				}
			}
			if numbered < 100 || off < 5 {
				t.Errorf("found %d rows with references and %d differences, want more to hold", numbered, off)
			}
			tables := section(t, d, "evidence")
			for i, o := range r.Evidence.Offers {
				n := 0
				for _, of := range r.Evidence.Of {
					if of.Offered == o.Offered {
						n++
					}
				}
				if got, want := cellText(tables[0].Rows[i][2]), w.Share(n, len(r.Evidence.Of)); got != want || n == 0 {
					t.Errorf("%s offered: found %q, want %q", o.Offered, got, want)
				}
			}
			for i, o := range r.Evidence.Words {
				n := 0
				for _, of := range r.Evidence.Of {
					if o.Word == "" && of.Offered == "" || o.Word != "" && of.Offered.Has(string(o.Word)) {
						n++
					}
				}
				if got, want := cellText(tables[1].Rows[i][2]), w.Share(n, len(r.Evidence.Of)); got != want {
					t.Errorf("%s offered: found %q, want %q", o.Word, got, want)
				}
				if all := float64(len(r.Evidence.Of)); o.Share < float64(n)/all-0.00006 || o.Share > float64(n)/all+0.00006 {
					t.Errorf("%s offered: found the share %v of %d of %v", o.Word, o.Share, n, all)
				}
			}
			total := &r.Headline.Totals[0]
			if want := w.Say("report.and_missing", *total.Missing.Best, *total.Killed.Best+*total.Missing.Best); !strings.Contains(strings.Join(d.Lead, " "), want) {
				t.Errorf("%s, %s: found %q, want %q in it", code, day, d.Lead, want)
			}
			if total.First != dataset().Strikes.Rows[0].Date || day == "" && total.Last != lastAtSea() {
				t.Errorf("found the days %s to %s", total.First, total.Last)
			}
		}
	}
}

func lastAtSea() schema.Date {
	last := schema.Date("")
	for i := range dataset().Strikes.Rows {
		if s := &dataset().Strikes.Rows[i]; dataset().InScope(s.Theater, "sea") {
			last = max(last, s.Date)
		}
	}
	return last
}

// The mean interval is the time from the first to the last day with strikes over the number of
// intervals.
func TestIntervalsAreOfTheDays(t *testing.T) {
	r, _, _ := both(t, summary.Question{Scope: "sea"}, "en")
	v := r.Headline.Intervals
	sum := 0
	for _, i := range v.All {
		sum += i.Days
	}
	if want := float64(sum) / float64(len(v.All)); v.Mean != want || len(v.All) != v.Days-1 {
		t.Errorf("found a mean of %v of %d intervals on %d days, want %v", v.Mean, len(v.All), v.Days, want)
	}
}

// What became of people who survived a hit is told with the numbers of the rows, each beside the
// strikes that it is of.
func TestFateIsThatOfTheRows(t *testing.T) {
	for _, code := range []string{"en", "es"} {
		_, d, w := both(t, summary.Question{Scope: "sea"}, code)
		alive, aliveStrikes, lost, lostStrikes, again := 0, 0, 0, 0, 0
		for i := range dataset().Strikes.Rows {
			s := &dataset().Strikes.Rows[i]
			if !dataset().InScope(s.Theater, "sea") {
				continue
			}
			if n := s.Survivors.Or(0); n > 0 {
				alive, aliveStrikes = alive+n, aliveStrikes+1
			}
			if n := s.Missing.Or(0); n > 0 {
				lost, lostStrikes = lost+n, lostStrikes+1
			}
			if s.FollowUp == "yes" {
				again++
			}
		}
		if aliveStrikes == lostStrikes || aliveStrikes == again {
			t.Fatalf("found %d, %d and %d strikes, want three numbers to tell apart", aliveStrikes, lostStrikes, again)
		}
		want := w.Say("report.fate", w.Number(alive), w.Count("strikes", aliveStrikes), lost, w.Count("strikes", lostStrikes), w.Count("strikes", again))
		found := false
		for _, s := range d.Sections {
			for _, b := range s.Blocks {
				found = found || b.Paragraph == want
			}
		}
		if !found {
			t.Errorf("%s: found no %q", code, want)
		}
	}
}
