package read

import (
	"fmt"
	"strings"
)

// pattern is a way to state a figure. It is written as words and classes around #, the
// number with its words:
//
//	@kill #person         killed at least eleven people
//	@toll .. @to #        the death toll rose on Monday to 27
//	#person .. @killed    six men aboard were killed
//
// #CLASS is a number that counts that noun, #bare one that counts none, # any. A
// .. stands for up to twenty words of one clause. What stands in the table first is asked
// first.
type pattern struct {
	measure string // deaths, strikes, vessels, survivors, missing; other: not taken
	kind    Kind   // where the pattern tells
	noun    string // of the number; "" for any, "bare" for none
	left    []part // from the number outwards
	right   []part
}

// part is one word, class or gap of a pattern.
type part struct {
	class, word string
	gap         bool
}

// widestGap is how many tokens .. may stand for.
const widestGap = 20

func parsePattern(value, text string) (pattern, error) {
	measure, kind, _ := strings.Cut(value, " ")
	p := pattern{measure: measure, kind: Kind(kind)}
	seen := false
	for _, field := range strings.Fields(text) {
		if noun, ok := strings.CutPrefix(field, "#"); ok {
			if seen {
				return p, fmt.Errorf("found two numbers in the pattern %q, want one", text)
			}
			seen, p.noun = true, noun
			continue
		}
		element := part{word: fold(field)}
		if class, ok := strings.CutPrefix(field, "@"); ok {
			element.class = class
		} else if field == ".." {
			element.gap = true
		}
		if seen {
			p.right = append(p.right, element)
		} else {
			p.left = append([]part{element}, p.left...)
		}
	}
	if !seen {
		return p, fmt.Errorf("found no # in the pattern %q, want the place of the number", text)
	}
	return p, nil
}

// matches reports whether a number of a sentence is stated in the pattern's way.
func (p *pattern) matches(s *Sentence, n *number) bool {
	switch {
	case p.noun == "":
	case p.noun == "bare":
		if n.head != "" {
			return false
		}
	case p.noun != n.head:
		return false
	}
	// The words that belong to the number may be part of what is before it: elevó a 83.
	for left := n.left; left <= n.at; left++ {
		if s.backwards(p.left, left) {
			return s.forwards(p.right, n.right, p.measure == "survivors" || p.measure == "missing" || n.weak)
		}
	}
	return false
}

// forwards matches parts from a token on; a gap of an apart pattern ends before another
// number: two died and one survived.
func (s *Sentence) forwards(parts []part, i int, apart bool) bool {
	if len(parts) == 0 {
		return true
	}
	if i < len(s.tokens) && s.tokens[i].text == "\"" {
		i++ // six "narco-terrorists" were killed
	}
	p := parts[0]
	switch {
	case p.gap:
		for k := 0; k <= widestGap && i+k <= len(s.tokens); k++ {
			if s.ofNext(parts[1:], i+k) || k > 0 && s.ofLast(parts[1:], i+k) {
				return false
			}
			if s.forwards(parts[1:], i+k, apart) {
				return true
			}
			if end := s.inserted(i + k); end > 0 && s.forwards(parts, end, apart) {
				return true
			}
			if i+k == len(s.tokens) || !s.bridged(i+k) || apart && s.leads(i+k) {
				return false
			}
		}
		return false
	case p.class != "":
		m, ok := s.at(i, p.class)
		return ok && s.forwards(parts[1:], i+m.size, apart)
	}
	return i < len(s.tokens) && s.tokens[i].text == p.word && s.forwards(parts[1:], i+1, apart)
}

// ofNext reports whether the verb that a gap leads to is that of the number of people behind it: one
// survivor of an attack in which there died fourteen.
func (s *Sentence) ofNext(parts []part, i int) bool {
	if len(parts) == 0 || parts[0].class != "killed" && parts[0].class != "survived" {
		return false
	}
	m, ok := s.at(i, parts[0].class)
	for k := range s.numbers {
		if n := &s.numbers[k]; ok && n.left == i+m.size && !n.ordinal && (n.head == "person" || n.head == "dead") {
			return true
		}
	}
	return false
}

// ofLast reports whether the verb that a gap leads to is that of the number of people just before it, behind a
// comma, or behind of whom: three people were aboard the ship, two were killed; a strike killed two men, two survived.
func (s *Sentence) ofLast(parts []part, i int) bool {
	if len(parts) == 0 || parts[0].class != "killed" && parts[0].class != "survived" {
		return false
	}
	_, ok := s.at(i, parts[0].class)
	for k := range s.numbers {
		n := &s.numbers[k]
		if !ok || n.right != i || n.left == 0 || n.ordinal || n.head != "person" && n.head != "" {
			continue
		}
		if _, who := s.before(n.left, "who"); who || s.tokens[n.left-1].text == "," {
			return true
		}
	}
	return false
}

func (s *Sentence) backwards(parts []part, i int) bool {
	if len(parts) == 0 {
		return true
	}
	if i > 0 && s.tokens[i-1].text == "\"" {
		i-- // the death of "six narco-terrorists"
	}
	p := parts[0]
	switch {
	case p.gap:
		for k := 0; k <= widestGap && i-k >= 0; k++ {
			if s.backwards(parts[1:], i-k) {
				return true
			}
			if begin := s.insertedBefore(i - k); begin >= 0 && s.backwards(parts, begin) {
				return true
			}
			if i-k == 0 || !s.bridged(i-k-1) || s.leads(i-k-1) {
				return false
			}
		}
		return false
	case p.class != "":
		m, ok := s.before(i, p.class)
		return ok && s.backwards(parts[1:], m.at)
	}
	return i > 0 && s.tokens[i-1].text == p.word && s.backwards(parts[1:], i-1)
}

// leads reports whether a token is an "and" before a number.
func (s *Sentence) leads(i int) bool {
	_, and := s.at(i, "and")
	return and && s.counted[i+1]
}

// bridged reports whether a gap may go over a token: not over the end of a clause, nor
// over another verb that says what became of people.
func (s *Sentence) bridged(i int) bool {
	switch s.tokens[i].text {
	case ";", ":", "?", "!", "—", "–":
		return false
	}
	for _, m := range s.marks[i] {
		switch m.class {
		case "kill", "killed", "survived", "clause":
			return false
		}
	}
	return true
}
