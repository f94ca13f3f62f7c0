package site

import (
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/schema"
)

// Sums on pages are added up here once more, from the cells of the rows alone.

// sum is what some strikes add up to.
type sum struct{ strikes, low, best, high, missing, survivors int }

// summed adds up the strikes for which a question holds; presumed dead, those that became
// known by a day (none: all).
func summed(d *schema.Dataset, by schema.Date, in func(*schema.Strike) bool) sum {
	var n sum
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		if !in(s) {
			continue
		}
		n.strikes++
		n.low += s.DeathsMin.Or(0)
		n.best += s.Deaths.Or(s.DeathsMin.Or(0))
		n.high += s.DeathsMax.Or(s.DeathsMin.Or(0))
		n.survivors += s.Survivors.Or(0)
		if by == "" || s.MissingKnown <= by {
			n.missing += s.Missing.Or(0)
		}
	}
	return n
}

// killed is the killed as pages have it.
func (n sum) killed() string {
	if n.low == n.high {
		return strconv.Itoa(n.best)
	}
	return fmt.Sprintf("%d (%d–%d)", n.best, n.low, n.high)
}

func atSea(d *schema.Dataset, s *schema.Strike) bool { return d.Medium(s.Theater) == "sea" }

// textOf is the text in an element, with one blank where there are several.
func textOf(n *html.Node) string {
	var b strings.Builder
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			b.WriteString(c.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// cells are the texts of the rows of a page's tables of a class, head and foot too.
func cells(t *testing.T, f *File, class string) [][]string {
	t.Helper()
	var rows [][]string
	elements(t, f, func(n *html.Node, attributes map[string]string) {
		if n.Data != "table" || !slices.Contains(strings.Fields(attributes["class"]), class) {
			return
		}
		for r := range n.Descendants() {
			if r.Type != html.ElementNode || r.Data != "tr" {
				continue
			}
			var row []string
			for c := range r.ChildNodes() {
				if c.Type == html.ElementNode {
					row = append(row, textOf(c))
				}
			}
			rows = append(rows, row)
		}
	})
	return rows
}

func TestMonthsAddUp(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	records, err := csv.NewReader(strings.NewReader(string(made(t, s.File("months.csv"))))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	months := map[string]bool{}
	for _, r := range records[1:] {
		scope := r[1]
		in := func(s *schema.Strike) bool { return d.InScope(s.Theater, scope) && string(s.Date[:7]) == r[0] }
		n, through := summed(d, "", in), summed(d, "", func(s *schema.Strike) bool { return d.InScope(s.Theater, scope) && string(s.Date[:7]) <= r[0] })
		months[r[0]] = true
		got := strings.Join(append(slices.Clone(r[2:3]), r[4:8]...), ",")
		if want := fmt.Sprintf("%d,%d,%d,%d,%d", n.strikes, n.best, n.low, n.high, n.missing); got != want && r[4] != "" && r[6] != "" {
			t.Errorf("months.csv, %s %s: found %s, want %s", r[0], scope, got, want)
		}
		if got, want := r[9]+","+r[10], fmt.Sprintf("%d,%d", through.best, through.missing); got != want && r[9] != "" {
			t.Errorf("months.csv, %s %s: found the running total %s, want %s", r[0], scope, got, want)
		}
	}
	for _, code := range []string{"", "es/"} {
		rows := cells(t, s.File(code+"months/index.html"), "months")
		if len(rows) != len(months)+2 {
			t.Fatalf("found %d rows, want %d months, head and foot", len(rows), len(months))
		}
		whole := map[string]bool{}
		for i, month := range slices.Backward(slices.Sorted(func(yield func(string) bool) {
			for m := range months {
				if !yield(m) {
					return
				}
			}
		})) {
			row := rows[len(months)-i]
			in := func(s *schema.Strike) bool { return atSea(d, s) && string(s.Date[:7]) == month }
			n, through := summed(d, "", in), summed(d, "", func(s *schema.Strike) bool { return atSea(d, s) && string(s.Date[:7]) <= month })
			want := []string{strconv.Itoa(n.strikes), n.killed(), strconv.Itoa(n.missing)}
			for _, theater := range []string{"caribbean", "eastern_pacific", "sea_unstated"} {
				want = append(want, summed(d, "", func(s *schema.Strike) bool { return s.Theater == theater && string(s.Date[:7]) == month }).killed())
			}
			want = append(want, through.killed(), strconv.Itoa(through.best+through.missing))
			if diff := cmp.Diff(want, row[1:]); diff != "" {
				t.Errorf("%smonths/, %s (-want +got):\n%s", code, month, diff)
			}
			whole[row[0]] = true
		}
		if len(whole) != len(months) {
			t.Errorf("%smonths/: found %d names of months, want %d", code, len(whole), len(months))
		}
		n := summed(d, "", func(s *schema.Strike) bool { return atSea(d, s) })
		foot := rows[len(rows)-1]
		if diff := cmp.Diff([]string{strconv.Itoa(n.strikes), n.killed(), strconv.Itoa(n.missing)}, foot[1:4]); diff != "" {
			t.Errorf("%smonths/, foot (-want +got):\n%s", code, diff)
		}
	}
}

// marked is the text of the elements of a class.
func marked(t *testing.T, f *File, class string) []string {
	t.Helper()
	var texts []string
	elements(t, f, func(n *html.Node, attributes map[string]string) {
		if slices.Contains(strings.Fields(attributes["class"]), class) {
			texts = append(texts, textOf(n))
		}
	})
	return texts
}

// before reports whether a strike stands before another one or is it, in the order of days,
// then of the file.
func before(d *schema.Dataset, s *schema.Strike, last int) bool {
	end := &d.Strikes.Rows[last]
	row, _ := d.Strikes.Find(string(s.ID))
	return s.Date < end.Date || s.Date == end.Date && row <= last
}

func TestRunningTotalsAddUp(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	shown := shownText(t, s.File("timeline/index.html"))
	for i := range d.Strikes.Rows {
		row := &d.Strikes.Rows[i]
		medium := d.Medium(row.Theater)
		n := summed(d, "", func(s *schema.Strike) bool { return d.Medium(s.Theater) == medium && before(d, s, i) })
		page := shownText(t, s.File("strikes/"+string(row.ID)+"/index.html"))
		if medium != "sea" {
			continue
		}
		both := ""
		if n.missing > 0 {
			both = fmt.Sprintf("; with the presumed dead, %d", n.best+n.missing)
		}
		if want := fmt.Sprintf("the running total at sea is %d killed in %d strike", n.best, n.strikes); !strings.Contains(page, want) || !strings.Contains(page, both) {
			t.Errorf("%s: found no %q with %q", row.ID, want, both)
		}
		if want := n.killed() + " killed so far at sea" + both; !strings.Contains(shown, want) {
			t.Errorf("timeline, %s: found no %q", row.ID, want)
		}
	}
	if got, want := len(marked(t, s.File("timeline/index.html"), "total")), d.Strikes.Len(); got != want {
		t.Errorf("timeline: found %d totals, want %d", got, want)
	}
}

func TestDaysAddUp(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	days := 0
	for i := range s.Files {
		f := &s.Files[i]
		name, ok := strings.CutPrefix(f.Path, "days/2")
		if !ok || !strings.HasSuffix(name, "/index.html") {
			continue
		}
		days++
		day := schema.Date("2" + name[:9])
		n := summed(d, day, func(s *schema.Strike) bool { return atSea(d, s) && s.Date <= day && s.Public() <= day })
		said := marked(t, f, "answer")[0]
		if want := fmt.Sprintf("the rows hold %d killed in %d strike", n.best, n.strikes); !strings.Contains(said, want) {
			t.Errorf("%s: found %q, want %q", day, said, want)
		}
		if want := fmt.Sprintf("; with the presumed dead, %d", n.best+n.missing); strings.Contains(strings.Split(said, "Counted")[0], want) != (n.missing > 0) {
			t.Errorf("%s: found %q, want %q where somebody is presumed dead", day, said, want)
		}
		now := summed(d, "", func(s *schema.Strike) bool { return atSea(d, s) && s.Date <= day })
		if want := fmt.Sprintf("Counted with what became known later, the strikes of the same days come to %d killed in %d strike", now.best, now.strikes); strings.Contains(said, want) != (now != n) {
			t.Errorf("%s: found %q, want %q where that is another number", day, said, want)
		}
		var want []string // ids of the figures for that day
		for i := range d.Tallies.Rows {
			if d.Tallies.Rows[i].AsOf == day {
				want = append(want, string(d.Tallies.Rows[i].ID))
			}
		}
		var got []string
		for _, row := range cells(t, f, "then") {
			if row[0] != "Id" {
				got = append(got, row[0])
			}
		}
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: totals published for the day (-want +got):\n%s", day, diff)
		}
	}
	if days < 100 {
		t.Errorf("found %d days, want many", days)
	}
	// 27 after five strikes, and who said so.
	page := shownText(t, s.File("days/2025-10-14/index.html"))
	for _, want := range []string{"the rows hold 27 killed in 5 strikes at sea", "CBS", "Xinhua", "at least 27 killed, 5 strikes", "at least 25 killed, 5 strikes"} {
		if !strings.Contains(page, want) {
			t.Errorf("14 October 2025: found no %q", want)
		}
	}
}

// Totals on the front page and what each strike's page tells first are sums of the rows.
func TestFrontPageAddsUp(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	n := summed(d, "", func(s *schema.Strike) bool { return atSea(d, s) })
	got := marked(t, s.File("index.html"), "totals")[0]
	for _, want := range []string{
		fmt.Sprintf("Killed %d accounts add up to %d to %d", n.best, n.low, n.high), fmt.Sprintf("Presumed dead %d lost", n.missing),
		fmt.Sprintf("Strikes %d since", n.strikes), fmt.Sprintf("Survivors %d seen", n.survivors),
	} {
		if !strings.Contains(got, want) {
			t.Errorf("front page: found %q, want %q in it", got, want)
		}
	}
	seen := 0
	for _, row := range cells(t, s.File("index.html"), "plain") {
		for _, theater := range d.Theaters.Rows {
			if row[0] != theater.Label {
				continue
			}
			seen++
			n := summed(d, "", func(s *schema.Strike) bool { return s.Theater == theater.Theater })
			if got, want := strings.Join(row[2:4], ","), fmt.Sprintf("%d,%d", n.missing, n.strikes); got != want || atSea(d, &schema.Strike{Theater: theater.Theater}) && row[1] != n.killed() {
				t.Errorf("front page, %s: found %v, want %s killed, %s", theater.Label, row, n.killed(), want)
			}
		}
	}
	if seen < 3 {
		t.Errorf("front page: found %d theaters, want some", seen)
	}
}

// Each outlet's line holds its newest total, what the rows give in its way, and how many
// of its figures that does not explain.
func TestOutletsAreTold(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	rows := cells(t, s.File("differ/index.html"), "outlets")[1:]
	told := map[string][]string{}
	for _, r := range rows {
		told[r[0]] = r
	}
	f, err := gather(sample.Files)
	if err != nil {
		t.Fatal(err)
	}
	outside := 0
	for _, series := range f.Series() {
		if series.Scope != "sea" {
			continue
		}
		r := told[series.Name]
		if r == nil {
			t.Errorf("differ/: found no line of %s", series.Name)
			continue
		}
		follow := 0
		for _, p := range series.Points {
			if p.Follows {
				follow++
			}
		}
		if want := fmt.Sprintf("%d of %d", len(series.Points)-follow, len(series.Points)); r[4] != want {
			t.Errorf("differ/, %s: found %s not explained, want %s", series.Name, r[4], want)
		}
		newest := ""
		for i := range d.Tallies.Rows {
			if t := &d.Tallies.Rows[i]; t.Series == series.Name && t.Scope == "sea" && !t.From.Known() && t.AsOf.Known() && t.Deaths.Known() {
				newest = max(newest, string(t.AsOf))
			}
		}
		if newest != "" {
			day := schema.Date(newest)
			if english := strings.TrimLeft(newest[8:], "0"); !strings.Contains(r[2], "("+english+" ") || !strings.Contains(r[2], newest[:4]) {
				t.Errorf("differ/, %s: found the newest total %q, want that of %s", series.Name, r[2], day)
			}
		}
		page := shownText(t, s.File("differ/"+slug(series.Name)+"/index.html"))
		for _, p := range series.Points {
			if !strings.Contains(page, string(p.Verdict.Tally.ID)) {
				t.Errorf("differ/%s/: found no %s", slug(series.Name), p.Verdict.Tally.ID)
			}
			if !p.Follows {
				outside++
			}
		}
	}
	if outside == 0 {
		t.Error("found no figure that its outlet's way of counting does not explain")
	}
}

// A month is told as partial as soon as one of its days is, also where that begins within it.
func TestPartialMonths(t *testing.T) {
	s, d := realSite(t), schema.Read(sample.Files)
	rows, err := csv.NewReader(strings.NewReader(string(made(t, s.File("months.csv"))))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	within := 0 // months that begin complete
	for _, row := range rows[1:] {
		if row[1] != "sea" {
			continue
		}
		want := ""
		for i := range d.Coverage.Rows {
			c := &d.Coverage.Rows[i]
			if c.Scope != "sea" || c.Completeness != "partial" {
				continue
			}
			for day := schema.Date(row[0] + "-01"); string(day[:7]) == row[0]; day = day.AddDays(1) {
				if c.From <= day && day <= c.To {
					want = "partial"
				}
			}
			if string(c.From[:7]) == row[0] && c.From[8:] != "01" {
				within++
			}
		}
		if got := row[slices.Index(rows[0], "coverage")]; got != want {
			t.Errorf("%s: found the coverage %q, want %q", row[0], got, want)
		}
	}
	if within == 0 {
		t.Error("found no month within which coverage becomes partial")
	}
}
