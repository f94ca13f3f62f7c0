package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// besides puts the totals, and the numbers of one stretch of days, that one sentence states
// together to the judge: 116 killed in 36 strikes are one statement, and far fewer ways to
// count give both numbers than one. A number that holds by itself as it stands is left as
// it is.
func (r *reading) besides() {
	if day := r.eve(); day.Valid() {
		for i := range r.Figures {
			f := &r.Figures[i]
			if f.Kind != Cumulative || !f.Answer.Wrong() || f.Excluding {
				continue
			}
			if a := r.ask(f.put, Span{"", day}); a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead {
				f.Answer = a
			}
		}
	}
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
		if f.Kind != kind || f.Excluding || f.Answer.Verdict == nil || f.Answer.Wrong() && f.Answer.Reason != Unlikely {
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
			best = better(best, r.ask(func(s Span) schema.Tally { return putAll(together, s) }, day))
		}
	}
	if kind == Cumulative && best.Wrong() {
		var days []schema.Date
		if r.Published.Day != "" && slices.ContainsFunc(together, (*Figure).bounded) {
			days = append(days, r.Published.Day.AddDays(-1)) // at least as many as by the evening before
		}
		for _, day := range append(days, r.eve()) {
			if a := r.ask(func(s Span) schema.Tally { return putAll(together, s) }, Span{"", day}); day.Valid() && (a.Outcome == figure.Agrees || a.Outcome == figure.AgreesAsRead) {
				best = a
				break
			}
		}
	}
	for _, f := range together {
		switch {
		case best.Outcome == figure.NotComparable:
		case f.Answer.Outcome == figure.Agrees, f.Answer.Reason != NoReason && f.Answer.Reason != Unlikely: // it holds by itself, or as is said
		case best.Wrong() && f.Answer.Outcome != figure.Possible: // it is the other's fault
		default:
			f.takes(best)
			r.struck(&f.Answer)
		}
	}
}

// bounded reports whether a figure is told as a lower bound.
func (f *Figure) bounded() bool { return f.Qualifier == "at_least" || f.Qualifier == "more_than" }

// putAll is what several figures state, as one.
func putAll(figures []*Figure, s Span) schema.Tally {
	t := figures[0].put(s)
	for _, f := range figures[1:] {
		one := f.put(s)
		switch f.Measure {
		case figure.Deaths:
			t.Deaths, t.DeathsTo, t.DeathsQualifier = one.Deaths, one.DeathsTo, one.DeathsQualifier
		case figure.Strikes:
			t.Strikes, t.StrikesQualifier = one.Strikes, one.StrikesQualifier
		case figure.Vessels:
			t.Vessels, t.VesselsQualifier = one.Vessels, one.VesselsQualifier
		}
	}
	return t
}

// takes gives a figure the answer to what several state, if that bears it out or speaks
// against it.
func (f *Figure) takes(answer Answer) {
	for i := range answer.Verdict.Measures {
		m := &answer.Verdict.Measures[i]
		if m.Measure != f.Measure || !answer.Outcome.Held() && m.Outcome != figure.Differs {
			continue
		}
		answer.Decided = answer.Outcome.Held() && answer.Day.To != f.Days[0].To
		answer.Low, answer.Best, answer.High = m.Computed.Min, m.Under, m.Computed.Max
		f.Answer = answer
		return
	}
}
