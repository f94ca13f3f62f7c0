package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// How far the day of a text may lie from that of the strike of which it speaks to be a slip: some days before, which no
// zone makes of it, one behind the news of it, or the same day of the month before or after.
const (
	daysBefore = 6
	monthLeast = 28
	monthMost  = 31
)

// otherDays speaks against figures whose text names a day on which there was no strike, in their sentence or in one that they
// go on with: he said that a boat was struck on Sunday; two died. The rows have the strike some days later.
func (r *reading) otherDays() {
	for i := range r.Sentences {
		s := &r.Sentences[i]
		m := r.struckOn(s)
		if m == nil {
			continue
		}
		f := r.besideDay(s, m)
		if f == nil {
			f = r.alone()
		}
		if f != nil && f.Kind == Cumulative {
			f = r.brought(s, f)
		}
		if f == nil || !f.Answer.Outcome.Held() && f.Answer.Outcome != figure.Possible || r.slippedFrom(s, m, f) == nil {
			f = r.toldOfSlip(s, m)
		}
		if f == nil {
			r.newestOn(i, m)
			continue
		}
		strike := r.slippedFrom(s, m, f)
		f.Answer = Answer{Outcome: figure.Differs, Reason: OtherDay, Day: m.Spans[0], Strike: strike, Low: -1, Best: -1, High: -1, Other: strike.Date}
	}
}

// newestOn speaks against the total that stands nearest to a sentence without figures, if the day on which that has a strike can be
// a slip for that of the newest one: 21 were killed; the most recent strike was on 2 October.
func (r *reading) newestOn(i int, m *Moment) {
	if r.Published.Day == "" || m.Unit != "day" {
		return
	}
	day := r.campaign.newest(r.Published.Day)
	whole := r.wholeNear(i)
	for _, strike := range r.campaign.on(Span{day, day}) {
		if whole != nil && strike.Date == day && slipped(m, strike, true) {
			whole.Answer = Answer{Outcome: figure.Differs, Reason: OtherDay, Day: m.Spans[0], Strike: strike, Low: -1, Best: -1, High: -1, Other: day}
			return
		}
	}
}

// brought is a total, if its sentence says that the only strike of which the text tells brings it there; nil else.
func (r *reading) brought(s *Sentence, f *Figure) *Figure {
	if _, brings := s.within(0, f.number.at, "brings"); brings && f.Answer.Outcome.Held() && r.alone() != nil {
		return f
	}
	return nil
}

// slippedFrom is the first strike of a figure, if the day of a sentence can be a slip for that of each; for a number of killed
// beside a day also another one with that number; nil for none.
func (r *reading) slippedFrom(s *Sentence, m *Moment, f *Figure) *schema.Strike {
	_, today := s.at(m.at, "relative") // in the words of somebody, of another day
	told := today || s.toldOn(m)
	of := f
	if f.Kind == Cumulative {
		of = r.alone()
	}
	strikes, slip := r.meant(of), true
	for _, strike := range strikes {
		slip = slip && slipped(m, strike, told)
	}
	if len(strikes) > 0 && slip {
		return strikes[0]
	}
	if f.Kind != Strike || f.Measure != figure.Deaths || f.Sentence != s.place || m.Unit != "day" {
		return nil
	}
	for _, gap := range []int{-monthMost, -monthMost + 1, -monthMost + 2, -monthLeast, monthLeast, monthMost - 2, monthMost - 1, monthMost} {
		day := m.Spans[0].From.AddDays(gap)
		for _, strike := range r.on(Span{day, day}) {
			if slipped(m, strike, told) && r.put(f, strike, Span{day, day}).Outcome == figure.Agrees {
				return strike
			}
		}
	}
	return nil
}

