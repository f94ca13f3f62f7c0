package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/site"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// The tests of this file read the numbers of every verdict and every strike of the
// dataset as a reader meets them, on pages, in reports and in answers, in both
// languages, and compare them with the rows and the assessment. They name no row.

// digits are the numbers in a text, with their signs; separators of thousands go.
func digits(text string) []int {
	text = regexp.MustCompile(`(\d)[,.](\d{3})\b`).ReplaceAllString(text, "$1$2")
	text = strings.ReplaceAll(text, "−", "-")
	var all []int
	for _, found := range regexp.MustCompile(`(?:^|[\s(+])[+-]?\d+|\d+`).FindAllString(text, -1) {
		n, err := strconv.Atoi(strings.TrimLeft(strings.TrimSpace(found), "(+"))
		if err != nil {
			panic(err)
		}
		all = append(all, n)
	}
	return all
}

// best is the number of killed that a row counts with, read from its cells.
func best(s *schema.Strike) int {
	for _, cell := range []schema.Count{s.Deaths, s.DeathsMin} {
		if n, err := strconv.Atoi(string(cell)); err == nil {
			return n
		}
	}
	return 0
}

// killed are the numbers that stand for a row's killed: the best value and the ends of
// its range where they are two.
func killed(s *schema.Strike) []int {
	var cells []schema.Count
	if s.Deaths != "" {
		cells = append(cells, s.Deaths)
	}
	if s.DeathsMin != s.DeathsMax || s.Deaths == "" && s.DeathsMin != "" {
		cells = append(cells, s.DeathsMin)
		if s.DeathsMax != "" && s.DeathsMin != s.DeathsMax {
			cells = append(cells, s.DeathsMax)
		}
	}
	var all []int
	for _, c := range cells {
		if n, err := strconv.Atoi(string(c)); err == nil {
			all = append(all, n)
		}
	}
	return all
}

// stated are the numbers of a statement, and ranged those of an interval.
func stated(m *figure.MeasureVerdict) []int {
	if m.StatedTo > m.Stated {
		return []int{m.Stated, m.StatedTo}
	}
	return []int{m.Stated}
}

func ranged(low, best, high int) []int {
	if low == high {
		return []int{best}
	}
	return []int{best, low, high}
}

// given are what the rows give for a number of a figure.
func given(m *figure.MeasureVerdict) []int {
	if m.Range() {
		return ranged(m.Under, m.Under, m.UnderTo)
	}
	low, under, high := m.Rows()
	return open(*low, *under, high)
}

// open are the numbers of a range that may have no upper end: "at least 3", or "84 (at
// least 41)".
func open(low, best int, high *int) []int {
	switch {
	case high != nil:
		return ranged(low, best, *high)
	case low == best:
		return []int{low}
	}
	return []int{best, low}
}

// summing are the strikes of a verdict's first reading and the running sum of each.
func summing(d *schema.Dataset, v *figure.Verdict) (strikes []*schema.Strike, running []int) {
	total := 0
	for i := v.Cut.First; i < v.Cut.End; i++ {
		if !slices.Contains(v.Cut.Without, i) {
			s := &d.Strikes.Rows[v.Ledger.Entries[i].Row]
			total += best(s)
			strikes, running = append(strikes, s), append(running, total)
		}
	}
	return strikes, running
}

// cellsOf are the texts of the tables of a page, by table, row and cell.
func cellsOf(t *testing.T, page []byte) (tables [][][]string, text string) {
	t.Helper()
	root, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.Data {
		case "table":
			tables = append(tables, nil)
		case "tr":
			tables[len(tables)-1] = append(tables[len(tables)-1], nil)
		case "td", "th":
			rows := tables[len(tables)-1]
			rows[len(rows)-1] = append(rows[len(rows)-1], textOf(n))
		case "p":
			text += textOf(n) + "\n"
		}
	}
	return tables, text
}

