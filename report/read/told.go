package read

import "github.com/strike-tally/strike-tally/report/figure"

// told is the figure of a strike's killed that a text tells nearest to another one, if the rows
// bear it out; -1 where none is near.
func (r *reading) told(f *Figure) int {
	best := -1
	for i := range r.Figures {
		other := &r.Figures[i]
		if other.Kind != Strike || other.Measure != figure.Deaths || other.Answer.Strike == nil || !other.Answer.Outcome.Held() {
			continue
		}
		gap := abs(other.Sentence - f.Sentence)
		if gap > nearest || best >= 0 && gap >= abs(r.Figures[best].Sentence-f.Sentence) {
			continue
		}
		best = i
	}
	return best
}

// ordinals puts an ordinal whose day the text leaves open to the strike whose killed are told
// beside it: the sixteenth of that day, not that of another one. Where the rows chose the days of
// both, the two only contradict each other.
func (r *reading) ordinals() {
	for i := range r.Figures {
		f := &r.Figures[i]
		open := f.Answer.Decided || f.Answer.Reason == OpenDay
		if f.Kind == Ordinal && f.Answer.Wrong() && f.Sentence > 0 && r.laterToo(f) { // a headline speaks of the newest
			f.Answer.Outcome, f.Answer.Reason = figure.NotComparable, OpenDay
			continue
		}
		if f.Kind != Ordinal || f.Measure != figure.Strikes || !open || f.Excluding {
			continue
		}
		s := &r.Sentences[f.Sentence]
		if _, another := s.within(f.number.left-4, f.number.right, "excluding"); another {
			continue
		}
		k := r.told(f)
		if k < 0 || !r.judge.Books.Data.InScope(r.Figures[k].Answer.Strike.Theater, f.Scope) {
			continue
		}
		told := &r.Figures[k].Answer
		a := r.counted(f, Span{told.Strike.Date, told.Strike.Date})
		switch {
		case !a.Wrong():
		case told.Decided && f.Answer.Outcome.Held() && f.Answer.Strike != nil && f.Answer.Strike.Date > told.Strike.Date:
			r.Contradictions = append(r.Contradictions, Contradiction{First: min(i, k), Second: max(i, k)})
		default:
			f.Answer = a
		}
	}
}

// laterToo reports whether a text tells a later ordinal with which the rows agree, and no day of
// an earlier one: the sixth attack was on Thursday; in the fifth six people died.
func (r *reading) laterToo(f *Figure) bool {
	if len(single(r.Sentences[f.Sentence].days)) > 0 {
		return false
	}
	for i := range r.Figures {
		if later := &r.Figures[i]; later.Kind == Ordinal && later.Measure == f.Measure && later.Value > f.Value && later.Answer.Outcome.Held() {
			return true
		}
	}
	return false
}
