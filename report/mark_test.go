package report_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/document"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/site"
	"github.com/strike-tally/strike-tally/report/summary"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
)

// told is a text, or a row of a table, as a reader meets it.
type told struct {
	where string
	cells []string
}

// readerTexts are all texts of a document.
func readerTexts(doc *document.Document) []told {
	var all []told
	for _, text := range doc.Lead {
		all = append(all, told{"lead", []string{text}})
	}
	for _, s := range doc.Sections {
		for _, b := range s.Blocks {
			for _, text := range append([]string{b.Paragraph, b.Heading}, b.List...) {
				all = append(all, told{s.ID, []string{text}})
			}
			if b.Table == nil {
				continue
			}
			for _, row := range b.Table.Rows {
				one := told{where: s.ID + ", " + b.Table.Caption}
				for _, cell := range row {
					var lines []string
					for _, line := range cell {
						lines = append(lines, line.Text)
					}
					one.cells = append(one.cells, strings.Join(lines, " / "))
				}
				all = append(all, one)
			}
		}
	}
	return all
}

// ranges are the numbers with a range in a JSON value, by their paths.
func ranges(path string, v any, all map[string]map[string]any) {
	switch v := v.(type) {
	case map[string]any:
		if _, is := v["min"]; is {
			all[path] = v
			return
		}
		for key, value := range v {
			ranges(path+"/"+key, value, all)
		}
	case []any:
		for i, value := range v {
			ranges(fmt.Sprintf("%s/%d", path, i), value, all)
		}
	}
}

// TestWhatWasToldLaterIsMarked asks for every day on which something is marked, and makes
// of the dataset another in which just that is different: the killed and survivors of the
// strikes of which nobody had told by then, and the vessels of those whose number nobody
// had. Whatever a reader then sees changed, in a report, a chart, JSON or check, must bear
// the mark.
func TestWhatWasToldLaterIsMarked(t *testing.T) {
	d := schema.Read(sample.Files)
	d.Tallies = d.Tallies.Select(nil) // whose verdicts change with the numbers
	var days []schema.Date
	for i := range d.Strikes.Rows {
		for _, day := range []schema.Date{d.Strikes.Rows[i].Public(), d.Strikes.Rows[i].Public().AddDays(1)} {
			if !slices.Contains(days, day) {
				days = append(days, day)
			}
		}
	}
	seen, asked := map[string]int{}, map[string]bool{}
	for _, day := range days {
		_, marks := known.By(d, day)
		if fresh := fmt.Sprint(marks); len(marks) == 0 || asked[fresh] {
			continue // nothing, or what another day has marked, too
		} else {
			asked[fresh] = true
		}
		other := changed(d, marks)
		for _, scope := range []string{schema.ScopeSea, schema.ScopeAll} {
			q := summary.Question{Scope: scope, KnownBy: day, By: []string{summary.ByMonth, summary.ByTheater}, Sections: []string{
				summary.SectionHeadline, summary.SectionRunning, summary.SectionBy, summary.SectionDistribution, summary.SectionEvidence, summary.SectionSurvivors}}
			reports := [2]*summary.Report{}
			for i, d := range []*schema.Dataset{d, other} {
				var err error
				if reports[i], err = summary.New(assess.New(d, assess.Options{}), summary.Identity{SHA256: "0"}, q); err != nil {
					t.Fatal(err)
				}
			}
			where := fmt.Sprintf("%s, %s", day, scope)
			for _, code := range language.Codes {
				l, _ := language.Named(code)
				texts := [2][]told{readerTexts(document.New(reports[0], d, l)), readerTexts(document.New(reports[1], other, l))}
				compareTexts(t, where+", "+code, texts, seen)
				for i := range chart.Kinds {
					one, err := chart.Kinds[i].New(reports[0], d, l, chart.Column)
					two, err2 := chart.Kinds[i].New(reports[1], other, l, chart.Column)
					if err != nil || err2 != nil {
						continue // nothing to draw
					}
					if one.Text != two.Text && !strings.Contains(one.Text, known.Sign) {
						t.Errorf("%s: found no mark in the text of the chart %s", where, one.Name)
					}
					drawn, err := one.Element(chart.Text)
					if err != nil {
						t.Fatal(err)
					}
					// Once in its text, once in the note, and where the number stands.
					if one.Text != two.Text {
						seen["chart "+one.Name]++
						if body := drawn[strings.Index(drawn, "</desc>"):]; strings.Count(body, known.Sign) < 2 {
							t.Errorf("%s: found no mark drawn in the chart %s", where, one.Name)
						}
					}
				}
			}
			found := [2]map[string]map[string]any{{}, {}}
			for i := range reports {
				text, err := json.Marshal(reports[i])
				if err != nil {
					t.Fatal(err)
				}
				var v any
				if err := json.Unmarshal(text, &v); err != nil {
					t.Fatal(err)
				}
				ranges("", v, found[i])
			}
			for path, one := range found[0] {
				two, there := found[1][path]
				if !there || fmt.Sprint(one) == fmt.Sprint(two) || strings.Contains(path, "/distribution/") {
					continue
				}
				seen["JSON"]++
				if one["marked"] != true {
					t.Errorf("%s: JSON: found %s %v and %v, want it marked", where, path, one, two)
				}
			}
		}
		var checks [2]bytes.Buffer
		for i, d := range []*schema.Dataset{d, other} {
			a := assess.New(d, assess.Options{AsOf: day})
			view.CheckText(&checks[i], "", a, a.Result(), phrase.English(d))
		}
		lines := [2][]string{strings.Split(totalsOf(checks[0].String()), "\n"), strings.Split(totalsOf(checks[1].String()), "\n")}
		for i, line := range lines[0] {
			if strings.Join(strings.Fields(line), " ") != strings.Join(strings.Fields(lines[1][i]), " ") {
				seen["check"]++
				if !strings.Contains(line, known.Sign) {
					t.Errorf("%s: check: found %q and %q, want it marked", day, line, lines[1][i])
				}
			}
		}
	}
	for _, surface := range []string{"lead", "headline", "running", "by", "distribution", "survivors", "chart running-total", "chart months", "chart theaters", "JSON", "check"} {
		if seen[surface] == 0 {
			t.Errorf("%s: nothing was seen to change, want something", surface)
		}
	}
}