func textOf(n *html.Node) string {
	text := ""
	for c := range n.Descendants() {
		if c.Type == html.TextNode {
			text += c.Data
		}
		if c.Type == html.ElementNode && (slices.Contains([]string{"br", "div", "li", "small", "span"}, c.Data)) {
			text += "\n"
		}
	}
	return strings.TrimSpace(text)
}

func equal(t *testing.T, where string, want, got any) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-rows +shown)\n%s", where, diff)
	}
}

// rowNamed is the row of any table that begins with an id.
func rowNamed(tables [][][]string, id string, cells int) []string {
	for _, table := range tables {
		for _, row := range table {
			if len(row) >= cells && row[0] == id {
				return row
			}
		}
	}
	return make([]string, 20)
}

// newestShown is how many strikes a figure page shows each.
const newestShown = 12

// totalWith are the numbers of a strike's running total by the rows alone: killed
// and strikes of its medium up to it, and with the presumed dead where there are some.
// Where a number has no upper end the lowest numbers are added up; none where no
// number is known.
func totalWith(d *schema.Dataset, row int) []int {
	last := &d.Strikes.Rows[row]
	sum, lowest, strikes, lost, known, open := 0, 0, 0, 0, false, false
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		if d.Medium(s.Theater) != d.Medium(last.Theater) || s.Date > last.Date || s.Date == last.Date && i > row {
			continue
		}
		strikes++
		sum += best(s)
		lowest += s.DeathsMin.Or(best(s))
		lost += s.Missing.Or(0)
		known = known || s.Deaths.Known() || s.DeathsMin.Known() || s.DeathsMax.Known()
		open = open || !s.DeathsMax.Known()
	}
	switch {
	case !known:
		return nil
	case open:
		return []int{lowest, strikes}
	case lost > 0:
		return []int{sum, strikes, sum + lost}
	}
	return []int{sum, strikes}
}

// plainSpaces has one blank for any run of them.
func plainSpaces(text string) string { return strings.Join(strings.Fields(text), " ") }

