package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// besides puts the totals, and the numbers of one stretch of days, that one sentence states together to the judge: 116 killed in 36
// strikes are one statement, and far fewer ways to count give both numbers than one. A
// total that holds by itself as it stands is left as it is.
func (r *reading) besides() {
	for i := 0; i < len(r.Figures); {
		last := i + 1
		for last < len(r.Figures) && r.Figures[last].Sentence == r.Figures[i].Sentence {
			last++
		}
		r.beside(r.Figures[i:last], Cumulative)
		r.beside(r.Figures[i:last], Window)
		i = last
	}
}

// beside judges the figures of a kind of one sentence together, those of the same scope and
// series.
func (r *reading) beside(figures []Figure, kind Kind) {
	var together []*Figure
	for k := range figures {
		f := &figures[k]
		if f.Kind != kind || f.Excluding || f.Answer.Verdict == nil || f.Answer.Wrong() {
			continue
		}
		if f.Measure != figure.Deaths && f.Measure != figure.Strikes && f.Measure != figure.Vessels {
			continue
		}
		if len(together) > 0 && (together[0].Scope != f.Scope || together[0].Series != f.Series) {
			continue
		}
		if slices.ContainsFunc(together, func(other *Figure) bool { return other.Measure == f.Measure }) {
			return // two totals of one measure: which belongs to which is not told
		}
		together = append(together, f)
	}
	if len(together) < 2 {
		return
	}
	best := nothing(NoDay)
	for _, f := range together {
		for _, day := range f.Days {
			if kind == Cumulative {
				day.From = ""
			}
			best = better(best, r.ask(func(s Span) schema.Tally {
				t := f.put(s)
				for _, other := range together {
					o := other.put(s)
					switch other.Measure {
					case figure.Deaths:
						t.Deaths, t.DeathsTo, t.DeathsQualifier = o.Deaths, o.DeathsTo, o.DeathsQualifier
					case figure.Strikes:
						t.Strikes, t.StrikesQualifier = o.Strikes, o.StrikesQualifier
					case figure.Vessels:
						t.Vessels, t.VesselsQualifier = o.Vessels, o.VesselsQualifier
					}
				}
				return t
			}, day))
		}
	}
	for _, f := range together {
		if f.Answer.Outcome == figure.Agrees || best.Outcome == figure.NotComparable || f.Answer.Reason == MeantAtLeast {
			continue
		}
		if best.Wrong() && f.Answer.Outcome != figure.Possible {
			continue // it is the other's fault
		}
		for m := range best.Verdict.Measures {
			if measure := &best.Verdict.Measures[m]; measure.Measure == f.Measure && (best.Outcome.Held() || measure.Outcome == figure.Differs) {
				reason := f.Answer.Reason
				f.Answer = best
				f.Answer.Reason = reason
				f.Answer.Low, f.Answer.Best, f.Answer.High = measure.Computed.Min, measure.Under, measure.Computed.Max
			}
		}
	}
}
