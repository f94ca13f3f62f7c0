package view_test

import (
	"bytes"
	"fmt"
	"io/fs"
	"slices"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/data/sample"
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/change"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/read"
	"github.com/strike-tally/strike-tally/report/reconcile"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/report/reporttest"
	"github.com/strike-tally/strike-tally/report/view"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
	"github.com/strike-tally/strike-tally/validate/rules"
)

// asking are the rules of which findings are shown; what each finds is asked elsewhere.
var asking = slices.DeleteFunc(rules.All(), left)

// left reports whether a rule is left out.
func left(r *validate.Rule) bool {
	return !slices.Contains([]string{"count-exceeds-whole", "count-not-borne-out", "range-not-borne-out", "row-order", assess.RuleName, assess.ContradictionName, "dated-before-strike", "number-left-out"}, r.Name)
}

// articles are read against each dataset.
var articles = []string{
	`<html lang="en"><head><title>Strikes</title><meta property="article:published_time" content="2025-11-11T08:00:00Z"></head><body><article>
<p>The US military has struck 19 boats in the Caribbean and the Pacific and killed at least 76 people since September, officials said.</p>
<p>On Sunday two strikes killed six people. The strike on 2 September killed 11. At least 90 people have been killed, more than 20 of them in November.</p>
</article></body></html>`,
	"The 21st strike killed three people on Tuesday, officials said. It was the fifth strike in the Caribbean. A boat carrying six people was hit on Oct. 14, 2025; two survived. Dozens have been killed in more than two dozen strikes since Sept. 2. The 3rd strike killed 40.",
	"# Strikes\n\nUpdated 12 October 2025\n\n- Sept. 2: 11 killed\n- Sept. 15: 3 killed\n- Oct. 3: 5 killed\n\nIn all 27 people were killed in the Caribbean and 20 in the Pacific, 50 altogether. By 5 December 2027, 300 people will have been killed in strikes on boats at sea.",
	"US strikes on boats have killed 76 people, and 80 people, by November 10, 2025. The US military said it killed 4 people in a strike on Monday, November 10, 2025. Between 60 and 70 people were killed in strikes on boats by 1 November 2025. The strikes hit 20 vessels in 19 strikes.",
	"The weather will be fine. Nothing happened.",
	"Desde septiembre, Estados Unidos ha matado al menos a 83 personas en 21 ataques contra 22 embarcaciones en el Caribe y el Pacífico, según el recuento de AFP del 16 de noviembre de 2025. Dos hombres sobrevivieron al ataque del 16 de octubre.",
}

// TestAnswersStay holds all that commands answer, of tables in which every value is another one,
// of the sample and of rare rows, to be what it was, byte for byte. What an answer shows is read in
// values.CODE.txt; this asks the rest, order and repetition among it.
func TestAnswersStay(t *testing.T) {
	sums := reporttest.Checksums{}
	all := map[string]fs.FS{"values": reporttest.Files(t), "sample": sample.Files, "torn": reporttest.Torn(t, sample.Files), "bare": reporttest.Bare(t)}
	for seed := range uint64(6) {
		all[fmt.Sprintf("drawn %d", seed)] = reporttest.Drawn(seed)
	}
	for name, files := range all {
		d := schema.Read(files)
		for _, code := range language.Codes {
			l, err := language.Named(code)
			if err != nil {
				t.Fatal(err)
			}
			a, say := assess.New(d, assess.Options{Skip: left}), phrase.In(l, d)
			asked := slices.Concat(everyQuestion(a, say), findingsAsked(a, say), reconciled(a, say), reads(a, say), compared(t, a, files, say))
			if name == "values" {
				asked = append(asked, questions(t, a, say)...)
			}
			for _, q := range asked {
				var b bytes.Buffer
				if err := q.answer(&b); err != nil {
					fmt.Fprintln(&b, err)
				}
				if name != "values" {
					q.question, _, _ = strings.Cut(q.question, " ")
				}
				sums.Add(t, strings.Join([]string{name, code, q.question}, " "), b.Bytes())
			}
		}
	}
	sums.Golden(t, "testdata/checksums.txt")
}