// toldOfSlip is the first number of killed that the text tells before a sentence, or just behind it without a day, of a strike for
// whose day that of the sentence can be a slip; nil for none.
func (r *reading) toldOfSlip(s *Sentence, m *Moment) *Figure {
	for i := range r.Figures {
		f := &r.Figures[i]
		behind := f.Sentence > s.place && f.Sentence <= s.place+goneOn && len(r.Sentences[f.Sentence].days) == 0
		if (f.Sentence < s.place || behind) && f.Measure == figure.Deaths && (f.Kind == Strike || f.Kind == Window) && f.Answer.Outcome.Held() && r.slippedFrom(s, m, f) != nil {
			return f
		}
	}
	return nil
}

// toldOn reports whether a day is that of telling: somebody said it just before, or just behind a day that no strike stands
// before.
func (s *Sentence) toldOn(m *Moment) bool {
	if _, said := s.within(m.at-nearSaid, m.at, "said"); said {
		return true
	}
	_, said := s.within(m.at+m.size, m.at+m.size+nearSaid, "said")
	_, strike := s.within(0, m.at, "strike")
	_, killed := s.within(0, m.at, "killed")
	_, kill := s.within(0, m.at, "kill")
	return said && !strike && !killed && !kill
}

// alone is the first number of killed of the strike, or the strikes of a day, that are the only ones of which a text tells;
// nil where it tells of none or others.
func (r *reading) alone() (first *Figure) {
	for i := range r.Figures {
		f := &r.Figures[i]
		if f.Measure != figure.Deaths || f.Kind == Cumulative {
			continue
		}
		if strikes := r.meant(f); len(strikes) == 0 || first != nil && strikes[0].Date != r.meant(first)[0].Date {
			return nil
		}
		if first == nil {
			first = f
		}
	}
	return first
}

// slipped reports whether a moment can be a slip for the day of a strike; said is whether it is that of telling, which may
// be a day later.
func slipped(m *Moment, strike *schema.Strike, said bool) bool {
	day := m.Spans[0].From
	if !strike.DayKnown() {
		return false
	}
	gap := strike.Date.DaysSince(day)
	switch {
	case gap > 0 && gap <= daysBefore:
		return true
	case day == strike.Public().AddDays(1):
		return !said
	}
	return m.Unit == "day" && abs(gap) >= monthLeast && abs(gap) <= monthMost && day[8:] == strike.Date[8:]
}

// atDateline is where a sentence may have the day of publication that is none of what it tells.
const atDateline = 3

// struckOn is the one day that a sentence on one strike, or those of one day, names, if the rows have no strike on it, nor
// the news of one; nil where it names none or several, or a night.
func (r *reading) struckOn(s *Sentence) *Moment {
	days, about := r.ofNoOther(s), r.anchors(s.place)
	if s.place == 0 && len(days) == 2 && days[0].at <= atDateline && days[0].Unit == "day" && days[0].Spans[0].To == r.Published.Day {
		days = days[1:] // behind a dateline
	}
	if len(days) != 1 || len(single(s.days)) > 2 || len(single(s.days)) == 2 && s.place > 0 {
		return nil
	}
	m := &days[0]
	if m.slip || len(m.Spans) == 0 || m.Spans[0].From != m.Spans[0].To || len(r.campaign.on(m.Spans[0])) > 0 || s.sinceThen(m.at) || s.afterThat(m.at) {
		return nil
	}
	for _, class := range []string{"night", "search", "lapse"} {
		if _, found := s.within(0, len(s.tokens), class); found {
			return nil
		}
	}
	spoken := about["strike"] || about["outcome"] && about["boat"]
	if first := s.place == 0 && about["boat"] && about["actor"]; m.Unit == "day" && (first || slices.ContainsFunc(r.Figures, func(f Figure) bool { return f.Sentence == s.place && f.Kind != Cumulative })) {
		return m
	}
	for i := range s.marks {
		near := i < m.at && i >= m.at-nearStruck
		for _, sign := range s.marks[i] {
			switch {
			case sign.class == "cue" && (sign.value == string(Strike) || sign.value == string(Window)) && (spoken || near):
				return m
			case spoken && near && (sign.class == "strike" || sign.class == "kill" || sign.class == "killed"):
				return m
			}
		}
	}
	return nil
}

// nearStruck is how far before a day the strike may stand, or the killed, that was on it.
const nearStruck = 6