func TestPagesShowTheNumbersOfTheRows(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	built, err := site.Build(sample.Files, site.Options{BaseURL: "https://example.org/"})
	if err != nil {
		t.Fatal(err)
	}
	for _, folder := range []string{"", "es/"} {
		l, err := language.Named(language.Codes[min(len(folder), 1)])
		if err != nil {
			t.Fatal(err)
		}
		say := phrase.In(l, d)
		bytesOf := func(path string) []byte {
			f := built.File(folder + path + "index.html")
			if f == nil {
				t.Fatalf("found no page %s", folder+path)
			}
			text, err := f.Bytes()
			if err != nil {
				t.Fatal(err)
			}
			return text
		}
		page := func(path string) ([][][]string, string) { return cellsOf(t, bytesOf(path)) }
		whole := func(path string) string {
			root, err := html.Parse(bytes.NewReader(bytesOf(path)))
			if err != nil {
				t.Fatal(err)
			}
			return plainSpaces(textOf(root))
		}
		list, _ := page("strikes/")
		for i := range d.Strikes.Rows {
			s := &d.Strikes.Rows[i]
			equal(t, folder+string(s.ID)+" in the list", killed(s), digits(rowNamed(list, string(s.ID), 8)[3]))
			_, text := page("strikes/" + string(s.ID) + "/")
			var told []int
			for line := range strings.SplitSeq(text, "\n") {
				if total := regexp.MustCompile(`(With it, the running|Con él, el) total .*`).FindString(line); total != "" {
					told = digits(total)
				}
			}
			equal(t, folder+string(s.ID)+" running total", totalWith(d, i), told)
		}
		figures, _ := page("figures/")
		for i := range a.Verdicts() {
			v := &a.Verdicts()[i]
			where := folder + string(v.Tally.ID)
			tables, text := page("figures/" + string(v.Tally.ID) + "/")
			if sentence := plainSpaces(say.Sentence(v)); !strings.Contains(whole("figures/"+string(v.Tally.ID)+"/"), sentence) {
				t.Errorf("%s: found no sentence %q on the page", where, sentence)
			}
			if row := rowNamed(figures, string(v.Tally.ID), 4); !slices.ContainsFunc(row, func(cell string) bool {
				return strings.HasPrefix(strings.ToLower(plainSpaces(cell)), say.Verdict(v.Outcome))
			}) {
				t.Errorf("%s: found %q in the list, want %s", where, row, say.Verdict(v.Outcome))
			}
			var numbers []int
			for n := range v.Measures {
				m := &v.Measures[n]
				numbers = append(numbers, stated(m)...)
				cells := tables[0][n+1]
				equal(t, where+" stated", stated(m), digits(cells[0]))
				if v.Ledger != nil {
					equal(t, where+" rows", given(m), digits(cells[1]))
					equal(t, where+" difference", []int{m.Difference()}, digits(cells[2]))
				}
			}
			listed := rowNamed(figures, string(v.Tally.ID), 4)
			if !slices.ContainsFunc(listed, func(cell string) bool { return slices.Equal(digits(cell), numbers) }) {
				t.Errorf("%s: found %q in the list, want a cell with %d", where, listed, numbers)
			}
			if v.Ledger == nil {
				continue
			}
			strikes, running := summing(d, v)
			if len(strikes) == 0 {
				continue
			}
			terms, at := []int{}, 0 // of the strikes
			for _, row := range tables[1][1:] {
				if strings.HasPrefix(row[0], "…") { // a row that stands for those not shown
					folded := digits(row[0])[0]
					for _, s := range strikes[at : at+folded] {
						if lost, _ := strconv.Atoi(string(s.Missing)); lost > 0 {
							t.Errorf("%s: found %s folded away, want every strike with presumed dead shown", where, s.ID)
						}
					}
					at += folded
					equal(t, where+" sum of hidden strikes", []int{running[at-1]}, digits(row[5]))
					continue
				}
				s := strikes[at]
				equal(t, where+" strike", string(s.ID), row[0])
				equal(t, where+" killed in "+row[0], killed(s), digits(row[3]))
				equal(t, where+" running sum at "+row[0], []int{running[at]}, digits(row[5]))
				if lost, _ := strconv.Atoi(string(s.Missing)); lost > 0 {
					equal(t, where+" presumed dead of "+row[0], []int{lost}, digits(row[4]))
					counted := v.Counts(v.Cut.First + slices.IndexFunc(v.Ledger.Entries[v.Cut.First:], func(e *ledger.Entry) bool { return d.Strikes.Rows[e.Row].ID == s.ID }))
					if told := !regexp.MustCompile(`not counted|sin contar`).MatchString(row[4]); told != counted {
						t.Errorf("%s: found %q of %s, want whether they are counted: %v", where, row[4], s.ID, counted)
					}
				}
				at++
			}
			equal(t, where+" strikes shown or folded", len(strikes), at)
			newest := strikes[max(0, len(strikes)-newestShown):]
			if len(strikes) > len(newest) {
				terms = append(terms, running[len(strikes)-len(newest)-1])
			}
			for _, s := range newest {
				terms = append(terms, best(s))
			}
			terms = append(terms, running[len(running)-1])
			if v.Readings[0].Values == figure.FirstReported {
				terms = append(terms, v.Totals.FirstReported)
			}
			if v.Readings[0].Missing != figure.NotCounted && v.Totals.Missing > 0 {
				terms = append(terms, v.Totals.Missing, terms[len(terms)-1]+v.Totals.Missing)
			}
			if !slices.ContainsFunc(strings.Split(text, "\n"), func(line string) bool { return slices.Equal(digits(line), terms) }) {
				t.Errorf("%s: found no sum %d on the page, in\n%s", where, terms, text)
			}
			mentions(t, where, folder != "", &v.Readings[0], text)
			decided(t, where, a, say, v, text)
		}
	}
}