// everyQuestion asks of each row, of days and of pairs of figures.
func everyQuestion(a *assess.Assessment, say *phrase.Words) (all []asked) {
	d := a.Data
	for n, format := range []string{"text", "json"} {
		// Of long tables each row is asked for in one form and language.
		asks := func(row, rows int) bool { return rows < 100 || row%4 == 2*n+slices.Index(language.Codes, say.Code) }
		for _, sheet := range []schema.Cells{d.Strikes, d.Tallies, d.Accounts, d.Claims, d.Sources, d.Excluded} {
			table := sheet.Table()
			for row := range sheet.Len() {
				if !asks(row, sheet.Len()) {
					continue
				}
				id := sheet.Cell(row, table.Index(table.Key))
				all = append(all, asked{"explain " + table.Name + " " + format, func(b *bytes.Buffer) error {
					_, err := view.Explain(b, format, a, say, id)
					return err
				}})
			}
		}
		for i := range d.Strikes.Rows {
			day := d.Strikes.Rows[i].Date.AddDays(i % 3)
			all = append(all, asked{"explain days " + format, func(b *bytes.Buffer) error { return view.Day(b, format, a, say, day) }})
		}
		for i := range d.Tallies.Rows {
			if !asks(i, d.Tallies.Len()) {
				continue
			}
			one, other := d.Tallies.Rows[i], d.Tallies.Rows[(i*7+3)%len(d.Tallies.Rows)]
			all = append(all, asked{"compare " + format, func(b *bytes.Buffer) error {
				return view.Compare(b, format, a, say, string(one.ID), string(other.ID))
			}})
		}
		for i := range figure.Prices {
			all = append(all, asked{"prices " + format, func(b *bytes.Buffer) error {
				_, err := view.Prices(b, say, format, figure.Prices[i].Name)
				return err
			}})
		}
		all = append(all, asked{"prices " + format, func(b *bytes.Buffer) error { _, err := view.Prices(b, say, format, "prices"); return err }}, asked{"rule " + format, func(b *bytes.Buffer) error {
			return view.Rule(b, format, asking[0], rules.Example(asking[0].Name))
		}})
	}
	add := func(question string, answer func(*bytes.Buffer) error) { all = append(all, asked{question, answer}) }
	add("check", func(b *bytes.Buffer) error { view.CheckText(b, "data/", a, a.Result(), say); return nil })
	add("check json", func(b *bytes.Buffer) error { return view.CheckJSON(b, a, a.Result(), say) })
	earlier := assess.New(d, assess.Options{Skip: left, AsOf: d.Strikes.Rows[d.Strikes.Len()/2].Date})
	add("check earlier", func(b *bytes.Buffer) error { view.CheckText(b, "", earlier, earlier.Result(), say); return nil })
	add("check earlier json", func(b *bytes.Buffer) error { return view.CheckJSON(b, earlier, earlier.Result(), say) })
	add("series", func(b *bytes.Buffer) error { view.SeriesList(b, say, a.Series()); return nil })
	add("series json", func(b *bytes.Buffer) error { return view.SeriesJSON(b, a, say, a.Series()) })
	add("gaps", func(b *bytes.Buffer) error { view.GapsText(b, say, a.Gaps()); return nil })
	add("gaps json", func(b *bytes.Buffer) error { return view.GapsJSON(b, a.Gaps()) })
	for i := range a.Series() {
		add("each series", func(b *bytes.Buffer) error { view.SeriesText(b, a, say, &a.Series()[i]); return nil })
	}
	for i := range a.Verdicts() {
		add("judge", func(b *bytes.Buffer) error { view.TallyText(b, a, say, &a.Verdicts()[i]); return nil })
		add("judge json", func(b *bytes.Buffer) error { return view.TallyJSON(b, a, say, &a.Verdicts()[i]) })
	}
	for _, wrong := range []string{"ap", "Rueters", "deths", "S01", "zzzzzz", "deaths_mix", "a"} {
		add("near", func(b *bytes.Buffer) error {
			fmt.Fprintln(b, wrong, view.Near(wrong, []string{"AP", "Reuters", "Rueter", "deaths", "deaths_min", "deaths_max", "S001", "b", "c"}))
			return nil
		})
	}
	return all
}

