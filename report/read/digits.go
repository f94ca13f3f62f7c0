package read

import (
	"strconv"
	"strings"
	"unicode"

	"github.com/strike-tally/strike-tally/schema"
)

// ranged reports whether two numbers with a word between them are a range.
func (g *grammar) ranged(s *Sentence, n *number, i int) bool {
	if v := g.single["to"][s.tokens[i].text]; v != "between" {
		return true
	}
	at := n.at
	for { // between roughly 61 and 87
		m, ok := s.before(at, "qualifier")
		if !ok {
			break
		}
		at = m.at
	}
	_, ok := s.before(at, "between")
	return ok
}

// digits reads a number that is written in digits.
func (g *grammar) digits(s *Sentence, i int) (number, bool) {
	text := s.tokens[i].text
	n := number{at: i, size: 1}
	if i > 0 {
		switch before := s.tokens[i-1]; {
		case strings.ContainsAny(before.text, "$€£#@/"):
			return n, false
		case s.tokens[i].joined && !before.digits && !g.has("number", before.text):
			return n, false // F-35, COVID-19
		}
	}
	digits := strings.TrimRightFunc(text, func(r rune) bool { return !unicode.IsDigit(r) })
	suffix := strings.TrimPrefix(text[len(digits):], ".") // 21.º
	switch {
	case suffix == "":
	case suffix == "+":
		n.qualifier = "at_least"
	case g.has("suffix", suffix):
		n.ordinal = true
	default:
		return n, false
	}
	thousands, decimal := ",", "."
	if g.language != "en" {
		thousands, decimal = ".", ","
	}
	if strings.ContainsAny(digits, decimal+":/") {
		return n, false
	}
	if parts := strings.Split(digits, thousands); len(parts) > 1 {
		for _, p := range parts[1:] {
			if len(p) != 3 {
				return n, false
			}
		}
		digits = strings.Join(parts, "")
	}
	value, err := strconv.Atoi(digits)
	if err != nil || value > schema.MaxCount || digits[0] == '0' && len(digits) > 1 {
		return n, false
	}
	n.value = value
	if i+2 < len(s.tokens) && g.language == "de" && s.tokens[i+1].text == "." && s.tokens[i+1].start == s.tokens[i].end {
		_, strike := s.at(i+2, "strike")
		if _, us := s.at(i+2, "anchor"); us && !strike {
			_, strike = s.at(i+3, "strike") // der 22. US-Angriff
		}
		_, vessel := s.at(i+2, "vessel")
		if strike || vessel { // der 22. Angriff
			n.ordinal, n.size = true, 2
		}
	}
	if _, many := s.at(i+1, "million"); many {
		return n, false
	}
	return n, true
}
