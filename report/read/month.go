package read

import (
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

func ymd(year, month, day int) schema.Date {
	b := []byte("0000-00-00")
	for i, n := range []struct{ at, value int }{{3, year}, {6, month}, {9, day}} {
		for k, v := n.at, n.value; v > 0 && k >= 0 && (i == 0 || k > n.at-2); k, v = k-1, v/10 {
			b[k] = byte('0' + v%10)
		}
	}
	return schema.Date(b)
}

// year reads a year behind a date: , 2025, de 2025.
func (g *grammar) yearBehind(s *Sentence, k int) (year, end int) {
	end = k
	if k < len(s.tokens) && (s.tokens[k].text == "," || s.tokens[k].text == "." || g.has("of", s.tokens[k].text)) {
		k++
	}
	if k < len(s.tokens) && !s.tokens[k].joined {
		if y, ok := yearOf(s.tokens[k].text); ok {
			return y, k + 1
		}
	}
	return 0, end
}

// dated is a day of a month; second is the last day of two.
func (g *grammar) dated(s *Sentence, at, end, month, day, second int, c *clock) Moment {
	year, end := g.yearBehind(s, end)
	m := Moment{at: at, size: end - at, Unit: "day"}
	last := max(day, second)
	for _, y := range c.years(year, month, day) {
		if from, to := ymd(y, month, day), ymd(y, month, last); from.Valid() && to.Valid() {
			m.Spans = append(m.Spans, Span{from, to})
		}
	}
	return m
}

// years are those that a day without one may be of, the likeliest first: the last one
// that is not more than two days after publication, else those of the campaign.
func (c *clock) years(given, month, day int) []int {
	switch {
	case given > 0:
		return []int{given}
	case c.published.Valid():
		y := c.published.Time().Year()
		if ymd(y, month, day) > c.published.AddDays(2) {
			y--
		}
		return []int{y}
	case c.first.Valid():
		var all []int
		for y := c.last.Time().Year(); y >= c.first.Time().Year(); y-- {
			if d := ymd(y, month, day); d >= c.first.AddDays(-31) && d <= c.last {
				all = append(all, y)
			}
		}
		return all
	}
	return nil
}

// month is a month with or without its year.
func (g *grammar) month(s *Sentence, at, month int, c *clock) Moment {
	year, end := g.yearBehind(s, at+1)
	m := Moment{at: at, size: end - at, Unit: "month"}
	for _, y := range c.years(year, month, 1) {
		from := ymd(y, month, 1)
		m.Spans = append(m.Spans, Span{from, monthEnd(from)})
	}
	return m
}

// of narrows a month to its first, second or last third, that before it in the text.
func (third mark) of(month Moment) Moment {
	month.size += month.at - third.at
	month.at, month.part = third.at, true
	spans := month.Spans
	month.Spans = nil
	for _, s := range spans {
		switch third.value {
		case "1":
			s.To = s.From.AddDays(9)
		case "2":
			s.From, s.To = s.From.AddDays(10), s.From.AddDays(19)
		default:
			s.From = s.From.AddDays(20)
		}
		month.Spans = append(month.Spans, s)
	}
	return month
}

// monthEnd is the last day of a month.
func monthEnd(first schema.Date) schema.Date {
	next := first.AddDays(31)
	return (next[:8] + "01").AddDays(-1)
}

// relative is a day told from that of publication.
func (g *grammar) relative(s *Sentence, r mark, c *clock) Moment {
	m := Moment{at: r.at, size: r.size, Unit: "day"}
	p := c.published
	unit, offset, _ := strings.Cut(r.value, " ")
	n, _ := strconv.Atoi(offset)
	m.Unit = unit
	if unit == "then" { // some days earlier than what was told
		m.Unit = "day"
		for _, day := range c.then {
			if s.place-c.thenAt <= nearThen {
				m.Spans = append(m.Spans, Span{day.AddDays(n), day.AddDays(n)})
			}
		}
		if len(m.Spans) > 0 {
			return m
		}
		unit = "day"
	}
	if !p.Valid() {
		return m
	}
	monday := p.AddDays(-(int(p.Time().Weekday()) + 6) % 7)
	switch unit {
	case "day":
		m.Spans = []Span{{p.AddDays(n), p.AddDays(n)}}
	case "week":
		from := monday.AddDays(7 * n)
		m.Spans = []Span{{from, min(from.AddDays(6), p)}}
	case "days":
		m.Spans = []Span{{p.AddDays(n), p}}
	case "weekend":
		saturday := monday.AddDays(-2)
		if day := p.Time().Weekday(); day == 0 || day == 6 {
			saturday = p.AddDays(-(int(day) + 1) % 7)
		}
		m.Spans = []Span{{saturday, min(saturday.AddDays(1), p)}}
	case "month":
		first := p[:8] + "01"
		for range -n {
			first = first.AddDays(-1)[:8] + "01"
		}
		m.Spans = []Span{{first, min(monthEnd(first), p)}}
	case "year":
		year := strconv.Itoa(p.Time().Year() + n)
		m.Spans = []Span{{schema.Date(year + "-01-01"), min(schema.Date(year+"-12-31"), p)}}
	}
	return m
}