// totalsOf is the table of totals in the answer of check.
func totalsOf(text string) string {
	parts := strings.SplitN(text, "\n\n", 3)
	return parts[1]
}

// changed is a dataset in which what is marked is different.
func changed(d *schema.Dataset, marks known.Marks) *schema.Dataset {
	other := *d
	other.Strikes, other.Accounts = d.Strikes.Select(slices.Clone(d.Strikes.Rows)), d.Accounts.Select(slices.Clone(d.Accounts.Rows))
	more := func(counts ...*schema.Count) {
		for _, c := range counts {
			if n, ok := c.Int(); ok && n > 0 {
				*c = schema.NewCount(n + 20)
			}
		}
	}
	for i := range other.Strikes.Rows {
		s := &other.Strikes.Rows[i]
		if marks[s.ID].Numbers {
			more(&s.Deaths, &s.DeathsMin, &s.DeathsMax, &s.Survivors)
		}
		if marks[s.ID].Vessels {
			more(&s.Vessels)
		}
	}
	for i := range other.Accounts.Rows {
		a := &other.Accounts.Rows[i]
		if marks[a.StrikeID].Numbers {
			more(&a.DeathsMin, &a.DeathsMax, &a.Survivors)
			if marks[a.StrikeID].Vessels {
				more(&a.Vessels)
			}
		}
	}
	return &other
}

// compareTexts wants the mark in whatever is different in two documents.
func compareTexts(t *testing.T, where string, texts [2][]told, seen map[string]int) {
	t.Helper()
	for n, side := range texts {
		for _, one := range side {
			i := slices.IndexFunc(texts[1-n], func(o told) bool { return slices.Equal(one.cells, o.cells) && one.where == o.where })
			if i >= 0 {
				continue
			}
			section, _, table := strings.Cut(one.where, ",")
			if section == "distribution" && table && len(one.cells) > 3 {
				continue // shares of all strikes that have a value
			}
			seen[section]++
			if !strings.Contains(strings.Join(one.cells, " "), known.Sign) {
				t.Errorf("%s: %s: found %q, which is different in the other dataset, want the mark in it", where, one.where, one.cells)
			}
			if section == "distribution" || section == "by" {
				continue // whose rows are of values and shares
			}
			// cell by cell, against the row of the same name
			for _, o := range texts[1-n] {
				if o.where != one.where || len(o.cells) != len(one.cells) || len(one.cells) < 3 || o.cells[0] != one.cells[0] || o.cells[1] != one.cells[1] {
					continue
				}
				for c := range one.cells {
					if one.cells[c] != o.cells[c] && !strings.Contains(one.cells[c], known.Sign) {
						t.Errorf("%s: %s: found the cell %q where the other dataset has %q, want the mark in it", where, one.where, one.cells[c], o.cells[c])
					}
				}
			}
		}
	}
}

