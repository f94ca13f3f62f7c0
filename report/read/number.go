package read

import (
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// number is a number of a sentence with the words that belong to it.
type number struct {
	at, size  int // tokens of the number itself
	left      int // first token of its phrase: at least all
	right     int // token behind its phrase: 27 alleged smugglers
	value, to int // to is the upper end of a range, else value
	qualifier string
	ordinal   bool
	dozen     int    // what it counts in: a dozen, a decena; 0 for ones
	weak      bool   // one, no: a number only beside people
	head      string // class of the noun that it counts; empty for none
	headAt    int
	listed    bool // one of some places that follow each other
	box       bool // the noun stands on a line of its own
	carried   bool // its verb is that of the number before
	below     bool // told as one that is not reached: fewer than
}

// findNumbers finds the numbers of a sentence that are no part of a day.
func (g *grammar) findNumbers(s *Sentence) {
	s.counted = make([]bool, len(s.tokens)+1)
	for i := 0; i < len(s.tokens); {
		n, ok := g.numberAt(s, i)
		if !ok || s.cited(i) {
			i++
			continue
		}
		i = n.at + n.size
		if i+2 < len(s.tokens) && g.has("to", s.tokens[i].text) && s.tokens[i+1].digits {
			if _, many := s.at(i+2, "million"); many {
				continue // 25 to 50 thousand
			}
		}
		if i+1 < len(s.tokens) && !n.ordinal && (g.has("to", s.tokens[i].text) || s.tokens[i+1].joined) {
			if upper, ok := g.numberAt(s, i+1); ok && !upper.ordinal && upper.value > n.value && upper.value < 20*n.value+20 && g.ranged(s, &n, i) {
				n.to, n.size = upper.value, upper.at+upper.size-n.at
				i = n.at + n.size
			}
		}
		if i < len(s.tokens) && !n.ordinal && s.tokens[i].joined && s.tokens[i].digits && !s.dated[i] { // 117-126
			if upper, ok := g.digits(s, i); ok && upper.value > n.value && upper.value < 2*n.value+20 {
				n.to, n.size = upper.value, i+1-n.at
				i++
			}
		}
		g.dress(s, &n)
		g.enumerate(s, &n)
		if m, ok := s.before(n.at, "numbered"); ok && m.value != "strikes" && !n.weak {
			strike, ok := s.before(m.at, "strike")
			if vessel, is := s.before(m.at, "vessel"); is && n.head == "" { // la embarcación número 27
				n.ordinal, n.head, n.headAt, n.left, n.right = true, "vessel", vessel.at, vessel.at, n.at+n.size
			}
			if m.value == "strike" && n.head == "" && (n.value > 2 || len(s.days) > 0 && s.days[0].at == 0) { // el ataque 21
				strike, ok = m, true
			}
			if ok { // strike number 16
				n.ordinal, n.head, n.headAt, n.left, n.right = true, "strike", strike.at, strike.at, n.at+n.size
			}
		}
		s.numbers = append(s.numbers, n)
		s.counted[n.left], s.counted[n.at] = true, true
	}
}

// cited reports whether a number in digits is the place of a source, or of a note: killed [4], [1, 2].
func (s *Sentence) cited(i int) bool {
	from, to := i, i
	for from > 0 && (s.tokens[from].digits || s.tokens[from].text == ",") {
		from--
	}
	for to < len(s.tokens)-1 && (s.tokens[to].digits || s.tokens[to].text == ",") {
		to++
	}
	return from < i && to > i && s.tokens[from].text == "[" && s.tokens[to].text == "]" && from > 0
}

// numberAt reads the number that begins at a token.
func (g *grammar) numberAt(s *Sentence, i int) (number, bool) {
	if s.dated[i] {
		return number{}, false
	}
	t := s.tokens[i]
	if t.digits {
		return g.digits(s, i)
	}
	if m, ok := s.at(i, "zero"); ok && i+1 < len(s.tokens) && m.size == 1 && g.has("one", s.tokens[i+1].text) || i > 0 && g.has("zero", s.tokens[i-1].text) && g.has("one", t.text) {
		return number{}, false // no one
	} else if ok {
		return number{at: i, size: m.size, weak: true}, true
	}
	if m, ok := s.at(i, "half"); ok {
		half, _ := strconv.Atoi(m.value)
		return number{at: i, size: m.size, value: half, dozen: half}, true
	}
	if _, each := s.at(i-1, "each"); each && g.has("one", t.text) {
		return number{}, false // cada una
	}
	n := number{at: i}
	previous := 0 // the word before, to tell 20 + 1 from 4 x 20
	ok := false
	for k := i; k < len(s.tokens); {
		word := s.tokens[k].text
		if ok && k > i && g.has("and", word) && k+1 < len(s.tokens) {
			next, isNumber := g.unit(s.tokens[k+1].text)
			if !isNumber || next >= previous || previous < 20 && n.value < 100 || next >= 10 && previous < 100 {
				break
			}
			k++
			word = s.tokens[k].text
		}
		if v, isOrdinal := g.ordinal(word); isOrdinal && (!ok || v < previous && previous >= 20) {
			if m, is := s.at(k, "ordinal"); is && m.size > 1 {
				break
			}
			n.value, n.ordinal, n.size = n.value+v, true, k+1-i
			if k+1 < len(s.tokens) && v >= 10 && v%10 == 0 {
				if one, isOrdinal := g.value("ordinal", s.tokens[k+1].text); isOrdinal && one < 10 { // vigésimo primero, décimo segundo
					n.value, n.size = n.value+one, n.size+1
				}
			}
			return n, true
		}
		v, isNumber := g.word(word)
		if !ok && g.has("one", word) {
			isNumber = false // ein Boot: an article
		}
		if ok && !isNumber && previous >= 20 && (s.tokens[k].joined || g.has("and", s.tokens[k-1].text)) {
			v, isNumber = g.unit(word) // twenty-one, treinta y uno
		}
		switch {
		case !isNumber:
			if one, is := g.value("one", word); is && !ok {
				if next, isNext := g.collective(s, k+1); isNext {
					n.value, n.dozen, n.size = next, next, k+2-i
					return n, true
				}
				n.value, n.weak, n.size = one, true, 1
				return n, true
			}
			dozen, is := g.collective(s, k)
			if ok && !is {
				dozen, is = g.value("collectives", word) // dos docenas
			}
			if is {
				n.size = k + 1 - i
				n.value, n.dozen = max(n.value, 1)*dozen, dozen
				return n, true
			}
			return n, ok
		case !ok:
			n.value = v
		case v == 100 && n.value < 10, v == 20 && n.value == 4 && g.language == "fr":
			n.value *= v
		case v == 1000 && n.value < 1000:
			n.value *= v
		case v < previous && (previous >= 20 && v < 20 || previous >= 100 && v < 100):
			n.value += v
		default:
			return n, ok
		}
		previous, ok = v, true
		n.size = k + 1 - i
		if previous < 20 && n.value >= 100 || n.value > schema.MaxCount/1000 {
			previous = min(previous, 20)
		}
		k++
	}
	return n, ok
}

// unit is the number that a word stands for at the end of a longer one.
func (g *grammar) unit(w string) (int, bool) {
	if v, ok := g.value("one", w); ok {
		return v, ok
	}
	return g.word(w)
}

// word is the number that a single word stands for; German ones are put together.
func (g *grammar) word(w string) (int, bool) {
	if v, ok := g.value("number", w); ok {
		return v, ok
	}
	if g.language != "de" {
		return 0, false
	}
	if unit, tens, ok := strings.Cut(w, "und"); ok {
		a, isUnit := g.value("number", unit)
		b, isTens := g.value("number", tens)
		return a + b, isUnit && isTens
	}
	return 0, false
}

// ordinal is the place that a word stands for; German ones of 20 and more end in sten.
func (g *grammar) ordinal(w string) (int, bool) {
	if v, ok := g.value("ordinal", w); ok || g.language != "de" {
		return v, ok
	}
	for _, end := range []string{"ste", "sten", "ster", "stem", "stes"} {
		if stem, ok := strings.CutSuffix(w, end); ok {
			if v, ok := g.word(stem); ok && v >= 20 {
				return v, true
			}
		}
	}
	return 0, false
}

// collective is the number of a dozen or a decena at a token.
func (g *grammar) collective(s *Sentence, i int) (int, bool) {
	if i >= len(s.tokens) {
		return 0, false
	}
	return g.value("collective", s.tokens[i].text)
}
