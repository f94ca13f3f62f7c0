package summary

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Running is the running total of one scope.
type Running struct {
	Scope   string          `json:"scope" doc:"all, sea, land or a theater."`
	Strikes []RunningStrike `json:"strikes" doc:"Strikes in order, with the totals up to each."`
	Curve   []CurvePoint    `json:"curve" doc:"The totals by the day on which they became public: what a source could have counted on that day."`
	// Measures are left out where the dataset has none.
	Measures []RunningMeasure `json:"measures,omitempty" doc:"Running totals of the dataset's own measures, those of which a number is given of some strike. Left out where there are none."`
}

// RunningStrike is a strike and the totals up to it.
type RunningStrike struct {
	StrikeID    schema.ID   `json:"strike_id" doc:"The strike."`
	Date        schema.Date `json:"date" doc:"Day on which it happened."`
	Public      schema.Date `json:"public" doc:"Day on which it became public."`
	Theater     string      `json:"theater" doc:"Where."`
	Killed      Range       `json:"killed" doc:"People killed in this strike."`
	KilledOpen  bool        `json:"killed_open" doc:"Whether the best value of killed is not known, so that the lowest is counted."`
	Missing     int         `json:"missing" doc:"Presumed dead of this strike, as known by the day asked for."`
	Number      int         `json:"number" doc:"Strikes up to this one."`
	Total       Range       `json:"total" doc:"People killed up to this strike."`
	MissingThen int         `json:"missing_then" doc:"Presumed dead up to this strike, as known on the day on which it became public."`
	MissingNow  int         `json:"missing_now" doc:"Presumed dead up to this strike, as known by the day asked for."`
	Figures     []Beside    `json:"figures" doc:"Figures of this scope whose first reading ends with this strike, by day. None where days before are left out or strikes are filtered."`
}

// Beside is a sourced figure beside a running total.
type Beside struct {
	TallyID   schema.ID   `json:"tally_id" doc:"The figure."`
	Publisher string      `json:"publisher" doc:"Who printed it."`
	Series    Text        `json:"series" doc:"Whose running count it is."`
	AsOf      schema.Date `json:"as_of" doc:"Day for which it speaks. Null: undated."`
	Deaths    *int        `json:"deaths" doc:"People killed, as stated."`
	Qualifier Text        `json:"qualifier" doc:"How the source words it: exact, at_least, more_than, about, nearly, at_most."`
	Under     *int        `json:"under_reading" doc:"People killed that the rows give under the first reading; the lower end, where a range is stated."`
	Verdict   string      `json:"verdict" words:"agrees,agrees_as_read,possible,differs,not_comparable" doc:"Whether the rows give it."`
}

// Exceeded reports whether the figure is a lower end that the rows exceed, and holds.
func (b *Beside) Exceeded() bool {
	return exceeded(b.Deaths, b.Under, b.Qualifier, b.Verdict)
}

// exceeded reports the same of what a figure states and what the rows give; nil: nothing.
func exceeded(stated, under *int, qualifier Text, verdict string) bool {
	return stated != nil && under != nil && *under > *stated && figure.LowerBound(string(qualifier)) && figure.Outcome(verdict).Held()
}

// CurvePoint is a day on which a total changed.
type CurvePoint struct {
	Day     schema.Date `json:"day" doc:"A day on which a strike or a presumed death became public."`
	Killed  Range       `json:"killed" doc:"People killed, public by that day."`
	Missing int         `json:"missing" doc:"Presumed dead, public by that day."`
}

func (a *answer) running() []Running {
	all := []Running{}
	for _, scope := range a.runningScopes() {
		all = append(all, a.runningIn(scope))
	}
	return all
}

