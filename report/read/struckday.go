package read

import (
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// How many words may stand between a day and the strike that was on it (a Dec. 30 military strike), and between a day
// and its number of killed where it says of them when they were: on 2 September, when a strike killed 11.
const (
	aheadOfStrike = 4
	whenBefore    = 7
)

// struckDays speaks against figures that only another day bears out than that on which their text says that the strike was,
// and against those of several days of which one has no strike.
func (r *reading) struckDays() {
	if r.Published.Day == "" {
		return // the year of a day is a guess
	}
	for i := range r.Figures {
		f := &r.Figures[i]
		if r.possibleElsewhere(f) {
			f.Answer = nothing(NoStrike)
			f.Answer.Outcome, f.Answer.Day = figure.Differs, f.Days[0]
			continue
		}
		if f.Kind != Strike && f.Kind != Window || !f.Answer.Outcome.Held() || f.stretch.To != "" {
			continue
		}
		s := &r.Sentences[f.Sentence]
		if empty := r.emptyDay(s); empty != nil && f.Kind == Window {
			f.Answer = nothing(NoStrike)
			f.Answer.Outcome, f.Answer.Day = figure.Differs, empty.Spans[0]
			continue
		}
		m := r.dayOfStrike(s, f)
		if m == nil || m.slip {
			continue
		}
		if strikes := r.meant(f); len(strikes) > 0 && !slices.ContainsFunc(strikes, func(strike *schema.Strike) bool { return r.mayBeOn(strike, m.Spans[0].From) }) {
			f.Answer = Answer{Outcome: figure.Differs, Reason: OtherDay, Day: m.Spans[0], Strike: strikes[0], Low: -1, Best: -1, High: -1, Other: strikes[0].Date}
		}
	}
}

// mayBeOn reports whether a strike was on a day by the rows, or by an account, or became public on it.
func (r *reading) mayBeOn(s *schema.Strike, day schema.Date) bool {
	return s.Date == day || s.Public() == day || slices.ContainsFunc(r.campaign.accounts[s.ID], func(a *schema.Account) bool { return a.Date == day })
}

// dayOfStrike is the day of which a text says that a figure's strike was on it: the one that stands beside the number, or
// before a strike; that at the head of a line; or that on which the campaign began, when a strike killed so many. Nil where it
// says so of none.
func (r *reading) dayOfStrike(s *Sentence, f *Figure) *Moment {
	for k := range s.days {
		if m := &s.days[k]; m.Unit == "day" && len(m.Spans) == 1 && s.when(m, f) {
			return m
		}
	}
	if own := r.ownDay(f); own != nil && own.Unit == "day" {
		return own
	}
	var of []Moment
	for _, m := range single(s.days) {
		if m.Unit == "day" && len(m.Spans) == 1 && m.Spans[0].From == m.Spans[0].To && !s.ofEarlier(&m, f) {
			of = append(of, m)
		} else if !s.toldOfOn(&m) {
			return nil
		}
	}
	if len(of) != 1 || s.sinceThen(of[0].at) || s.afterThat(of[0].at) {
		return nil
	}
	m := &of[0]
	for _, class := range []string{"night", "search", "lapse"} {
		if _, found := s.within(0, len(s.tokens), class); found {
			return nil
		}
	}
	if s.heads(m) || s.beforeStrike(m) {
		return m
	}
	return nil
}

// heads reports whether a day is the head of its line: 9 June: two killed.
func (s *Sentence) heads(m *Moment) bool {
	end := m.at + m.size
	return m.at == 0 && end < len(s.tokens) && strings.ContainsAny(s.tokens[end].text, ":–—-|")
}

// beforeStrike reports whether a day is said of the strike behind it: a Dec. 30 military strike.
func (s *Sentence) beforeStrike(m *Moment) bool {
	if m.at == 0 {
		return false
	}
	_, fill := s.at(m.at-1, "fill")
	if _, article := s.at(m.at-1, "article"); !fill && !article {
		return false
	}
	for i := m.at + m.size; i < len(s.tokens) && i <= m.at+m.size+aheadOfStrike; i++ {
		if _, strike := s.at(i, "strike"); strike {
			return true
		}
		if s.counted[i] || strings.ContainsAny(s.tokens[i].text, ",;:") {
			return false
		}
	}
	return false
}

// when reports whether a number is told of what was on a day, just behind it: on 2 September, when a strike killed 11.
func (s *Sentence) when(m *Moment, f *Figure) bool {
	_, when := s.within(m.at+m.size, m.at+m.size+2, "when")
	between := f.number.left - m.at - m.size
	return when && between > 0 && between <= whenBefore && !s.counts(m.at+m.size, f.number.left)
}
