package figure

import (
	"cmp"
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Gap is a time in which published totals rose by more than the rows explain: the
// dataset lacks strikes there.
type Gap struct {
	Scope   string
	Measure Measure // deaths or strikes
	// After and Until bound the time: the last day on which a figure still agrees
	// with what is known, and the first from which on no exact figure does.
	After, Until schema.Date
	// Lacking is how many deaths or strikes are missing in the rows at least.
	Lacking int
	// Before is the last figure in front of the gap, nil where there is none.
	Before *Verdict
	// Saying are the figures that say so: the first behind the gap and all later
	// ones up to the next gap. The more there are, the more certain it is.
	Saying []*Verdict
	// Sources is the number of different series, or sources without one, among
	// them.
	Sources int
}

// excess is by how much one figure exceeds the rows.
type excess struct {
	verdict *Verdict
	day     schema.Date
	over    int
	// bound is whether the figure is a lower bound ("at least"): it can show that
	// the rows lack something, and never that they lack no more.
	bound bool
}

// Gaps finds the gaps, the most certain first: said by most sources, then by most
// figures, then the earliest. A figure speaks of a gap only by its own
// count (no rounded words) of its declared strikes. A single early figure that
// later ones do not bear out shows no gap: what counts is the smallest excess
// that all later exact figures have. A lower bound with a smaller one takes
// nothing away, for its outlet may leave out a strike; where nothing exact
// follows, the smallest of the lower bounds counts.
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
	for i := range verdicts {
		v := &verdicts[i]
		if v.Tally.Scope != scope || v.Tally.From.Known() || !v.Tally.AsOf.Known() {
			continue
		}
		if over, bound, ok := j.over(v, m); ok {
			all = append(all, excess{v, v.Tally.AsOf, over, bound})
		}
	}
	// Of one day the largest comes first, so that the day is as sure as its least.
	slices.SortStableFunc(all, func(a, b excess) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(b.over, a.over)) })
	// floor[i] is what the i-th figure shows and no later one takes back.
	floor := make([]int, len(all))
	least, exact := 0, false // of the figures behind the i-th
	for i := len(all) - 1; i >= 0; i-- {
		floor[i] = all[i].over
		if i+1 < len(all) {
			floor[i] = min(floor[i], least)
		}
		switch {
		case !all[i].bound && !exact:
			least, exact = all[i].over, true
		case !all[i].bound || !exact:
			least = floor[i]
		}
	}
	var gaps []Gap
	known := 0
	for i := range all {
		if floor[i] <= known {
			if len(gaps) > 0 && all[i].over >= known {
				gaps[len(gaps)-1].Saying = append(gaps[len(gaps)-1].Saying, all[i].verdict)
			}
			continue
		}
		g := Gap{Scope: scope, Measure: m, Until: all[i].day, Lacking: floor[i] - known, Saying: []*Verdict{all[i].verdict}}
		for n := i - 1; n >= 0; n-- {
			if all[n].over <= known {
				g.After, g.Before = all[n].day, all[n].verdict
				break
			}
		}
		known = floor[i]
		gaps = append(gaps, g)
	}
	for i := range gaps {
		gaps[i].Sources = sources(gaps[i].Saying)
	}
	return gaps
}

// over is by how much a figure's own count exceeds the rows of its declared cut,
// under the treatment of the presumed dead that leaves the least, and whether it
// is a lower bound; not ok if the figure does not measure it. A figure that lags says nothing of its day.
func (j *Judge) over(v *Verdict, m Measure) (over int, bound, ok bool) {
	if v.Ledger == nil || v.Outcome == AgreesAsRead && (v.Readings[0].Cut == Earlier || v.Readings[0].Cut == Placed) {
		return 0, false, false
	}
	for _, s := range v.Measures {
		if s.Measure != m || !own(s.Statement) {
			continue
		}
		bound = s.Qualifier == "at_least"
		l, cut, known := j.plainCut(v)
		if m == Strikes {
			off := s.Stated - l.Total(cut, known).Strikes
			return max(0, off), bound, off >= 0 || v.Outcome != Differs
		}
		least := s.Stated - deathsUnder(l, cut, known, method{missing: Counted})
		if v.Tally.CountsMissing != "yes" {
			if plain := s.Stated - deathsUnder(l, cut, known, method{missing: NotCounted}); least < 0 {
				least = min(0, plain) // between the two, a part of the presumed dead is counted
			}
		}
		return max(0, least), bound, least >= 0
	}
	return 0, false, false
}

func sources(verdicts []*Verdict) int {
	seen := map[string]bool{}
	for _, v := range verdicts {
		name := v.Tally.Series
		if name == "" {
			name = string(v.Tally.SourceID)
		}
		seen[name] = true
	}
	return len(seen)
}