// findingsAsked shows what the rules find.
func findingsAsked(a *assess.Assessment, say *phrase.Words) []asked {
	all := a.Result()
	r := &view.Report{Data: a.Data, Root: "data/", Findings: all.Findings, Summary: all.Summary, Rules: asking, Version: "1.2.3"}
	digested := &view.Report{Data: a.Data, Root: "data/", Summary: all.Summary, Rules: asking, Version: "1.2.3"}
	var digest view.Digest
	for i := range all.Findings {
		digest.Add(all.Findings[i]) //nolint:errcheck // there is none
	}
	digest.Into(digested)
	shown := []asked{
		{"findings", func(b *bytes.Buffer) error { view.Findings(b, "data/", all.Findings); return nil }},
		{"findings folded", func(b *bytes.Buffer) error {
			view.Findings(b, "", validate.Fold(all.Findings, asking))
			fmt.Fprintln(b, view.Summary(say, all.Summary))
			view.LeftOut(b, all.LeftOut, say)
			return nil
		}},
		{"findings json", func(b *bytes.Buffer) error { return view.ValidateJSON(b, all) }},
	}
	for form, one := range map[string]*view.Report{"": r, " digested": digested} {
		shown = append(shown, asked{"findings github" + form, func(b *bytes.Buffer) error { one.GitHub(b); return nil }},
			asked{"findings markdown" + form, func(b *bytes.Buffer) error { return one.Markdown(b) }})
	}
	return append(shown, asked{"findings csv", func(b *bytes.Buffer) error { return r.CSV(b) }},
		asked{"findings sarif", func(b *bytes.Buffer) error { return r.SARIF(b) }},
		asked{"findings junit", func(b *bytes.Buffer) error { return r.JUnit(b) }})
}

// reconciled takes the figures of each series at their word, and of two.
func reconciled(a *assess.Assessment, say *phrase.Words) (all []asked) {
	choices := []reconcile.Choice{}
	for i := range a.Series() {
		one := a.Series()[i].Name
		choices = append(choices, reconcile.Choice{Series: []string{one}}, reconcile.Choice{Series: []string{one}, CountMissing: true},
			reconcile.Choice{Series: []string{one, a.Series()[0].Name}, LowerBounds: true})
	}
	for i := range choices {
		if i > 30 && i%9 > 0 {
			continue // many series are alike
		}
		answer := func(write func(*bytes.Buffer, *view.Reconciled) error) func(*bytes.Buffer) error {
			return func(b *bytes.Buffer) (err error) {
				r := &view.Reconciled{Data: a.Data, Verdicts: a.Verdicts(), Say: say}
				if r.Selection, err = reconcile.Select(a.Judge(), choices[i]); err == nil {
					r.Answer, err = reconcile.Solve(r.Selection.Problem)
				}
				if err != nil {
					return err
				}
				return write(b, r)
			}
		}
		all = append(all, asked{"reconcile", answer(func(b *bytes.Buffer, r *view.Reconciled) error { view.ReconcileText(b, r); return nil })},
			asked{"reconcile json", answer(func(b *bytes.Buffer, r *view.Reconciled) error { return view.ReconcileJSON(b, r) })})
	}
	return all
}

// reads puts articles to the rows.
func reads(a *assess.Assessment, say *phrase.Words) (all []asked) {
	r, w := read.New(figure.NewJudge(ledger.New(a.Data))), read.Words{Words: say}
	for _, text := range articles {
		article := r.Read([]byte(text), read.Options{})
		all = append(all, asked{"read", func(b *bytes.Buffer) error { view.ReadText(b, w, "article", article); return nil }},
			asked{"read json", func(b *bytes.Buffer) error { return view.ReadJSON(b, w, "article", article) }},
			asked{"read html", func(b *bytes.Buffer) error { return view.ReadHTML(b, w, "article", article) }},
			asked{"read csv", func(b *bytes.Buffer) error { return view.ReadCSV(b, w, "article", article) }})
	}
	return all
}

