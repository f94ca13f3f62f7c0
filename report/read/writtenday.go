package read

import (
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

func (g *grammar) dayAt(s *Sentence, i int, c *clock) (Moment, bool) {
	t := s.tokens[i]
	if t.digits {
		if m, ok := g.numeric(s, i); ok {
			return m, true
		}
		// 2 September, 2 de septiembre, the 2nd of September
		if day, ok := g.dayNumber(t.text); ok && (i == 0 || !t.joined) {
			k := i + 1
			second := 0
			if k+1 < len(s.tokens) && s.tokens[k].text == "." && g.has("and", s.tokens[k+1].text) {
				k++ // 15. und 19. September
			}
			if k+1 < len(s.tokens) && (s.tokens[k].text == "," || g.has("and", s.tokens[k].text)) { // 21 y 22 de octubre
				next := k + 1
				if next+1 < len(s.tokens) && g.has("article", s.tokens[next].text) { // le 29 et le 31 décembre
					next++
				}
				if d, ok := g.dayNumber(s.tokens[next].text); ok && d > day {
					second, k = d, next+1
				}
			}
			for k < len(s.tokens) && (s.tokens[k].text == "." || g.has("of", s.tokens[k].text)) && k < i+5 {
				k++
			}
			if month, ok := s.at(k, "month"); ok {
				m, _ := strconv.Atoi(month.value)
				return g.dated(s, i, k+1, m, day, second, c), true
			}
		}
		if year, ok := yearOf(t.text); ok && !t.joined && (i+1 >= len(s.tokens) || !s.tokens[i+1].joined) {
			if _, counts := g.noun(s, i+1); !counts {
				return Moment{at: i, size: 1, Unit: "year", Spans: []Span{{schema.Date(t.text + "-01-01"), schema.Date(t.text + "-12-31")}}, Since: false}, year > 0
			}
		}
		return Moment{}, false
	}
	relative, told := s.at(i, "relative")
	if _, number := g.value("number", t.text); number && !told {
		return Moment{}, false // dez embarcações
	}
	if month, ok := s.at(i, "month"); ok && (t.capital || g.language != "en" && g.language != "de") {
		m, _ := strconv.Atoi(month.value)
		k := i + 1
		if k < len(s.tokens) && s.tokens[k].text == "." && k+1 < len(s.tokens) && s.tokens[k+1].digits {
			k++
		}
		if k < len(s.tokens) {
			if day, ok := g.dayNumber(s.tokens[k].text); ok && g.language == "en" {
				second := 0
				if k+1 < len(s.tokens) && s.tokens[k+1].joined { // Nov. 9-10
					if d, ok := g.dayNumber(s.tokens[k+1].text); ok && d > day {
						return g.dated(s, i, k+2, m, day, d, c), true
					}
				}
				if k+2 < len(s.tokens) && g.has("and", s.tokens[k+1].text) {
					if d, ok := g.dayNumber(s.tokens[k+2].text); ok && d > day {
						if noun, counts := g.noun(s, k+3); !counts || s.numberBehind(g, noun) { // the strikes of Sept. 15 and 19 killed six
							return g.dated(s, i, k+3, m, day, d, c), true
						}
					}
				}
				return g.dated(s, i, k+1, m, day, second, c), true
			}
		}
		if g.language == "en" && (t.text == "may" || t.text == "march") && i == 0 {
			return Moment{}, false
		}
		whole := g.month(s, i, m, c)
		if third, ok := s.before(i, "third"); ok {
			whole = third.of(whole)
		}
		return whole, true
	}
	if weekday, ok := s.at(i, "weekday"); ok {
		d, _ := strconv.Atoi(weekday.value)
		m := Moment{at: i, size: weekday.size, Unit: "weekday"}
		if c.published.Valid() {
			back := (int(c.published.Time().Weekday()) - d%7 + 7) % 7
			day := c.published.AddDays(-back)
			m.Spans = []Span{{day, day}}
			if back == 0 {
				week := day.AddDays(-7)
				m.Spans = append(m.Spans, Span{week, week})
			}
		}
		return m, true
	}
	if feast, ok := s.at(i, "feast"); ok { // on New Year's Eve
		month, day, _ := strings.Cut(feast.value, "-")
		m, _ := strconv.Atoi(month)
		d, _ := strconv.Atoi(day)
		return g.dated(s, i, i+feast.size, m, d, 0, c), true
	}
	if told {
		m := g.relative(s, relative, c)
		if third, ok := s.before(i, "third"); ok && m.Unit == "month" {
			m = third.of(m) // a principios de este mes
		}
		return m, true
	}
	return Moment{}, false
}

// numberBehind reports whether a word that may be a noun is the verb of a number behind it.
func (s *Sentence) numberBehind(g *grammar, noun mark) bool {
	i := noun.at + noun.size
	return noun.class == "dead" && i < len(s.tokens) && (s.tokens[i].digits || s.isNumber(g, i))
}

// dayNumber is the number of a day of a month: 2, 2nd, 1er, 1º.
func (g *grammar) dayNumber(text string) (int, bool) {
	digits := strings.TrimRight(text, "abcdefghijklmnopqrstuvwxyzºª°")
	if suffix := text[len(digits):]; suffix != "" && !g.has("suffix", suffix) {
		return 0, false
	}
	n, err := strconv.Atoi(digits)
	return n, err == nil && n >= 1 && n <= 31 && len(digits) <= 2
}

func yearOf(text string) (int, bool) {
	n, err := strconv.Atoi(text)
	return n, err == nil && len(text) == 4 && n >= 1990 && n <= 2039
}

// numeric reads 2025-10-14, 14/10/2025 and 14.10.2025.
func (g *grammar) numeric(s *Sentence, i int) (Moment, bool) {
	text := s.tokens[i].text
	if len(text) == 4 && i+2 < len(s.tokens) && s.tokens[i+1].joined && s.tokens[i+2].joined {
		if day := schema.Date(text + "-" + s.tokens[i+1].text + "-" + s.tokens[i+2].text); day.Valid() {
			return Moment{at: i, size: 3, Unit: "day", Spans: []Span{{day, day}}}, true
		}
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return r == '/' || r == '.' })
	if len(parts) != 3 || len(parts[2]) != 4 {
		return Moment{}, false
	}
	a, _ := strconv.Atoi(parts[0])
	b, _ := strconv.Atoi(parts[1])
	year, _ := strconv.Atoi(parts[2])
	m := Moment{at: i, size: 1, Unit: "day"}
	add := func(month, day int) {
		if d := ymd(year, month, day); d.Valid() && (len(m.Spans) == 0 || m.Spans[0].From != d) {
			m.Spans = append(m.Spans, Span{d, d})
		}
	}
	if g.language == "en" && strings.Contains(text, "/") {
		add(a, b)
		add(b, a)
	} else {
		add(b, a)
	}
	return m, len(m.Spans) > 0
}