// decided asks that a text says what would decide between the readings of a figure, how
// many numbers nearby could be explained as well, and what would bring it together with
// the rows; and none of these where there is nothing to say.
func decided(t *testing.T, where string, a *assess.Assessment, say *phrase.Words, v *figure.Verdict, text string) {
	t.Helper()
	var want []string
	if undecided := v.Undecided(); len(undecided) > 0 {
		want = append(want, say.Decide(undecided))
	}
	for _, n := range a.Judge().Near(v) {
		if n.AsGood > 0 {
			want = append(want, say.Near(&n))
		}
	}
	for _, d := range a.Diagnoses(v) {
		want = append(want, say.Fits(&d))
	}
	var got []string
	for line := range strings.Lines(text) {
		if line = strings.TrimSpace(line); regexp.MustCompile(`^(What would decide|Lo que lo decidiría|Of the \d+ numbers|De los \d+ números|It would fit|Coincidiría si)`).MatchString(line) {
			got = append(got, line)
		}
	}
	equal(t, where+" what would decide", want, got)
}

// words tell how a figure was read, in both languages: written apart from the phrases.
var words = map[string][2]string{
	"missing": {`presumed dead`, `(dados por muertos|daban por muertos)`}, string(figure.Earlier): {`\bearlier\b`, `\bantes\b`},
	string(figure.Later): {`\blater\b`, `\bdespués\b`}, string(figure.Placed): {`\bplaced after\b`, `\bsituada después\b`},
	string(figure.ByDate): {`made public later`, `públicos después`}, string(figure.VesselsAsStrikes): {`number of strikes counts vessels`, `número de ataques cuenta embarcaciones`},
	string(figure.StrikesAsVessels): {`number of vessels counts strikes`, `número de embarcaciones cuenta ataques`}, string(figure.AnnouncementsAsStrikes): {`announced together`, `anunciados juntos`},
	"scope": {`\bonly\b`, `\bsolo\b`}, string(figure.FirstReported): {`first reported`, `informó primero`},
	string(figure.Announced): {`days of announcement`, `días de los anuncios`}, "rounding": {`before a round number`, `ante un número redondo`},
}

// mentions asks that a text names every departure of a reading, and with its number.
func mentions(t *testing.T, where string, spanish bool, r *figure.Reading, text string) {
	t.Helper()
	in := map[bool]int{false: 0, true: 1}[spanish]
	wanted := map[string]string{}
	for _, deviation := range r.Deviations {
		switch deviation.Axis {
		case "missing", "scope":
			wanted[deviation.Axis] = words[deviation.Axis][in]
		case "cut":
			wanted["cut"] = words[string(r.Cut)][in]
			if r.Cut == figure.Earlier || r.Cut == figure.Later {
				noun := [2]string{`strikes? `, `ataques? `}[in]
				wanted["cut"] = fmt.Sprintf(`\b%d `, r.Strikes) + noun + words[string(r.Cut)][in]
			}
		case "rounding":
			wanted["rounding"] = words["rounding"][in]
		case "unit":
			wanted["unit"] = words[string(r.Unit)][in]
		case "values":
			wanted["values"] = words[string(r.Values)][in]
		}
	}
	if r.Cut == figure.Placed {
		wanted["cut"] = words[string(figure.Placed)][in] + " (de )?" + string(r.Through)
	}
	for axis, pattern := range wanted {
		if pattern == "" {
			t.Errorf("%s: found a reading that no word is known for: %s of %+v", where, axis, *r)
		} else if !regexp.MustCompile(pattern).MatchString(text) {
			t.Errorf("%s: found no %q in %q", where, pattern, text)
		}
	}
}

