package site

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/known"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// figures is the list of all published figures, with a page for each.
func (b *builder) figures(w *phrase.Words) error {
	f := b.facts
	rows := paged(f.Data.Tallies)
	var all []*figure.Verdict
	used, series := map[string]bool{}, []option{}
	for _, row := range rows {
		v := &f.Verdicts()[row]
		all = append(all, v)
		used[string(v.Outcome)], used["scope "+v.Tally.Scope] = true, true
		if name := v.Tally.Series; name != "" && !used["series "+name] {
			used["series "+name] = true
			series = append(series, option{name, name})
		}
	}
	slices.SortStableFunc(all, func(x, y *figure.Verdict) int { // the newest first, undated ones last
		return cmp.Or(cmp.Compare(y.Tally.AsOf, x.Tally.AsOf), cmp.Compare(y.Row, x.Row))
	})
	slices.SortFunc(series, func(x, y option) int { return cmp.Compare(x.Value, y.Value) })
	var outcomes, scopes []option
	for _, o := range figure.Outcomes {
		if used[string(o)] {
			outcomes = append(outcomes, option{string(o), language.Title(w.Verdict(o))})
		}
	}
	for _, scope := range f.Ledgers.Scopes() {
		if used["scope "+scope] {
			scopes = append(scopes, option{scope, w.Scope(scope)})
		}
	}
	data := struct {
		Rows     []*figure.Verdict
		Filter   filter
		Verdicts []verdictCount
	}{all, filter{Table: "figures", Source: b.filtered("tallies.csv", "verdicts.csv"), Shown: w.Say("filter.shown", len(all), len(all)), Filters: []choice{
		{"verdict", w.Say("col.verdict"), outcomes}, {"series", w.Say("col.series"), series}, {"scope", w.Say("col.scope"), scopes},
	}}, b.verdictCounts()}
	b.listBeside(w, "figures/", func() listed {
		return listed{w.Say("figures.title"), w.Say("figures.description", len(all)), figureColumns, b.figureRows(w, all), nil}
	})
	err := b.render("figures", page{b: b, Words: w, Path: "figures/", Section: "figures", Title: w.Say("figures.title"), Description: w.Say("figures.description", len(all)), Data: data})
	for _, row := range rows {
		path := folders["tallies"] + string(f.Data.Tallies.Rows[row].ID) + "/"
		b.later("figure", w, path, func() *page { return b.figure(w, path, row) })
	}
	return err
}

// figureColumns are the columns of [builder.figureRows].
var figureColumns = []string{"tally_id", "as_of", "publisher", "series", "scope", "stated", "verdict", "reading", "computed", "difference", "url"}

// figureRows are figures as lists show them.
func (b *builder) figureRows(w *phrase.Words, all []*figure.Verdict) [][]string {
	var rows [][]string
	for _, v := range all {
		t, address, computed, difference := v.Tally, "", "", ""
		if s := b.facts.Data.Sources.Get(t.SourceID); s != nil {
			address = s.Address()
		}
		if v.Ledger != nil && len(v.Measures) > 0 && v.Measures[0].Known {
			computed, difference = strconv.Itoa(v.Measures[0].Under), strconv.Itoa(v.Measures[0].Difference())
		}
		rows = append(rows, []string{string(t.ID), string(t.AsOf), w.Publisher(t), t.Series, t.FullScope(), strings.Join(w.Stated(v), "; "), string(v.Outcome), w.Brief(v), computed, difference, address})
	}
	return rows
}

// shownStrikes bounds the strikes listed under a figure: the newest, with the sum of
// the earlier ones in front.
const shownStrikes = 12

// neighbour is a figure of the same series.
type neighbour struct {
	*figure.Point
	Here   bool
	Marked bool // the rows' sum holds what was told later
}

// Marked is a text with the mark of what was not told by the day of a figure.
func (p *page) Marked(text string, marked bool) string { return known.Signed(text, marked) }

// figure is the page of one published figure.
func (b *builder) figure(w *phrase.Words, path string, row int) *page {
	f := b.facts
	v := &f.Verdicts()[row]
	t := v.Tally
	p := &page{b: b, Words: w, Path: path, Section: "figures",
		Title: string(t.ID) + ": " + w.Publisher(t) + ", " + strings.Join(w.Stated(v), ", "), Description: w.Sentence(v)}
	data := struct {
		Verdict       *figure.Verdict
		Source        *schema.Source
		Sentence      string
		Others        []string
		Undecided     []string
		Near          []figure.Near // where some number could be explained as well
		Diagnoses     []figure.Diagnosis
		Lines         []assess.SummedLine
		Sum           string
		Marked        []bool // of the lines, whether the sum up to each is marked
		Later         string // what the mark means; empty where there is none
		Series        string
		Neighbours    []neighbour
		SeriesMarked  bool
		Waiver        *schema.Waiver
		Correct, Line string
		Page          *page
	}{Verdict: v, Source: f.Data.Sources.Get(t.SourceID), Sentence: w.Sentence(v), Undecided: v.Undecided(), Diagnoses: f.Diagnoses(v), Waiver: f.Waiver(t.ID),
		Correct: b.correction(string(t.ID)), Line: b.line(f.Data.Tallies, row)}
	for i := 1; i < len(v.Readings); i++ {
		data.Others = append(data.Others, w.Reading(&v.Readings[i]))
	}
	for _, near := range f.Judge().Near(v) {
		if near.AsGood > 0 {
			data.Near = append(data.Near, near)
		}
	}
	if v.Ledger != nil {
		lines, earlier, newest := assess.Shown(f.Summed(v), shownStrikes)
		data.Lines, data.Sum = lines, w.Sum(v, assess.Bests(newest), earlier, len(f.Later(v)) > 0)
		data.Later = w.Later(f.Later(v))
		running := false
		for _, l := range lines {
			running = running || l.Marked
			data.Marked = append(data.Marked, running)
		}
	}
	if at, ok := f.inSeries[row]; ok {
		s := &f.Series()[at.series]
		data.Series = s.Name
		for n := max(0, at.point-3); n <= min(len(s.Points)-1, at.point+3); n++ {
			data.Neighbours = append(data.Neighbours, neighbour{&s.Points[n], n == at.point, len(f.Later(s.Points[n].Verdict)) > 0})
			data.SeriesMarked = data.SeriesMarked || data.Neighbours[len(data.Neighbours)-1].Marked
		}
	}
	p.Data = &data
	data.Page = p
	return p
}