// compared tells what came of the tables since an earlier state, which the sample was for the torn.
func compared(t *testing.T, a *assess.Assessment, files fs.FS, say *phrase.Words) (all []asked) {
	t.Helper()
	then := reporttest.Then(t)
	switch {
	case a.Data.Strikes.Len() == 13:
		then = schema.Read(reporttest.Drawn(11))
	case a.Data.Strikes.Len() > 50:
		then = schema.Read(sample.Files)
	case a.Data.Strikes.Len() > 20: // columns in another order and with other names, files with other line ends
		texts := schema.ReadTexts(files)
		for name, text := range texts {
			texts[name] = []byte(strings.NewReplacer("source_id,publisher,origin", "source_id,origin,publisher", "title,url", "url,title", "stance,claim", "claim,stance", "deaths,deaths_min,deaths_max,class", "killed,deaths_min,deaths_max,class", "S005,hurt", "S004,hurt").Replace(string(text)))
		}
		then = schema.Read(texts)
	}
	v := release.Version{1, 2, 3}
	state := release.State{Version: &v, Date: "2025-05-06", Data: then}
	history := release.History([]release.State{state, {Date: "2033-07-08", Data: a.Data}})
	next := release.Of(&state, &release.State{Data: a.Data})
	before := assess.New(then, assess.Options{Skip: left})
	for _, d := range []view.Diff{
		{Base: view.Side{Left: "main", Revision: strings.Repeat("ab", 20)}, Head: view.Side{}, Release: &next, Change: change.Between(before, a)},
		{Base: view.Side{Name: "old"}, Head: view.Side{Name: "new"}, Change: change.Between(a, before)},
		{Base: view.Side{Name: "old"}, Head: view.Side{Name: "new"}, Change: change.Between(a, a)},
	} {
		d.Say, d.Root = say, "data/"
		all = append(all, asked{"diff", func(b *bytes.Buffer) error { view.DiffText(b, &d); return nil }},
			asked{"diff json", func(b *bytes.Buffer) error { return view.DiffJSON(b, &d) }},
			asked{"diff markdown", func(b *bytes.Buffer) error { return view.DiffMarkdown(b, &d) }})
	}
	all = append(all, asked{"changelog", func(b *bytes.Buffer) error { return view.Changelog(b, say.Language, history) }},
		asked{"changelog json", func(b *bytes.Buffer) error { return view.ChangelogJSON(b, say.Language, history) }},
		asked{"changelog notes", func(b *bytes.Buffer) error {
			for i := range history {
				if err := view.ReleaseNotes(b, say.Language, &history[i]); err != nil {
					return err
				}
			}
			b.WriteString(view.ChangelogHead(say.Language))
			return nil
		}})
	if a.Data.Strikes.Len() > 50 {
		return all // which takes long
	}
	corrected := schema.Read(files)
	corrected.Strikes.Rows[0].Note += "."
	more := schema.Read(files)
	more.Strikes.Rows, more.Claims.Rows = more.Strikes.Rows[:more.Strikes.Len()-1], more.Claims.Rows[1:]
	shorter := schema.Read(files)
	shorter.Tallies.Rows[0].Note = ""
	one := func(d *schema.Dataset) *schema.Dataset {
		texts := schema.ReadTexts(files)
		for _, s := range d.Sheets() {
			if texts[s.Table().File] != nil {
				texts[s.Table().File] = s.Bytes()
			}
		}
		return schema.Read(texts)
	}
	crlf := schema.ReadTexts(files)
	crlf["strikes.csv"] = bytes.ReplaceAll(crlf["strikes.csv"], []byte("\n"), []byte("\r\n"))
	v1 := release.State{Version: &v, Date: "2025-05-06", Data: a.Data}
	for _, states := range [][]release.State{nil, {{Date: "2025-01-01", Data: a.Data}}, {v1}, {v1, {Date: "2026-01-01", Data: a.Data}}, {v1, {Date: "2026-01-01", Data: one(corrected)}}, {v1, {Date: "2026-01-02", Data: one(more)}},
		{{Version: &v, Date: "2025-01-01", Data: one(more)}, {Version: &release.Version{1, 3, 0}, Date: "2025-02-01", Data: a.Data}}, {v1, {Date: "2026-01-03", Data: schema.Read(crlf)}}, {v1, {Date: "2026-01-03", Data: one(shorter)}}} {
		history := release.History(states)
		all = append(all, asked{"changelogs", func(b *bytes.Buffer) error {
			if err := view.ChangelogJSON(b, say.Language, history); err != nil {
				return err
			}
			return view.Changelog(b, say.Language, history)
		}})
		if len(states) == 2 {
			next := release.Of(&states[0], &release.State{Data: states[1].Data})
			d := view.Diff{Base: view.Side{Name: "a"}, Say: say, Root: "data/", Release: &next, Change: change.Between(assess.New(states[0].Data, assess.Options{}), assess.New(states[1].Data, assess.Options{}))}
			first := d
			alone := release.Of(nil, &release.State{Data: states[1].Data})
			first.Release = &alone
			for _, d := range []view.Diff{d, first} {
				all = append(all, asked{"diffs", func(b *bytes.Buffer) error { view.DiffText(b, &d); return nil }}, asked{"diffs json", func(b *bytes.Buffer) error { return view.DiffJSON(b, &d) }}, asked{"diffs markdown", func(b *bytes.Buffer) error { return view.DiffMarkdown(b, &d) }})
			}
		}
	}
	return all
}
