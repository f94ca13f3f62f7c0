package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// told is the strike whose killed a text tells nearest to a figure, if the rows bear that out;
// nil where none is near.
func (r *reading) told(f *Figure) *schema.Strike {
	var best *Figure
	for i := range r.Figures {
		other := &r.Figures[i]
		if other.Kind != Strike || other.Measure != figure.Deaths || other.Answer.Strike == nil || !other.Answer.Outcome.Held() {
			continue
		}
		gap := abs(other.Sentence - f.Sentence)
		if gap > nearest || best != nil && gap >= abs(best.Sentence-f.Sentence) {
			continue
		}
		best = other
	}
	if best == nil {
		return nil
	}
	return best.Answer.Strike
}

// ordinals puts an ordinal for which the rows chose the day to the strike whose killed the
// text tells beside it: the sixteenth of that day, not that of another one.
func (r *reading) ordinals() {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Kind != Ordinal || !f.Answer.Decided || f.Excluding {
			continue
		}
		s := &r.Sentences[f.Sentence]
		if _, another := s.within(f.number.left-4, f.number.right, "excluding"); another {
			continue
		}
		told := r.told(f)
		if told == nil || !r.judge.Books.Data.InScope(told.Theater, f.Scope) {
			continue
		}
		if a := r.counted(f, Span{told.Date, told.Date}); a.Wrong() {
			f.Answer = a
		}
	}
}
