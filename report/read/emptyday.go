package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// possibleElsewhere reports whether a number of several strikes is only possible, on another day than that of its clause, on which
// there was none.
func (r *reading) possibleElsewhere(f *Figure) bool {
	if f.Kind != Window || f.Answer.Outcome != figure.Possible || !f.Named || f.stretch.To != "" {
		return false
	}
	day := f.Days[0]
	return day.From == day.To && day != f.Answer.Day && !r.anyOn(day.From) && r.leastGap(f, day) > 0
}

// anyOn reports whether a strike may have been on a day.
func (r *reading) anyOn(day schema.Date) bool {
	return slices.ContainsFunc(r.judge.Books.Data.Strikes.Rows, func(s schema.Strike) bool { return r.mayBeOn(&s, day) })
}

// emptyDay is one of several days that a sentence gives for its strikes, in one row, on which there was none; nil for none.
func (r *reading) emptyDay(s *Sentence) *Moment {
	days := single(s.days)
	if len(days) == 1 && s.bothEnds(&days[0]) {
		span := days[0].Spans[0]
		days = []Moment{days[0], days[0]} // on September 14 and 19
		days[0].Spans, days[1].Spans = []Span{{span.From, span.From}}, []Span{{span.To, span.To}}
	}
	if len(days) < 2 {
		return nil
	}
	_, strike := s.within(days[0].at-2*nearStruck, days[0].at, "strike")
	for i := 1; i < len(days); i++ {
		before := &days[i-1]
		for k := before.at + before.size; k < days[i].at; k++ {
			_, and := s.at(k, "and")
			_, stop := s.at(k, "stop")
			strike = strike && (and || stop || s.tokens[k].text == ",")
		}
	}
	for i := range days {
		m := &days[i]
		_, said := s.within(m.at-nearSaid, m.at, "said")
		if !strike || said || m.slip || m.Unit != "day" || len(m.Spans) != 1 || m.Spans[0].From != m.Spans[0].To {
			return nil
		}
	}
	for i := range days {
		if !r.anyOn(days[i].Spans[0].From) {
			return &days[i]
		}
	}
	return nil
}

// bothEnds reports whether a moment is two days of one month: on September 14 and 19.
func (s *Sentence) bothEnds(m *Moment) bool {
	_, and := s.within(m.at, m.at+m.size, "and")
	return and && m.Unit == "day" && len(m.Spans) == 1 && m.Spans[0].From != m.Spans[0].To
}
