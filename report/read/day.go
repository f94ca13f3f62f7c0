package read

import (
	"slices"
	"strconv"
	"strings"

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

// dateline takes the day of publication with which a sentence begins, before a full stop, for what it is:
// 18 October 2025.- The president said.
func (s *Sentence) dateline(c *clock) {
	if len(s.days) == 0 || !c.published.Valid() {
		return
	}
	m := &s.days[0]
	end := m.at + m.size
	if m.Unit != "day" || len(m.Spans) != 1 || m.Spans[0].To < c.published.AddDays(-1) || end >= len(s.tokens) {
		return
	}
	if m.at <= 1 && s.tokens[end].text == "." || s.behindPlace(m.at) && s.dashed(end) {
		s.days = s.days[1:]
	}
}

// behindPlace reports whether a token near the beginning of a sentence stands behind the comma that ends a
// place: Washington, the 7th.
func (s *Sentence) behindPlace(i int) bool {
	if i > longestPlace || !s.tokens[0].capital {
		return false
	}
	for back := i - 1; back > 0 && back >= i-2; back-- {
		if s.tokens[back].text == "," {
			return true
		}
	}
	return false
}

// longestPlace is how many tokens the place of a dateline may have.
const longestPlace = 12

// dashed reports whether a dash ends what stands before a token, behind a full stop or the name of an agency
// in brackets.
func (s *Sentence) dashed(i int) bool {
	if end := s.inserted(i); end > 0 && s.tokens[i].text == "(" {
		i = end
	}
	if i < len(s.tokens) && s.tokens[i].text == "." {
		i++
	}
	return i < len(s.tokens) && strings.ContainsAny(s.tokens[i].text, "-–—")
}

// nearNight is how far from a day the word may stand that makes it a night.
const nearNight = 3

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
