package figure

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Gap is a time in which published totals rose by more than the rows explain: the
// dataset lacks strikes there, or people who died of one.
type Gap struct {
	Scope   string
	Measure Measure // deaths or strikes
	// After and Until bound the time: the last day on which a figure still agrees
	// with what is known, and the first on which one exceeds it that no later count
	// takes back.
	After, Until schema.Date
	// Lacking is how many deaths or strikes are missing in the rows at least.
	Lacking int
	// Before is the last figure in front of the gap, nil where there is none.
	Before *Verdict
	// Saying are the figures that say so: the first behind the gap and all later
	// ones up to the next gap that exceed the rows by as much. The more there are, the
	// more certain it is.
	Saying []*Verdict
	// Sources is the number of independent witnesses among them: figures of one series
	// or of one origin are one.
	Sources int
}

// excess is by how much one figure exceeds the rows.
type excess struct {
	verdict *Verdict
	day     schema.Date
	over    int
	exact   bool // no lower bound
	dated   bool // has a day of its own
}

// Gaps finds the gaps, the most certain first: said by most witnesses, then by most
// figures, then the earliest.
//
// A figure speaks of a gap only by its own count (no rounded words) of its declared
// strikes. What it exceeds the rows by is lacking by its day, unless a later count takes
// that back, which only an exact one can: "at least" is no ceiling, for its outlet may
// leave out a strike. A gap begins behind the last exact count, or the last one of a
// series that says so, that does not exceed the rows and has a day of its own: one whose
// day is only that of its document, and which names no strike, may be older.
func (j *Judge) Gaps(verdicts []Verdict) []Gap {
	var gaps []Gap
	for _, scope := range j.Books.Scopes() {
		for _, m := range []Measure{Deaths, Strikes} {
			gaps = append(gaps, j.gaps(scope, m, verdicts)...)
		}
	}
	slices.SortStableFunc(gaps, func(a, b Gap) int {
		return cmp.Or(cmp.Compare(b.Sources, a.Sources), cmp.Compare(len(b.Saying), len(a.Saying)), cmp.Compare(a.After, b.After))
	})
	return gaps
}

func (j *Judge) gaps(scope string, m Measure, verdicts []Verdict) []Gap {
	var all []excess
	g := judgement{judge: j}
	for i := range verdicts {
		v := &verdicts[i]
		if v.Tally.Scope != scope || v.Tally.From.Known() || !v.Tally.AsOf.Known() {
			continue
		}
		if e, ok := g.over(v, m); ok {
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b excess) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(b.over, a.over)) })
	floors := floors(all)
	var gaps []Gap
	known := 0
	for i := range all {
		if floors[i] <= known {
			if len(gaps) > 0 && all[i].over >= known {
				gaps[len(gaps)-1].Saying = append(gaps[len(gaps)-1].Saying, all[i].verdict)
			}
			continue
		}
		gaps = append(gaps, Gap{Scope: scope, Measure: m, Until: all[i].day, Lacking: floors[i] - known, Saying: []*Verdict{all[i].verdict}})
		known = floors[i]
	}
	known = 0
	for i := range gaps {
		gap := &gaps[i]
		for n := range all {
			if e := &all[n]; e.day < gap.Until && e.over <= known && e.dated && (e.exact || said(gap, e)) {
				gap.After, gap.Before = e.day, e.verdict
			}
		}
		known += gap.Lacking
		gap.Sources = j.witnesses(gap.Saying)
	}
	return gaps
}

// said reports whether a figure is of a series that says so of the gap.
func said(gap *Gap, e *excess) bool {
	return slices.ContainsFunc(gap.Saying, func(v *Verdict) bool { return v.Tally.Series != "" && v.Tally.Series == e.verdict.Tally.Series })
}

// floors are by how much the rows lack what each figure counts, as far as no exact count
// of its day or later takes it back.
func floors(all []excess) []int {
	floors := make([]int, len(all))
	exact := Unlimited
	for end := len(all); end > 0; {
		first := end - 1
		for first > 0 && all[first-1].day == all[end-1].day {
			first--
		}
		for i := first; i < end; i++ { // those of one day are asked together
			if e := &all[i]; e.exact && e.dated {
				exact = min(exact, e.over)
			}
		}
		for i := first; i < end; i++ {
			floors[i] = min(all[i].over, exact)
		}
		end = first
	}
	return floors
}

// over is by how much a figure's own count exceeds the rows of its declared strikes,
// under the treatment of the presumed dead that leaves the least; false if the
// figure does not measure it. A figure that lags says nothing of its day.
func (g *judgement) over(v *Verdict, m Measure) (excess, bool) {
	if v.Ledger == nil || v.Outcome.Held() && (v.Readings[0].Cut == Earlier || v.Readings[0].Cut == Placed) {
		return excess{}, false
	}
	g.begin(v.Tally)
	g.incomparable()
	for i := range g.statements {
		s := &g.statements[i]
		if s.Measure != m || !own(*s) || s.Range() {
			continue
		}
		p, ok := g.declaredPick(v)
		if !ok {
			return excess{}, false
		}
		e := excess{verdict: v, day: v.Tally.AsOf, exact: s.Qualifier == "exact", dated: g.dated()}
		if m == Strikes {
			off := s.Stated - p.totals.Strikes
			e.over = max(0, off)
			return e, off >= 0 || v.Outcome.Held()
		}
		most := p.totals.Missing
		if g.ruledOut(Counted) {
			most = 0
		}
		least := s.Stated - p.totals.Deaths.Best - most
		e.over = max(0, least)
		if least < 0 && !g.ruledOut(NotCounted) {
			least = min(0, least+most) // between the two, a part of the presumed dead is counted
		}
		return e, least >= 0
	}
	return excess{}, false
}

// dated reports whether the figure has a day of its own: it names its newest strike, or
// its day is not just that on which its document was published.
func (g *judgement) dated() bool {
	return g.through >= 0 || g.published == "" || g.published != g.tally.AsOf
}

// witnesses counts figures, those of one series or of one origin as one.
func (j *Judge) witnesses(verdicts []*Verdict) int {
	group := map[string]string{} // of a name, the name that stands for it
	var of func(name string) string
	of = func(name string) string {
		if to, ok := group[name]; ok && to != name {
			return of(to)
		}
		return name
	}
	seen := map[string]bool{}
	for _, v := range verdicts {
		names := []string{}
		if v.Tally.Series != "" {
			names = append(names, "series "+v.Tally.Series)
		}
		if s := j.data.Sources.Get(v.Tally.SourceID); s != nil && s.Origin != "" && s.Origin != "not told" {
			names = append(names, "origin "+s.Origin)
		}
		if len(names) == 0 {
			names = append(names, "source "+string(v.Tally.SourceID))
		}
		for _, name := range names {
			group[of(name)] = of(names[0])
			seen[name] = true
		}
	}
	roots := map[string]bool{}
	for name := range seen {
		roots[of(name)] = true
	}
	return len(roots)
}
