package read

import (
	"slices"

	"github.com/strike-tally/strike-tally/schema"
)

// Span is one day, or several on end.
type Span struct {
	From schema.Date `json:"from"`
	To   schema.Date `json:"to"`
}

// Moment is a day or a stretch of days that a sentence names.
type Moment struct {
	at, size int
	// Unit is day, weekday, week, weekend, month or year.
	Unit string
	// Spans are the days that may be meant, the likeliest first; none where only the day
	// of publication would tell.
	Spans []Span
	Since bool // since the day, or as of it
	AsOf  bool
	part  bool // a third of a month: any day of it may be meant
	slip  bool // the weekday beside the day is that of another one
	// whole is the last day of a stretch that begins with the campaign
	whole bool
	// guessed is a weekday resolved from a day of the text, since that of publication is not known
	guessed bool
}

// clock resolves days.
type clock struct {
	published schema.Date
	told      schema.Date   // the last day that the text told whole, where that of publication is not known
	then      []schema.Date // the days of which the text told last, in one sentence, the last one first
	thenAt    int           // the sentence in which it did
	// first and last day of the campaign's rows, for days without a year where the day of
	// publication is not known
	first, last schema.Date
}

// findDays finds the days that a sentence names.
func (g *grammar) findDays(s *Sentence, c *clock) {
	s.dated = make([]bool, len(s.tokens))
	for i := 0; i < len(s.tokens); {
		m, ok := g.dayAt(s, i, c)
		if !ok {
			i++
			continue
		}
		if b, ok := s.before(m.at, "since"); ok {
			m.Since, m.AsOf = b.value == "since", b.value == "as_of"
		} else {
			m.Since = s.begun(&m) || s.sinceWhat(&m)
		}
		for k := m.at; k < m.at+m.size; k++ {
			s.dated[k] = true
		}
		i = m.at + m.size
		// Tuesday, 14 October: the date tells.
		if k := len(s.days) - 1; k >= 0 && s.days[k].Unit == "weekday" && m.Unit == "day" && m.at-s.days[k].at-s.days[k].size <= 2 {
			m.Since, m.AsOf = m.Since || s.days[k].Since, m.AsOf || s.days[k].AsOf
			s.days[k] = g.onWeekday(s, m, s.days[k])
			continue
		}
		s.days = append(s.days, m)
		s.through(g, c)
		c.tells(s, m)
	}
	s.nights(c)
	s.dateline(c)
}

// nearThen is how many sentences behind a day another one may be told that is some days before it.
const nearThen = 2

// tells keeps the day of a moment, for the day before it.
func (c *clock) tells(s *Sentence, m Moment) {
	if m.Unit == "weekday" && len(m.Spans) == 0 {
		c.then, c.thenAt = nil, s.place // 9 November: he said on Monday, of whatever week, that a day earlier a boat was hit
	}
	if (m.Unit == "day" || m.Unit == "weekday") && !m.Since && !m.AsOf && len(m.Spans) > 0 && m.Spans[0].From == m.Spans[0].To {
		if c.thenAt != s.place {
			c.then, c.thenAt = nil, s.place
		}
		c.then = append([]schema.Date{m.Spans[0].To}, c.then...)
	}
}

// through makes of the last two days, where they are told as the first and the last one of a stretch that
// begins with the campaign, that since which and that up to which it is counted: between 2 September and
// 29 October.
func (s *Sentence) through(g *grammar, c *clock) {
	k := len(s.days) - 1
	if k < 1 || !c.first.Valid() {
		return
	}
	first, last := &s.days[k-1], &s.days[k]
	between := false
	for i := first.at - 1; i >= 0 && i >= first.at-2; i-- {
		_, found := s.at(i, "between")
		between = between || found
	}
	begins := slices.IndexFunc(first.Spans, func(span Span) bool { return abs(span.From.DaysSince(c.first)) <= 7 })
	if !between || last.at-first.at-first.size > 4 || begins < 0 || len(last.Spans) == 0 || c.published.Valid() && last.Spans[0].To > c.published {
		return
	}
	first.Spans = first.Spans[begins : begins+1]
	for i := len(last.Spans) - 1; i >= 0; i-- { // of the years that it may be of the first one in which it is behind
		if last.Spans[i].From > first.Spans[0].To {
			last.Spans = last.Spans[i : i+1]
			break
		}
	}
	first.Since, last.AsOf, last.whole = true, true, true
}

// nights adds the day after to the nights of a sentence: what was in the night of Thursday may be one
// of Friday.
func (s *Sentence) nights(c *clock) {
	for i := range s.days {
		m := &s.days[i]
		if m.Since || m.AsOf || m.Unit != "day" && m.Unit != "weekday" || len(m.Spans) == 0 || m.Spans[0].From != m.Spans[0].To {
			continue
		}
		if _, night := s.within(m.at-nearNight, m.at+m.size+nearNight, "night"); !night {
			continue
		}
		next := m.Spans[0].To.AddDays(1)
		if !c.published.Valid() || next <= c.published {
			m.Spans = append(m.Spans, Span{next, next})
		}
	}
}

// nearNight is how far from a day the word may stand that makes it a night.
const nearNight = 3