func TestReportsShowTheNumbersOfTheVerdicts(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	r, err := summary.New(a, summary.Identity{}, summary.Question{Sections: []string{summary.SectionFigures, summary.SectionSurvivors}})
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		doc := document.New(r, d, l)
		var written bytes.Buffer
		if err := document.HTML(&written, doc, nil); err != nil {
			t.Fatal(err)
		}
		tables, _ := cellsOf(t, written.Bytes())
		var all [][]string
		for _, table := range tables {
			if len(table) > len(all) {
				all = table // that of all figures is the longest
			}
		}
		outcomes := map[figure.Outcome]int{}
		for i := range a.Verdicts() {
			v := &a.Verdicts()[i]
			outcomes[v.Outcome]++
			where := code + " " + string(v.Tally.ID)
			row := rowNamed([][][]string{all}, string(v.Tally.ID), 8)
			var says, rows []int
			for n := range v.Measures {
				m := &v.Measures[n]
				says = append(says, stated(m)...)
				if v.Ledger != nil {
					low, _, high := m.Rows()
					rows = append(rows, open(*low, m.Computed.Best, high)...)
					if !m.Holds() && m.Difference() != 0 { // 0 is told in words
						rows = append(rows, m.Difference())
					}
				}
			}
			equal(t, where+" states", says, digits(row[4]))
			equal(t, where+" rows", rows, digits(row[5]))
			if len(v.Readings) > 0 {
				mentions(t, where, code == "es", &v.Readings[0], row[7])
			}
			decided(t, where, a, phrase.In(l, d), v, row[7])
		}
		for n, outcome := range figure.Outcomes {
			equal(t, code+" number that "+string(outcome), []int{outcomes[outcome]}, digits(tables[0][n+1][1]))
		}
	}
}

func TestAnswersShowTheNumbersOfTheVerdicts(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	var checked bytes.Buffer
	if err := view.CheckJSON(&checked, a, a.Result(), phrase.English(d)); err != nil {
		t.Fatal(err)
	}
	var check struct {
		Tallies []struct {
			Tally_ID string
			Verdict  string
			Measures []struct {
				Measure                               string
				Stated                                int
				Stated_To, Min, Best, Max, Difference *int
			}
		}
	}
	if err := json.Unmarshal(checked.Bytes(), &check); err != nil {
		t.Fatal(err)
	}
	for i := range a.Verdicts() {
		v := &a.Verdicts()[i]
		where := string(v.Tally.ID)
		equal(t, where+" verdict", string(v.Outcome), check.Tallies[i].Verdict)
		for n := range v.Measures {
			m, got := &v.Measures[n], &check.Tallies[i].Measures[n]
			equal(t, where+" stated", m.Stated, got.Stated)
			if v.Ledger != nil {
				low, _, high := m.Rows()
				best, difference := &m.Computed.Best, m.Difference()
				equal(t, where+" "+got.Measure, []*int{low, best, high, &difference}, []*int{got.Min, got.Best, got.Max, got.Difference})
			}
		}
		if v.Ledger == nil {
			continue
		}
		var text bytes.Buffer
		view.TallyText(&text, a, phrase.English(d), v)
		strikes, running := summing(d, v)
		lines := strings.Split(text.String(), "\n")
		at := slices.IndexFunc(lines, func(line string) bool { return strings.HasPrefix(line, "  strike ") }) + 1
		for n := 0; n < len(strikes); n, at = n+1, at+1 {
			numbers := digits(lines[at])
			if strings.HasPrefix(lines[at], "  … ") { // the row that stands for those not shown
				n += numbers[0] - 1
			} else if !strings.HasPrefix(lines[at], "  "+string(strikes[n].ID)+" ") {
				t.Fatalf("%s: found the line %q, want %s", where, lines[at], strikes[n].ID)
			}
			equal(t, where+" running sum in explain at "+string(strikes[n].ID), running[n], numbers[len(numbers)-1])
		}
	}
}