// runningScopes are the scopes for which published totals are kept: sea and land
// apart, both together only where a figure counts them together.
func (a *answer) runningScopes() []string {
	if a.q.Scope != schema.ScopeAll {
		return []string{a.q.Scope}
	}
	var found []string
	all := a.assessed.Verdicts()
	for i := range all {
		if all[i].Tally.FullScope() == schema.ScopeAll && a.inTime(&all[i]) {
			found = append(found, schema.ScopeAll)
			break
		}
	}
	var media []string
	for _, scope := range a.known.Media() {
		if slices.ContainsFunc(a.strikes, func(s strike) bool { return a.known.InScope(s.row.Theater, scope) }) {
			media = append(media, scope)
		}
	}
	if len(found) > 0 && len(media) == 1 && !slices.ContainsFunc(a.strikes, func(s strike) bool { return !a.known.InScope(s.row.Theater, media[0]) }) {
		return found // it would be the same table twice
	}
	return append(found, media...)
}

func (a *answer) runningIn(scope string) Running {
	r := Running{Scope: scope, Strikes: []RunningStrike{}, Curve: []CurvePoint{}}
	l := a.books.Ledger(scope)
	cut := l.Cut(a.q.From, a.q.AsOf, a.q.KnownBy)
	beside := a.beside(scope)
	var days []schema.Date
	number, marked := 0, false
	for i := cut.First; i < cut.End; i++ {
		if !cut.Has(i) {
			continue
		}
		e := l.Entries[i]
		row := &a.books.Data.Strikes.Rows[e.Row]
		alone := l.Total(ledger.Cut{First: i, End: i + 1}, a.q.KnownBy)
		upTo := cut
		upTo.End = i + 1
		upTo.Without = slices.DeleteFunc(slices.Clone(cut.Without), func(w int) bool { return w > i })
		total := l.Total(upTo, a.q.KnownBy)
		number++
		own, sum := killed(&alone), killed(&total)
		marked = marked || a.marks[row.ID].Numbers
		own.Marked, sum.Marked = a.marks[row.ID].Numbers, marked
		days = append(days, e.Public)
		if alone.Missing > 0 {
			days = append(days, e.MissingKnown)
		}
		r.Strikes = append(r.Strikes, RunningStrike{
			StrikeID: row.ID, Date: e.Date, Public: e.Public, Theater: row.Theater,
			Killed: own, KilledOpen: alone.OpenDeaths > 0, Missing: alone.Missing,
			Number: number, Total: sum, MissingThen: l.Missing(upTo, e.Public), MissingNow: total.Missing,
			Figures: append([]Beside{}, beside[row.ID]...),
		})
	}
	slices.Sort(days)
	for _, day := range slices.Compact(days) {
		t := l.Total(l.Cut(a.q.From, a.q.AsOf, day), day)
		sum := killed(&t)
		for n := range r.Strikes {
			sum.Marked = sum.Marked || r.Strikes[n].Killed.Marked && r.Strikes[n].Public <= day
		}
		r.Curve = append(r.Curve, CurvePoint{day, sum, t.Missing})
	}
	r.Measures = a.runningMeasures(&r, l, cut)
	return r
}

// beside are the levels of a scope by the strike that their first reading ends with.
func (a *answer) beside(scope string) map[schema.ID][]Beside {
	found := map[schema.ID][]Beside{}
	if a.q.From.Known() || len(a.q.Where) > 0 {
		return found
	}
	all := a.assessed.Verdicts()
	for i := range all {
		v := &all[i]
		t := v.Tally
		if t.FullScope() != scope || t.From.Known() || len(v.Readings) == 0 || !a.inTime(v) {
			continue
		}
		through := v.Readings[0].Through
		b := Beside{TallyID: t.ID, Publisher: a.publisher(t.SourceID), Series: Text(t.Series), AsOf: t.AsOf,
			Deaths: number(t.Deaths), Qualifier: Text(t.DeathsQualifier), Verdict: string(v.Outcome)}
		for n := range v.Measures {
			if m := &v.Measures[n]; m.Measure == figure.Deaths && m.Known {
				b.Under = &m.Under
			}
		}
		found[through] = append(found[through], b)
	}
	for id := range found {
		slices.SortStableFunc(found[id], func(x, y Beside) int { return cmp.Compare(x.AsOf, y.AsOf) })
	}
	return found
}

// number is a count, nil where the cell is empty.
func number(c schema.Count) *int {
	if n, ok := c.Int(); ok {
		return &n
	}
	return nil
}
