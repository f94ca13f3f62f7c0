package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// strike answers the figure of one strike: of the days that the text leaves the first on
// which the rows have a strike with that number.
func (r *reading) strike(f *Figure, all []candidate) {
	var best Answer
	chosen := -1
	nth := r.nthDays(&r.Sentences[f.Sentence], f)
	for i, c := range all {
		for k, s := range r.on(c.Span) {
			if k > 0 && c.outside(s) > 0 && c.outside(r.on(c.Span)[0]) == 0 && c.rank <= ofSentence && (!r.saidIn(f) || slices.Contains(nth, c.Span)) {
				break // announced on a day on which another one was
			}
			a := r.put(f, s, c.Span)
			if a.Outcome == figure.NotComparable && chosen >= 0 {
				continue
			}
			if chosen < 0 || rank(a.Outcome) < rank(best.Outcome) {
				best, chosen = a, i
			}
		}
		_, ofPart := r.dayOfPart(&r.Sentences[f.Sentence], f)
		if f.Measure == figure.Deaths && (chosen < 0 || !best.Outcome.Held()) && (ofPart || !r.single(f)) {
			if a, ok := r.together(f, c.Span); ok {
				f.Kind, f.Answer = Window, a
				f.Answer.Decided = i > 0
				return
			}
		}
		if chosen >= 0 && best.Outcome.Held() && c.rank == ofClause {
			break
		}
	}
	switch {
	case len(all) == 0:
		f.Answer = nothing(NoDay)
		return
	case chosen < 0:
		f.Answer = r.nowhere(f, all)
		return
	}
	best.Decided = chosen > 0 && best.Outcome.Held()
	if (best.Wrong() || best.Strike != nil && best.Strike.Date >= r.newestBy()) && len(single(r.Sentences[f.Sentence].days)) == 0 && r.ofEarlierStrike(f) {
		f.Answer = r.earlier(f)
		return
	}
	if f.Measure == figure.Survivors && !best.Outcome.Held() && r.ofSeveral(f, all) {
		return
	}
	if !best.Outcome.Held() {
		best = r.apart(f, all, chosen, best)
	} else if least := r.leastGap(f, all[0].Span); least > 0 && f.Named && (all[chosen].rank > ofClause || chosen > 0 && r.ownDay(f) != nil) {
		// The text names a day, and the rows have the number on another one only.
		other := best.Strike.Date
		gap := abs(other.DaysSince(all[0].From))
		near, own := r.near(f, all[0].Span), r.ownDay(f)
		switch {
		case own != nil && gap > nearDays && near == nil && slices.Contains(own.Spans, all[0].Span) && own.Unit == "day":
			best = r.nowhere(f, all)
		case !all[0].From.Valid() || gap < least || gap > nearDays && near == nil:
		case gap > nearDays && all[0].outside(near) == 0:
			best = r.put(f, near, all[0].Span)
		default:
			if gap > nearDays {
				other, best.Strike = near.Date, near
			}
			best = Answer{Outcome: figure.Differs, Reason: OtherDay, Day: all[0].Span, Strike: best.Strike, Low: -1, Best: -1, High: -1, Other: other}
		}
	}
	f.Answer = best
}

// nearDays is how many days from the day of a figure's clause a strike may have been that is taken for the one meant.
const nearDays = 7

// near is the strike of which the day of a figure's clause speaks, if none of those some days around: the one of that day, or one
// of the days around that has the number; nil for none.
func (r *reading) near(f *Figure, day Span) *schema.Strike {
	for _, s := range r.on(day) {
		if day.outside(s) == 0 && r.judge.Books.Data.InScope(s.Theater, f.Scope) {
			return s
		}
	}
	for _, s := range r.on(Span{day.From.AddDays(-nearDays), day.To.AddDays(nearDays)}) {
		if r.put(f, s, day).Outcome == figure.Agrees {
			return s
		}
	}
	return nil
}

// saidIn reports whether the sentence of a figure says that somebody told of it.
func (r *reading) saidIn(f *Figure) bool {
	s := &r.Sentences[f.Sentence]
	_, said := s.within(0, len(s.tokens), "said")
	return said
}

// leastGap is how many days the strike must be away from the day of a figure's clause to be
// another one; 0 where the clause does not say when the strike was. Where somebody tells of
// it, in some zone, a day more or less is none.
func (r *reading) leastGap(f *Figure, day Span) int {
	if own := r.ownDay(f); r.plainlyDated(f, day) || own != nil && slices.Contains(own.Spans, day) {
		return 1
	}
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	_, search := s.within(from, to, "search")
	_, brings := s.within(from, to, "brings") // he raised the number today
	if search || brings {
		return 0
	}
	of := []Moment{}
	for _, m := range s.days {
		if !s.toldOfOn(&m) && m.at >= from && m.at < to && !m.Since {
			of = append(of, m)
		}
	}
	if len(of) == 1 && day.From == day.To && slices.Contains(of[0].Spans, day) {
		return 2
	}
	return 0
}

// nearSaid is how far from a day the word may stand that makes it the day of telling.
const nearSaid = 4

