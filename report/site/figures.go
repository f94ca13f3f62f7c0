package site

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// figures is the list of all published figures, with a page for each.
func (b *builder) figures(w *words) error {
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
	slices.SortFunc(series, func(x, y option) int { return cmp.Compare(x.Value, y.Value) })
	var outcomes, scopes []option
	for _, o := range figure.Outcomes {
		if used[string(o)] {
			outcomes = append(outcomes, option{string(o), w.outcome(o)})
		}
	}
	for _, scope := range f.Ledgers.Scopes() {
		if used["scope "+scope] {
			scopes = append(scopes, option{scope, w.scope(scope)})
		}
	}
	data := struct {
		Rows     []*figure.Verdict
		Filter   filter
		Verdicts []verdictCount
	}{all, filter{Table: "figures", Source: "tallies.csv", Shown: w.say("filter.shown", len(all), len(all)), Filters: []choice{
		{"verdict", w.say("col.verdict"), outcomes}, {"series", w.say("col.series"), series}, {"scope", w.say("col.scope"), scopes},
	}}, b.verdictCounts()}
	err := b.render("figures", page{b: b, words: w, Path: "figures/", Section: "figures", Title: w.say("figures.title"), Description: w.say("figures.description", len(all)), Data: data})
	for _, row := range rows {
		path := folders["tallies"] + string(f.Data.Tallies.Rows[row].ID) + "/"
		b.later("figure", w, path, func() *page { return b.figure(w, path, row) })
	}
	return err
}

// summedStrike is a strike that a reading sums.
type summedStrike struct {
	*schema.Strike
	Best, Running int
}

// shownStrikes bounds the strikes listed under a figure: the newest, with the sum of
// the earlier ones in front.
const shownStrikes = 12

// neighbour is a figure of the same series.
type neighbour struct {
	*figure.Point
	Here bool
}

// figure is the page of one published figure.
func (b *builder) figure(w *words, path string, row int) *page {
	f := b.facts
	v := &f.Verdicts()[row]
	t := v.Tally
	p := &page{b: b, words: w, Path: path, Section: "figures",
		Title: string(t.ID) + ": " + w.publisher(t) + ", " + w.allStated(v), Description: w.sentence(v)}
	data := struct {
		Verdict       *figure.Verdict
		Source        *schema.Source
		Sentence      string
		Others        []string
		Strikes       []summedStrike
		Earlier       summedStrike // its Running is the sum of Hidden earlier strikes
		Hidden        int
		Sum           string
		Series        string
		Neighbours    []neighbour
		Waiver        *schema.Waiver
		Correct, Line string
		Page          *page
	}{Verdict: v, Source: f.Data.Sources.Get(t.SourceID), Sentence: w.sentence(v), Waiver: f.Waiver(t.ID),
		Correct: b.correction(string(t.ID)), Line: b.line(f.Data.Tallies, row)}
	for i := 1; i < len(v.Readings); i++ {
		data.Others = append(data.Others, w.reading(&v.Readings[i], -1))
	}
	if v.Ledger != nil {
		data.Strikes, data.Earlier, data.Hidden = f.summed(v)
		data.Sum = w.sum(v, data.Strikes, data.Earlier.Running)
	}
	if at, ok := f.inSeries[row]; ok {
		s := &f.Series()[at.series]
		data.Series = s.Name
		for n := max(0, at.point-3); n <= min(len(s.Points)-1, at.point+3); n++ {
			data.Neighbours = append(data.Neighbours, neighbour{&s.Points[n], n == at.point})
		}
	}
	p.Data = &data
	data.Page = p
	return p
}

// summed are the newest strikes of a verdict's first reading, and the sum of those in
// front of them.
func (f *facts) summed(v *figure.Verdict) (shown []summedStrike, earlier summedStrike, hidden int) {
	running := 0
	var all []summedStrike
	for i := v.Cut.First; i < v.Cut.End; i++ {
		if !v.Cut.Has(i) {
			continue
		}
		s := &f.Data.Strikes.Rows[v.Ledger.Entries[i].Row]
		best := s.Deaths.Or(s.DeathsMin.Or(0))
		running += best
		all = append(all, summedStrike{s, best, running})
	}
	if hidden = len(all) - shownStrikes; hidden > 0 {
		return all[hidden:], all[hidden-1], hidden
	}
	return all, earlier, 0
}

// sum is the arithmetic as it can be checked by hand: 101 + 3 + 4 = 108.
func (w *words) sum(v *figure.Verdict, shown []summedStrike, earlier int) string {
	text := ""
	if earlier > 0 {
		text = w.say("sum.earlier", earlier)
	}
	for _, s := range shown {
		if text != "" {
			text += " + "
		}
		text += w.Number(s.Best)
	}
	if text != "" {
		text += " = "
	}
	text += w.Number(v.Totals.Deaths.Best)
	if v.Readings[0].Missing != figure.NotCounted && v.Totals.Missing > 0 {
		text += w.say("sum.missing", v.Totals.Missing, v.Totals.Deaths.Best+v.Totals.Missing)
	}
	return text
}
