package read

import (
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/schema"
)

// ofFirst reports whether a number of killed, in a text without a day for it, is that of the campaign's first strike
// and told as such: the eleven killed in the first strike.
func (r *reading) ofFirst(s *Sentence, f *Figure) bool {
	if f.Measure != figure.Deaths || f.Value != r.campaign.dated(r.campaign.first).Deaths.Best {
		return false
	}
	from, to := r.clause(s, f.number)
	for k := range s.numbers {
		if n := &s.numbers[k]; n.ordinal && n.value == 1 && n.at >= from && n.at < to && (n.head == "strike" || n.head == "vessel") {
			return true
		}
	}
	return false
}

// likely are the days that a moment may mean: of a weekday that is that of publication not the one a week
// before, if the rows have a strike, or the news of one, on that day, or somebody told of it then.
func (r *reading) likely(s *Sentence, m *Moment) []Span {
	if m.Unit == "weekday" && len(m.Spans) > 1 && (len(r.on(m.Spans[0])) > 0 || s.saidOf(m)) {
		return m.Spans[:1]
	}
	return m.Spans
}

// counts reports whether a number stands in a stretch of a sentence.
func (s *Sentence) counts(from, to int) bool {
	for i := from; i < to; i++ {
		if s.counted[i] {
			return true
		}
	}
	return false
}

// saidOf reports whether a day stands just behind the word that makes it that of telling: the navy said on Friday.
func (s *Sentence) saidOf(m *Moment) bool {
	for i := m.at; i > 0 && i > m.at-2; i-- {
		if _, said := s.before(i, "said"); said {
			return true
		}
	}
	return false
}

// toldOfOn reports whether somebody told of something beside a day.
func (s *Sentence) toldOfOn(m *Moment) bool {
	_, said := s.within(m.at-nearSaid, m.at+m.size+nearSaid, "said")
	return said
}

// begunTelling reports whether a sentence begins with a day and goes on, before any strike, with who told of it then what is
// counted behind.
func (s *Sentence) begunTelling(m *Moment, f *Figure) bool {
	said, told := s.within(m.at+m.size, f.number.left, "said")
	_, strike := s.within(0, said.at, "strike")
	return told && !strike && m.at <= nearHead
}

// nearHead is how many words a sentence may begin with before its day.
const nearHead = 3

// broughtOn is the day of the strike that brings a total where it is by its sentence, if that names
// one day of the week before publication: Friday's attack raises the toll; empty for none.
func (r *reading) broughtOn(s *Sentence, f *Figure) schema.Date {
	if _, brings := s.within(0, f.number.at, "brings"); !brings || f.Excluding {
		return ""
	}
	days := single(s.days)
	if len(days) != 1 || days[0].at > f.number.at || !r.news(&days[0]) || days[0].Spans[0].From != days[0].Spans[0].To {
		return ""
	}
	return days[0].Spans[0].To
}

// begunOn is the day on which the campaign began, where the sentence of one strike's figure names it as
// that, or the day since which there was no strike, told just before: it began on 2 September with a strike that killed
// eleven; it is the first since 25 August, when four died.
func (r *reading) begunOn(s *Sentence, f *Figure) (Span, bool) {
	for _, m := range s.days {
		if !m.Since || m.Unit != "day" || m.at > f.number.at || len(m.Spans) != 1 {
			continue
		}
		if _, when := s.within(m.at+m.size, m.at+m.size+2, "when"); f.Kind == Window && when {
			return m.Spans[0], true // none since 31 December, when two strikes killed five
		}
		if f.Kind != Strike {
			continue
		}
		if _, strike := s.within(m.at+m.size, f.number.left, "strike"); m.Spans[0] == (Span{r.campaign.first, r.campaign.first}) || f.number.left-m.at-m.size <= nearWhen && !strike {
			return m.Spans[0], true
		}
	}
	return Span{}, false
}

// nearWhen is how far behind a day the killed of the strike may stand that was on it.
const nearWhen = 3
