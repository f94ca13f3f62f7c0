package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// token is a word, a number or a mark of punctuation of a sentence.
type token struct {
	text       string // folded: lower case, without accents
	start, end int    // bytes of [Text.Plain]
	joined     bool   // by a hyphen to the one before
	capital    bool   // begins with a capital letter
	digits     bool   // begins with a digit
}

// Sentence is a stretch of a block that ends with its sentence.
type Sentence struct {
	Start, End int // bytes of [Text.Plain]
	Block      int // in [Text.Blocks]
	place      int // among the sentences of its text
	tokens     []token
	marks      [][]mark // of the grammar, by the token at which they begin
	ends       [][]mark // and by the token behind which they end
	days       []Moment
	numbers    []number
	dated      []bool // tokens that are part of a day
	counted    []bool // tokens with which a number or its phrase begins
}

// longest bounds the tokens of a sentence: what is longer is no sentence, and is cut.
const longest = 400

// sentences cuts the blocks of a text into sentences.
func sentences(t *Text, g *grammar) []Sentence {
	var all []Sentence
	for b, block := range t.Blocks {
		if block.Withdrawn {
			continue
		}
		tokens := tokenize(t.Plain[block.Start:block.End], block.Start)
		begin := 0
		for i := range tokens {
			if i+1 < len(tokens) && !ends(t.Plain, tokens, i, g) && i-begin < longest {
				continue
			}
			end := i + 1
			if end < len(tokens) && i-begin < longest && closing(tokens[end].text) && tokens[end].start == tokens[i].end {
				continue // the quotation mark belongs to the sentence; the next round ends it
			}
			all = append(all, Sentence{Start: tokens[begin].start, End: tokens[i].end, Block: b, place: len(all), tokens: tokens[begin:end]})
			begin = end
		}
	}
	return all
}

func closing(text string) bool { return text == "\"" || text == ")" || text == "]" }

// ends reports whether a sentence ends with a token.
func ends(plain string, tokens []token, i int, g *grammar) bool {
	text := tokens[i].text
	if closing(text) && i > 0 && tokens[i-1].end == tokens[i].start {
		text = tokens[i-1].text
		i--
	}
	next := i + 1
	for next < min(len(tokens), i+4) && closing(tokens[next].text) && tokens[next].start == tokens[next-1].end {
		next++
	}
	if next >= len(tokens) {
		return true
	}
	n := tokens[next]
	if n.start == tokens[next-1].end {
		// 7.1 and ap.org go on; a blank that was forgotten does not.
		return text == "." && n.capital && i > 0 && len(tokens[i-1].text) > 3 && !tokens[i-1].capital
	}
	switch text {
	case "!", "?", "…":
		return n.capital || n.digits || !isWord(n.text)
	case ".":
	default:
		return false
	}
	if !n.capital && !n.digits && isWord(n.text) {
		return false
	}
	if i == 0 {
		return true
	}
	before := tokens[i-1]
	switch {
	case g.has("abbreviation", before.text):
		return false
	case before.digits && len(before.text) <= 2 && (g.has("month", n.text) || g.language == "de" && (g.has("strike", n.text) || g.has("vessel", n.text) || g.has("anchor", n.text))):
		return false // 2. September, der 22. Angriff
	case utf8.RuneCountInString(before.text) == 1 && before.capital && before.end == tokens[i].start:
		return false // the letter of a name
	}
	return true
}

func isWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// tokenize cuts a text into tokens; at is where it begins.
func tokenize(text string, at int) []token {
	tokens := make([]token, 0, len(text)/5)
	joined := false
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case unicode.IsSpace(r):
			i += size
			joined = false
			continue
		case dash(r) && len(tokens) > 0 && tokens[len(tokens)-1].end == at+i && isWord(tokens[len(tokens)-1].text):
			if next, _ := utf8.DecodeRuneInString(text[i+size:]); r != '—' && (unicode.IsLetter(next) || unicode.IsDigit(next)) {
				joined = true
				i += size
				continue
			}
		}
		end := i + size
		switch {
		case unicode.IsDigit(r):
			end = numeral(text, i)
		case unicode.IsLetter(r):
			end = word(text, i)
		case r == '\'' || r == '’' || r == '‘':
			i = end // an apostrophe ends a word and is none
			continue
		}
		tokens = append(tokens, token{text: fold(text[i:end]), start: at + i, end: at + end, joined: joined, capital: unicode.IsUpper(r), digits: unicode.IsDigit(r)})
		joined = false
		i = end
	}
	return tokens
}

func dash(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '–' }

// word is the end of a word; U.S. is one.
func word(text string, i int) int {
	end, letters := i, 0
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if r == '.' && letters == 1 {
			next, _ := utf8.DecodeRuneInString(text[end+1:])
			after, _ := utf8.DecodeRuneInString(text[min(len(text), end+1+utf8.RuneLen(next)):])
			if unicode.IsLetter(next) && !unicode.IsLetter(after) {
				end, letters = end+1, 0
				continue
			}
			break
		}
		if !unicode.IsLetter(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		end += size
		letters++
	}
	return end
}

// numeral is the end of a number with what is written in it: 1,000, 7.1, 20th, 104+,
// 14/10/2025, 10:06.
func numeral(text string, i int) int {
	end := i
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsDigit(r) && !unicode.IsLetter(r) && r != 'º' && r != 'ª' && r != '°' && r != '%' && r != '+' {
			next, _ := utf8.DecodeRuneInString(text[end+size:])
			if !strings.ContainsRune(".,:/", r) || !unicode.IsDigit(next) && (r != '.' || next != 'º' && next != 'ª') {
				break
			}
		}
		end += size
	}
	return end
}

// fold makes words of one form: lower case, without the accents of Latin letters.
func fold(s string) string {
	plain := true
	for i := 0; i < len(s); i++ {
		if c := s[i]; c >= 0x80 || 'A' <= c && c <= 'Z' {
			plain = false
			break
		}
	}
	if plain {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		r = unicode.ToLower(r)
		switch {
		case r < 0x80:
			b.WriteRune(r)
		case strings.ContainsRune("áàâãäå", r):
			b.WriteByte('a')
		case strings.ContainsRune("éèêë", r):
			b.WriteByte('e')
		case strings.ContainsRune("íìîï", r):
			b.WriteByte('i')
		case strings.ContainsRune("óòôõö", r):
			b.WriteByte('o')
		case strings.ContainsRune("úùûü", r):
			b.WriteByte('u')
		case r == 'ñ':
			b.WriteByte('n')
		case r == 'ç':
			b.WriteByte('c')
		case r == 'ß':
			b.WriteString("ss")
		case r == '“' || r == '”' || r == '«' || r == '»' || r == '„':
			b.WriteByte('"')
		case unicode.Is(unicode.Mn, r):
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// next is the sentence behind one; nil for the last.
func (r *reading) next(s *Sentence) *Sentence {
	if s.place+1 == len(r.Sentences) {
		return nil
	}
	return &r.Sentences[s.place+1]
}

// previous is the sentence before one; nil for the first.
func (r *reading) previous(s *Sentence) *Sentence {
	if s.place == 0 {
		return nil
	}
	return &r.Sentences[s.place-1]
}