// plainlyDated reports whether a figure's own clause says on which day the strike was,
// and not on which day somebody spoke of it.
func (r *reading) plainlyDated(f *Figure, day Span) bool {
	s := &r.Sentences[f.Sentence]
	from, to := r.clause(s, f.number)
	_, said := s.within(from, to, "said")
	_, search := s.within(from, to, "search")
	_, brings := s.within(from, to, "brings")
	if said || search || brings || day.From != day.To {
		return false
	}
	moments := 0
	for _, m := range s.days {
		if m.at >= from && m.at < to && !m.Since {
			moments++
		}
	}
	return moments == 1
}

// nowhere answers where the rows have no strike on any day of the text.
func (r *reading) nowhere(f *Figure, all []candidate) Answer {
	first := all[0]
	a := nothing(NoStrike)
	a.Day = first.Span
	switch {
	case first.rank > ofSentence:
		a.Reason = OpenDay
	case first.To.Valid() && first.To < r.campaign.first:
		a.Outcome, a.Reason = figure.Differs, TooEarly
	case r.plainlyDated(f, first.Span) || r.ownDay(f) != nil:
		a.Outcome = figure.Differs
	}
	return a
}

// apart answers where no strike on the days of the text has the number: it differs where
// the text says which strike it means, else that is open.
func (r *reading) apart(f *Figure, all []candidate, chosen int, best Answer) Answer {
	if best.Outcome == figure.NotComparable {
		return best
	}
	if told := r.killedBefore(f); told != nil {
		return r.put(f, told.Answer.Strike, told.Answer.Day)
	}
	if s := &r.Sentences[f.Sentence]; f.Measure != figure.Deaths && len(single(s.days)) > 1 && len(common(single(s.days))) == 0 {
		best.Outcome, best.Reason = figure.NotComparable, OpenDay // of boats hit in October and last Friday
		return best
	}
	if all[chosen].rank > ofSentence && !r.single(f) && r.recent(f) {
		f.Kind = Window
		return f.Answer
	}
	if all[chosen].rank <= ofSentence || f.Measure == figure.Deaths && (all[chosen].rank < ofPublication || f.Sentence < leading) {
		return best
	}
	if r.plainlyDated(f, all[0].Span) && all[0].rank == ofClause && len(r.on(all[0].Span)) == 0 {
		return r.nowhere(f, all) // no strike on its day, nor one with its number on another
	}
	if told := r.toldBefore(f); told != nil {
		return r.put(f, told.Answer.Strike, told.Answer.Day)
	}
	if told := r.toldAlone(f); told != nil {
		return r.put(f, told.Answer.Strike, told.Answer.Day)
	}
	best.Outcome, best.Reason = figure.NotComparable, OpenDay
	return best
}

// toldAlone is the number of killed near survivors or missing, before them, if the text tells of one strike
// alone till there: they are those of it, unless their sentence names a time of its own, or speaks of
// some before.
func (r *reading) toldAlone(f *Figure) (alone *Figure) {
	s := &r.Sentences[f.Sentence]
	_, earlier := s.within(0, len(s.tokens), "excluding")
	if f.Measure != figure.Survivors && f.Measure != figure.Missing || len(s.days) > 0 || earlier || r.several(s, 0, len(s.tokens)) {
		return nil
	}
	for k := range r.Figures {
		told := &r.Figures[k]
		switch {
		case told.Start >= f.Start:
			return alone
		case told.Kind == Window && told.Measure != figure.Survivors && told.Measure != figure.Missing:
			return nil
		case told.Kind != Strike || told.Measure != figure.Deaths:
			continue
		case told.Answer.Strike == nil || !told.Answer.Outcome.Held() || alone != nil && told.Answer.Strike != alone.Answer.Strike:
			return nil
		}
		alone = told
	}
	return alone
}

// killedBefore is the number of killed just before survivors or missing, in their sentence, if it is that of one strike.
func (r *reading) killedBefore(f *Figure) *Figure {
	if f.Measure != figure.Survivors && f.Measure != figure.Missing {
		return nil
	}
	for k := range r.Figures {
		told := &r.Figures[k]
		if told.Sentence == f.Sentence && told.Kind == Strike && told.Measure == figure.Deaths && told.Answer.Strike != nil && told.Answer.Outcome.Held() {
			if between := f.number.left - told.number.right; between >= 0 && between <= nearPlace {
				return told
			}
		}
	}
	return nil
}

// toldBefore is the number of killed that stands before survivors or missing in the same
// sentence, or in the one before, and is borne out by one strike: they are those of it,
// unless the sentence names a day of its own.
func (r *reading) toldBefore(f *Figure) *Figure {
	if f.Measure != figure.Survivors && f.Measure != figure.Missing || len(single(r.Sentences[f.Sentence].days)) > 0 {
		return nil
	}
	for k := len(r.Figures) - 1; k >= 0; k-- {
		told := &r.Figures[k]
		if told.Start >= f.Start || told.Measure != figure.Deaths {
			continue
		}
		if f.Sentence-told.Sentence > 1 || told.Kind != Strike || told.Answer.Strike == nil || !told.Answer.Outcome.Held() {
			return nil
		}
		return told
	}
	return nil
}
