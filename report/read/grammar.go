package read

import (
	"cmp"
	_ "embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"
	"unicode"
)

// The grammar of a language is one table, grammar/CODE.csv, which a translator reads and
// extends:
//
//	class     what the words of the row are: number, month, person, kill, pattern …; two
//	          classes apart by /
//	value     what they stand for: 27, at_least, deaths; empty where the class says all
//	words     the words, apart by |; small letters; accents may be left out; forms of one
//	          apart by / in brackets: asesinad(o/a/os/as), (ha/han/) muerto
//
// Classes are described in grammar/README.md. Sentences with the figures that are found in
// them, grammar/examples/CODE.csv, are its tests; no program needs them. Each is a text by
// itself, since a file system would make the browser's program larger.
var (
	//go:embed grammar/en.csv
	english string
	//go:embed grammar/es.csv
	spanish string
	//go:embed grammar/pt.csv
	portuguese string
	//go:embed grammar/fr.csv
	french string
	//go:embed grammar/de.csv
	german string
)

var tables = map[string]*string{"en": &english, "es": &spanish, "pt": &portuguese, "fr": &french, "de": &german}

// Languages are those that there is a grammar for; the first two at full quality.
var Languages = []string{"en", "es", "pt", "fr", "de"}

// grammar is the table of one language, ready to be looked up.
type grammar struct {
	language string
	phrases  map[string][]wording // by their first word
	single   map[string]map[string]string
	patterns []pattern
}

// wording is some words of a class.
type wording struct {
	words []string
	class string
	value string
}

// mark is a phrase found in a sentence, from a token on.
type mark struct {
	class, value string
	at, size     int // tokens
}

var grammars = func() map[string]func() (*grammar, error) {
	all := map[string]func() (*grammar, error){}
	for _, code := range Languages {
		all[code] = sync.OnceValues(func() (*grammar, error) { return newGrammar(code) })
	}
	return all
}()

// grammarOf is the grammar of a language, or that of the first.
func grammarOf(code string) *grammar {
	load, ok := grammars[code]
	if !ok {
		load = grammars[Languages[0]]
	}
	g, err := load()
	if err != nil {
		panic(err) // the tables are built in, and a test reads them
	}
	return g
}

func newGrammar(code string) (*grammar, error) {
	name := "grammar/" + code + ".csv"
	rows, err := csv.NewReader(strings.NewReader(*tables[code])).ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	g := &grammar{language: code, phrases: map[string][]wording{}, single: map[string]map[string]string{}}
	for i, row := range rows[1:] {
		class, value, list := row[0], row[1], row[2]
		if class == "pattern" {
			for _, form := range forms(list) {
				p, err := parsePattern(value, form)
				if err != nil {
					return nil, fmt.Errorf("%s:%d: %w", name, i+2, err)
				}
				g.patterns = append(g.patterns, p)
			}
			continue
		}
		for _, class := range strings.Split(class, "/") {
			g.add(class, value, list)
		}
	}
	for _, phrases := range g.phrases {
		slices.SortStableFunc(phrases, func(a, b wording) int { return cmp.Compare(len(b.words), len(a.words)) })
	}
	return g, nil
}

// add adds the words of a class, each form of them.
func (g *grammar) add(class, value, list string) {
	if g.single[class] == nil {
		g.single[class] = map[string]string{}
	}
	for _, w := range strings.Split(fold(list), "|") {
		plain := strings.IndexFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !strings.ContainsRune(" (/)", r) }) < 0
		for _, form := range forms(w) {
			words := strings.Fields(form)
			if !plain {
				words = splitWords(form)
			}
			if len(words) == 0 {
				continue
			}
			g.phrases[words[0]] = append(g.phrases[words[0]], wording{words, class, value})
			if len(words) == 1 {
				g.single[class][words[0]] = value
			}
		}
	}
}

// forms are the forms of some words: one of each brackets, which may stand in one another, in
// all combinations.
func forms(words string) []string {
	open := strings.IndexByte(words, '(')
	if open < 0 {
		return []string{words}
	}
	var all, inside []string
	depth, start, i := 0, open+1, open
brackets:
	for ; i < len(words); i++ {
		switch c := words[i]; {
		case c == '(':
			depth++
		case c == ')':
			if depth--; depth == 0 {
				break brackets
			}
		case c == '/' && depth == 1:
			inside, start = append(inside, words[start:i]), i+1
		}
	}
	inside = append(inside, words[start:i])
	for _, tail := range forms(words[min(i+1, len(words)):]) {
		for _, each := range inside {
			for _, form := range forms(each) {
				all = append(all, words[:open]+form+tail)
			}
		}
	}
	return all
}

func splitWords(s string) (all []string) {
	for _, t := range tokenize(s, 0) {
		all = append(all, t.text)
	}
	return all
}

// has reports whether a word is of a class.
func (g *grammar) has(class, word string) bool {
	_, ok := g.single[class][word]
	return ok
}

// value is the number that a word of a class stands for.
func (g *grammar) value(class, word string) (int, bool) {
	text, ok := g.single[class][word]
	if !ok {
		return 0, false
	}
	n, err := strconv.Atoi(text)
	return n, err == nil
}

// look finds the phrases of the grammar in a sentence, at each token the longest first.
func (g *grammar) look(s *Sentence) {
	s.marks = make([][]mark, len(s.tokens))
	s.ends = make([][]mark, len(s.tokens)+1)
	for i := range s.tokens {
	phrases:
		for _, p := range g.phrases[s.tokens[i].text] {
			if i+len(p.words) > len(s.tokens) {
				continue
			}
			for k := 1; k < len(p.words); k++ {
				if s.tokens[i+k].text != p.words[k] {
					continue phrases
				}
			}
			if p.class == "cue" {
				for _, m := range s.marks[i] {
					if m.class == p.class && m.value == p.value {
						continue phrases // a word of a longer one is no further sign
					}
				}
			}
			m := mark{p.class, p.value, i, len(p.words)}
			s.marks[i] = append(s.marks[i], m)
			s.ends[i+m.size] = append(s.ends[i+m.size], m)
		}
	}
}

// at is the phrase of a class that begins at a token.
func (s *Sentence) at(i int, class string) (mark, bool) {
	if i >= 0 && i < len(s.marks) {
		for _, m := range s.marks[i] {
			if m.class == class {
				return m, true
			}
		}
	}
	return mark{}, false
}

// says reports whether a phrase of a class stands among some tokens, with a value.
func (s *Sentence) says(from, to int, class, value string) bool {
	for i := max(from, 0); i < min(to, len(s.marks)); i++ {
		if slices.ContainsFunc(s.marks[i], func(m mark) bool { return m.class == class && m.value == value }) {
			return true
		}
	}
	return false
}

// before is the phrase of a class that ends before a token.
func (s *Sentence) before(i int, class string) (mark, bool) {
	if i >= 0 && i < len(s.ends) {
		for _, m := range s.ends[i] {
			if m.class == class {
				return m, true
			}
		}
	}
	return mark{}, false
}

// within is the first phrase of a class among some tokens.
func (s *Sentence) within(from, to int, class string) (mark, bool) {
	for i := max(from, 0); i < min(to, len(s.marks)); i++ {
		if m, ok := s.at(i, class); ok {
			return m, true
		}
	}
	return mark{}, false
}
