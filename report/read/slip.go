package read

import "github.com/strike-tally/strike-tally/report/figure"

// slips speaks against the figures of a day whose weekday is that of another one: those of strikes of its sentence, if it
// names no other day; else the nearest one there, or in the next sentences, which go on with that day.
func (r *reading) slips() {
	for i := range r.Sentences {
		s := &r.Sentences[i]
		for k := range s.days {
			m := &s.days[k]
			if !m.slip {
				continue
			}
			nearest := r.besideDay(s, m)
			for i := len(r.Figures) - 1; i >= 0 && nearest == nil; i-- {
				if f := &r.Figures[i]; f.Sentence < s.place && s.place-f.Sentence <= goneOn && (f.Kind == Strike || f.Kind == Window) {
					nearest = f
				}
			}
			for i := range r.Figures {
				f := &r.Figures[i]
				if own := len(single(s.days)) == 1 && f.Sentence == s.place && (f.Kind == Strike || f.Kind == Window); (own || f == nearest) && f.Answer.Outcome.Held() {
					f.Answer.Outcome, f.Answer.Reason = figure.Differs, NoSuchDay
				}
			}
		}
	}
}

// goneOn is how many sentences behind a day a figure may stand that is of it.
const goneOn = 2

// besideDay is the figure nearest to a day in its sentence, one of a strike or some before a total; else the first one
// of a strike in the next sentences that names no day of its own; nil for none.
func (r *reading) besideDay(s *Sentence, m *Moment) (best *Figure) {
	distance := func(f *Figure) int {
		d := max(f.number.left-m.at-m.size, m.at-f.number.right)
		if f.Kind == Cumulative {
			d += longest
		}
		return d
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		switch {
		case f.Sentence > s.place+goneOn:
			return best
		case f.Sentence == s.place && (best == nil || distance(f) < distance(best)):
			best = f
		case f.Sentence > s.place && best == nil && (f.Kind == Strike || f.Kind == Window) && len(r.Sentences[f.Sentence].days) == 0:
			return f
		}
	}
	return best
}
