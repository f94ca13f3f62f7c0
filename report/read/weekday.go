package read

import (
	"slices"
	"strconv"
)

// weekdays resolves those of a sentence from the day that the text told whole last, where that of
// publication is not known: on the 17th he spoke of Thursday's strike.
func (c *clock) weekdays(s *Sentence) {
	for _, m := range s.days {
		if m.Unit == "day" && !m.Since && len(m.Spans) == 1 && m.Spans[0].From == m.Spans[0].To {
			c.told = m.Spans[0].From
		}
	}
	if !c.told.Valid() {
		return
	}
	for i := range s.days {
		m := &s.days[i]
		if m.Unit != "weekday" || len(m.Spans) > 0 {
			continue
		}
		name, _ := s.at(m.at, "weekday")
		n, _ := strconv.Atoi(name.value)
		day := c.told.AddDays(-((int(c.told.Time().Weekday()) - n%7 + 7) % 7))
		m.Spans, m.guessed = []Span{{day, day}}, true
	}
}

// struckFirst puts of the years that a day may be of those first in which the rows have a strike on it.
func (r *Reader) struckFirst(s *Sentence) {
	for _, m := range s.days {
		if m.Unit == "day" && len(m.Spans) > 1 {
			slices.SortStableFunc(m.Spans, func(a, b Span) int {
				return min(len(r.campaign.on(b)), 1) - min(len(r.campaign.on(a)), 1)
			})
		}
	}
}

// onWeekday is a day behind a weekday: of the years that it may be of those in which it is on
// that weekday, all of them if none is.
func (g *grammar) onWeekday(s *Sentence, day, weekday Moment) Moment {
	for i := weekday.at + weekday.size; i < day.at; i++ {
		if text := s.tokens[i].text; isWord(text) && !g.has("article", text) {
			return day
		}
	}
	day.at, day.size = weekday.at, day.at+day.size-weekday.at
	name, _ := s.at(weekday.at, "weekday")
	n, _ := strconv.Atoi(name.value)
	var on []Span
	for _, span := range day.Spans {
		if int(span.From.Time().Weekday()) == n%7 {
			on = append(on, span)
		}
	}
	if len(on) == 0 {
		day.slip = len(day.Spans) == 1
		return day
	}
	day.Spans = on
	return day
}
