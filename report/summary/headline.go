package summary

import (
	"github.com/strike-tally/strike-tally/report/assess"
	"github.com/strike-tally/strike-tally/report/ledger"
	"github.com/strike-tally/strike-tally/schema"
)

// Headline is the numbers that are quoted first.
type Headline struct {
	Totals    []ScopeTotal   `json:"totals" doc:"The scope asked for, then each scope inside it that holds a strike."`
	Apart     []ScopeTotal   `json:"apart" doc:"Where the scope is the sea: the strikes on land, and in each theater there, which no total above holds; else empty."`
	Measures  []MeasureTotal `json:"measures,omitempty" doc:"Totals of the dataset's own measures, of each scope above of which a number is given. Left out where there are none."`
	Partial   *Partial       `json:"partial" doc:"Since when strikes of the scope are known to be lacking; null where the dataset is meant to hold all, or does not say."`
	Newest    []Published    `json:"newest" doc:"The newest totals of deaths that news and officials have published for the scope, one of each running count, the newest first. Empty also where a first day is asked for or strikes are filtered."`
	Intervals *Intervals     `json:"intervals" doc:"Days between strikes; null with fewer than two days."`
}

// AtLeast reports whether the number of killed is a lower end, see
// [assess.Partial.AtLeast] and [ledger.Totals.Lowest].
func (h *Headline) AtLeast() bool {
	t := &h.Totals[0]
	if k := &t.Killed; t.KilledOpen > t.KilledUnknown && k.Best != nil && k.Min != nil && *k.Best == *k.Min {
		return true
	}
	return h.Partial != nil && assess.Partial(*h.Partial).AtLeast(t.Strikes, t.KilledUnended)
}

// ScopeTotal is the total of one scope.
type ScopeTotal struct {
	Scope string      `json:"scope" doc:"all, sea, land or a theater."`
	First schema.Date `json:"first" doc:"Day of the first strike."`
	Last  schema.Date `json:"last" doc:"Day of the last strike."`
	Total
}

// MeasureTotal is the total of a measure of measures.csv in one scope.
type MeasureTotal struct {
	Measure string `json:"measure" doc:"The word of measures.csv."`
	Scope   string `json:"scope" doc:"all, sea, land or a theater."`
	Number  Range  `json:"number" doc:"What the strikes add up to of which a number is given."`
	Given   int    `json:"strikes" doc:"Strikes of which a number is given."`
	Lacking int    `json:"strikes_without" doc:"Strikes of which none is; they count nothing, and while there is one the number has no upper end."`
}

// Partial is what the dataset says of its own holes.
type Partial struct {
	Since  schema.Date `json:"since" doc:"First day from which on not all strikes are meant to be here."`
	Looked schema.Date `json:"looked" doc:"Day on which they were last looked for. Null: not told."`
}

// Published is a total as it was published.
type Published struct {
	TallyID   schema.ID   `json:"tally_id" doc:"The figure."`
	Series    string      `json:"series" doc:"Whose running count it is."`
	AsOf      schema.Date `json:"as_of" doc:"Day for which it speaks."`
	Deaths    int         `json:"deaths" doc:"The number as stated."`
	DeathsTo  *int        `json:"deaths_to" doc:"Upper end, where a range is stated."`
	Qualifier string      `json:"deaths_qualifier" doc:"How the source words it."`
}

func (a *answer) headline() *Headline {
	h := &Headline{Totals: a.totals(append([]string{a.q.Scope}, inside(a.known, a.q.Scope)...), a.strikes), Apart: []ScopeTotal{}, Newest: []Published{}, Intervals: a.intervals()}
	h.Measures = a.measures(h.Totals)
	a.asPublished(h)
	if a.q.Scope == schema.ScopeSea {
		apart := *a
		apart.cutOf(schema.ScopeLand)
		h.Apart = apart.totals(a.known.Inside(schema.ScopeLand), apart.strikes)
	}
	return h
}

// measures are the totals of the dataset's own measures in the scopes of some totals.
func (a *answer) measures(totals []ScopeTotal) (all []MeasureTotal) {
	for _, measure := range a.known.SummedMeasures() {
		for _, total := range totals {
			t := MeasureTotal{Measure: measure.Measure, Scope: total.Scope}
			var sum ledger.Measured
			for i := range a.strikes {
				if s := &a.strikes[i]; a.known.InScope(s.row.Theater, total.Scope) {
					sum = sum.Plus(a.ledger.Measured(measure.Measure, ledger.Cut{First: s.entry, End: s.entry + 1}))
				}
			}
			if t.Given, t.Lacking = sum.Given, sum.Lacking; sum.Given > 0 {
				t.Number.Min, t.Number.Best, t.Number.Max = sum.Values()
				all = append(all, t)
			}
		}
	}
	return all
}

// asPublished adds what stands beside the sums of the rows, where all strikes are asked
// for.
func (a *answer) asPublished(h *Headline) {
	if len(a.q.Where) > 0 || a.q.From.Known() {
		return
	}
	until := a.q.Until()
	if p := a.assessed.Partial(a.q.Scope, until); p.Since.Known() {
		h.Partial = &Partial{p.Since, p.Looked}
	}
	for _, v := range a.assessed.Newest(a.q.Scope, until) {
		s := v.Measures[0].Statement // deaths, which it states
		one := Published{TallyID: v.Tally.ID, Series: v.Tally.Series, AsOf: v.Tally.AsOf, Deaths: s.Stated, Qualifier: s.Qualifier}
		if s.Range() {
			one.DeathsTo = &s.StatedTo
		}
		h.Newest = append(h.Newest, one)
	}
}

// totals are those of the scopes that hold a strike; the scope asked for has one
// also without.
func (a *answer) totals(scopes []string, strikes []strike) []ScopeTotal {
	totals := []ScopeTotal{}
	for _, scope := range scopes {
		t := ScopeTotal{Scope: scope, Total: nothing()}
		for i := range strikes {
			s := &strikes[i]
			if !a.known.InScope(s.row.Theater, scope) {
				continue
			}
			if t.Strikes == 0 {
				t.First = s.row.Date
			}
			t.Last = s.row.Date
			t.add(a.total(s))
		}
		if t.Strikes > 0 || scope == a.q.Scope {
			a.leaveOut(&t.Total)
			totals = append(totals, t)
		}
	}
	return totals
}

// inside are the scopes inside a scope: the sea and its theaters, the land and its
// theaters.
func inside(d *schema.Dataset, scope string) []string {
	switch {
	case scope == schema.ScopeAll:
		scopes := d.Scopes()
		return scopes[:len(scopes)-1]
	case d.IsMedium(scope):
		return d.Inside(scope)[1:]
	}
	return nil
}
