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
	// or of one origin are one, and those that tell neither are none beside others.
	Sources int
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
		if v.Tally.FullScope() != scope || v.Tally.From.Known() || !v.Tally.AsOf.Known() {
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