// TestSumsOfFiguresMarkWhatWasToldLater wants the mark in the sum of every figure that
// counts a strike with a number which no account with a day had told by the figure's day:
// in explain, on its page, in the report and in JSON; and nowhere else.
func TestSumsOfFiguresMarkWhatWasToldLater(t *testing.T) {
	d := schema.Read(sample.Files)
	a := assess.New(d, assess.Options{})
	built, err := site.Build(sample.Files, site.Options{BaseURL: "https://example.org/"})
	if err != nil {
		t.Fatal(err)
	}
	r, err := summary.New(a, summary.Identity{}, summary.Question{Scope: schema.ScopeAll, Sections: []string{summary.SectionFigures}})
	if err != nil {
		t.Fatal(err)
	}
	k := known.New(d, "")
	some := 0
	for n := range a.Verdicts() {
		v := &a.Verdicts()[n]
		day := k.Figure(v.Tally)
		var want []schema.ID
		for _, s := range a.Summed(v) {
			number := s.Deaths
			if number == "" {
				number = s.DeathsMin
			}
			was := slices.ContainsFunc(d.Accounts.Rows, func(a schema.Account) bool {
				public := k.Document(a.SourceID)
				return a.StrikeID == s.ID && public != "" && public <= day && !k.Inferred(a.SourceID) && a.DeathsMin == number && (a.DeathsMax == number || s.Deaths == "")
			})
			if !was && day != "" && day < known.Newest(d) {
				want = append(want, s.ID)
			}
		}
		id := string(v.Tally.ID)
		if !slices.Equal(want, a.Later(v)) {
			t.Errorf("%s: found %v, want %v", id, a.Later(v), want)
		}
		if len(want) > 0 {
			some++
		}
		var text, object bytes.Buffer
		view.Explain(&text, "text", a, phrase.English(d), id)
		view.Explain(&object, "json", a, phrase.English(d), id)
		for _, s := range want {
			for _, line := range strings.Split(text.String(), "\n") {
				if fields := strings.Fields(line); len(fields) > 4 && fields[0] == string(s) && !strings.Contains(line, known.Sign) {
					t.Errorf("%s: explain: found %q, want it marked", id, line)
				}
			}
		}
		var explained struct {
			Verdicts []struct{ Marked []schema.ID }
		}
		if err := json.Unmarshal(object.Bytes(), &explained); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(want, explained.Verdicts[0].Marked) {
			t.Errorf("%s: explain as JSON: found %v, want %v", id, explained.Verdicts[0].Marked, want)
		}
		says := phrase.English(d).Later(want)
		page, err := built.File("figures/" + id + "/index.html").Bytes()
		if err != nil {
			t.Fatal(err)
		}
		sum := regexp.MustCompile(`<p class="sum">[^<]*</p>`).FindString(string(page))
		if strings.Contains(sum, known.Sign) != (len(want) > 0) {
			t.Errorf("%s: its page: found the sum %q, and %d strikes told later", id, sum, len(want))
		}
		for _, s := range want {
			if row := regexp.MustCompile(`<tr><th scope="row"><a[^>]*>` + string(s) + `</a>.*?</tr>`).FindString(string(page)); strings.Count(row, known.Sign) != 2 && row != "" {
				t.Errorf("%s: its page: found %q, want killed and sum marked", id, row)
			}
		}
		for surface, text := range map[string]string{"explain": text.String(), "its page": string(page)} {
			if says != "" && !strings.Contains(text, says) {
				t.Errorf("%s: %s: found no %q", id, surface, says)
			}
			if says == "" && strings.Contains(text, phrase.English(d).Say("figure.later", known.Sign, "")) {
				t.Errorf("%s: %s: found the mark explained, want no mark", id, surface)
			}
		}
		i := slices.IndexFunc(r.Figures.All, func(f summary.Figure) bool { return f.TallyID == v.Tally.ID })
		if f := &r.Figures.All[i]; len(f.Marked) != len(want) {
			t.Errorf("%s: report: found %v, want %v", id, f.Marked, want)
		}
	}
	if some == 0 {
		t.Error("found no figure with a mark, want some")
	}
}
