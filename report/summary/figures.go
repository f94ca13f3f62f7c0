package summary

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// Figures are the cumulative figures of sources, and how they stand to the rows.
type Figures struct {
	Verdicts []VerdictCount `json:"verdicts" doc:"How many figures have each verdict."`
	Readings []KindCount    `json:"readings" doc:"Under which sorts of readings figures agree, of those that agree as read."`
	All      []Figure       `json:"all" doc:"Every figure, by day."`
}

// VerdictCount is how many figures have a verdict.
type VerdictCount struct {
	Verdict string `json:"verdict" words:"agrees,agrees_as_read,possible,differs,not_comparable" doc:"The verdict."`
	Figures int    `json:"figures" doc:"Number of figures."`
}

// KindCount is how many figures agree under a sort of reading.
type KindCount struct {
	Kind    string `json:"kind" doc:"counted, as_known, by_date, by_announcement, placed, earlier, later, first_reported, unit, rounding, scope or several."`
	Figures int    `json:"figures" doc:"Number of figures whose first reading is of this sort."`
}

func (a *answer) figures() *Figures {
	f := &Figures{Verdicts: []VerdictCount{}, Readings: []KindCount{}, All: []Figure{}}
	verdicts, kinds := map[string]int{}, map[string]int{}
	all := a.assessed.Verdicts()
	for i := range all {
		v := &all[i]
		if !a.asked(v.Tally.Scope) || !a.inTime(v) {
			continue
		}
		one := a.figure(v)
		if w := a.assessed.Waiver(v.Tally.ID); w != nil && v.Outcome == figure.Differs {
			one.Waiver = &Waiver{w.Reason, w.Date}
		}
		verdicts[one.Verdict]++
		if v.Outcome == figure.AgreesAsRead {
			kinds[v.Readings[0].Kind()]++
		}
		f.All = append(f.All, one)
	}
	for _, outcome := range figure.Outcomes {
		f.Verdicts = append(f.Verdicts, VerdictCount{string(outcome), verdicts[string(outcome)]})
	}
	for _, kind := range figure.Kinds {
		if n := kinds[kind]; n > 0 {
			f.Readings = append(f.Readings, KindCount{kind, n})
		}
	}
	return f
}

// asked reports whether a figure's scope is the one asked for or lies inside it.
func (a *answer) asked(scope string) bool {
	return scope == a.q.Scope || has(inside(a.known, a.q.Scope), scope)
}

// inTime reports whether a figure speaks of a day that was asked for. The day is its
// own, else that of the newest strike that it sums; one without any is taken only
// where all days are asked for.
func (a *answer) inTime(v *figure.Verdict) bool {
	if !a.q.From.Known() && !a.q.AsOf.Known() {
		return true
	}
	day := v.Tally.AsOf
	if !day.Known() && len(v.Readings) > 0 {
		if s := a.known.Strikes.Get(v.Readings[0].Through); s != nil {
			day = s.Public()
		}
	}
	return day.Known() && day >= a.q.From && (a.q.AsOf == "" || day <= a.q.AsOf)
}

// later are the strikes that a figure's first reading sums with what was not told by then:
// by its own day, or by the day asked for.
func (a *answer) later(v *figure.Verdict) []schema.ID {
	ids := []schema.ID{}
	own := a.assessed.Later(v)
	for _, s := range a.assessed.Summed(v) {
		if a.marks[s.ID].Numbers || slices.Contains(own, s.ID) {
			ids = append(ids, s.ID)
		}
	}
	return ids
}
