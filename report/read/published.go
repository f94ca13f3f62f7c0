package read

import "github.com/strike-tally/strike-tally/schema"

// foremost is how many blocks at the beginning of a text, and how many at its end, may
// hold its dateline.
const foremost = 14

// Given is the place of a day of publication that the text does not tell.
const Given = "--published"

// publish finds the day of publication: the one given, else what the page's data say,
// else a line of the text that is a date and little else, else a dateline.
func (a *Article) publish(g *grammar, given schema.Date) {
	if given.Valid() {
		a.Dates = append([]Dated{{Day: given, Place: Given, Text: string(given)}}, a.Dates...)
	}
	for i, b := range a.Blocks {
		if i >= foremost && i < len(a.Blocks)-3 {
			continue
		}
		tokens := tokenize(a.Plain[b.Start:min(b.End, b.Start+400)], b.Start)
		s := Sentence{Start: b.Start, End: b.End, Block: i, tokens: tokens[:min(len(tokens), 60)]}
		g.look(&s)
		g.findDays(&s, &clock{})
		for _, m := range s.days {
			if m.Unit != "day" || len(m.Spans) == 0 || m.Spans[0].From != m.Spans[0].To {
				continue
			}
			head := m.at <= 6 && len(tokens) <= 24 && len(m.Spans) == 1
			for k := m.at - 1; k >= 0 && k >= m.at-8 && !head; k-- {
				_, head = s.at(k, "dateline")
			}
			if !head || m.Since {
				continue
			}
			d := Dated{Day: m.Spans[0].From, Place: "text", Text: a.Plain[s.tokens[m.at].start:s.tokens[m.at+m.size-1].end]}
			if _, updated := s.within(0, m.at, "updated"); updated {
				continue // modified never stands for published
			}
			a.Dates = append(a.Dates, d)
			break
		}
	}
	if len(a.Dates) == 0 {
		a.thisDay(g)
	}
	if len(a.Dates) > 0 {
		a.Published = a.Dates[0]
	}
}

// thisDay takes a day for that of publication that one of the first sentences calls this one, with its weekday
// and its year: this Tuesday, 28 October 2025.
func (a *Article) thisDay(g *grammar) {
	for i, b := range a.Blocks[:min(len(a.Blocks), leading)] {
		tokens := tokenize(a.Plain[b.Start:min(b.End, b.Start+400)], b.Start)
		s := Sentence{Start: b.Start, End: b.End, Block: i, tokens: tokens}
		g.look(&s)
		g.findDays(&s, &clock{})
		for _, m := range s.days {
			_, weekday := s.at(m.at, "weekday")
			if _, this := s.before(m.at, "this_day"); this && weekday && m.Unit == "day" && len(m.Spans) == 1 && !m.slip && m.Spans[0].From == m.Spans[0].To {
				a.Dates = append(a.Dates, Dated{Day: m.Spans[0].From, Place: "text", Text: a.Plain[s.tokens[m.at].start:s.tokens[m.at+m.size-1].end]})
				return
			}
		}
	}
}

// Disputed reports whether the page gives days of publication that differ by more than
// one day: time zones make a day.
func (a *Article) Disputed() bool {
	for _, d := range a.Dates {
		if n := d.Day.DaysSince(a.Published.Day); n > 1 || n < -1 {
			return true
		}
	}
	return false
}
