package read

import "strings"

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
