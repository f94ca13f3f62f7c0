package read

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// longestTarget is how long the address of a link may be, in bytes.
const longestTarget = 4096

// inline writes a paragraph of Markdown without its marks: of links the text, of
// pictures, addresses and struck text nothing.
func (r *markdownReader) inline(lines []stretch) {
	var joined strings.Builder
	starts := make([]int, len(lines))
	for i, l := range lines {
		starts[i] = joined.Len()
		joined.WriteString(l.text + "\n")
	}
	text := joined.String()
	source := func(at int) int {
		i := sort.SearchInts(starts, at+1) - 1
		return lines[i].at + at - starts[i]
	}
	closing, struck := brackets(text), false
	for at := 0; at < len(text); {
		rest := text[at:]
		skip, blank := 0, false
		switch c := rest[0]; c {
		case '\\':
			if len(rest) > 1 && rest[1] < utf8.RuneSelf && (unicode.IsPunct(rune(rest[1])) || unicode.IsSymbol(rune(rest[1]))) {
				if !struck {
					r.write(rest[1:2], source(at+1))
				}
				skip = 2
			}
		case '`':
			skip = len(rest) - len(strings.TrimLeft(rest, "`"))
		case '!':
			if end, ok := closing[at+1]; ok {
				if target := behind(text, end); target > 0 {
					skip, blank = target-at, true
				}
			}
		case '[':
			if end, ok := closing[at]; ok && (behind(text, end) > 0 || strings.HasPrefix(rest, "[^")) {
				skip = 1
				if rest[1] == '^' { // a note
					skip, blank = end+1-at, true
				}
			}
		case ']':
			if _, ok := closing[at]; ok {
				if target := behind(text, at); target > 0 {
					skip = target - at
				}
			}
		case '<':
			if end := strings.IndexByte(rest[:min(len(rest), longestTarget)], '>'); end > 1 && (rest[1] == '/' || rest[1] == '!' || letter(rest[1])) {
				skip, blank = end+1, true
			}
		case '&':
			if end := strings.IndexByte(rest[:min(len(rest), 40)], ';'); end > 1 {
				if plain := html.UnescapeString(rest[:end+1]); plain != rest[:end+1] {
					if !struck {
						r.put(plain, source(at), end+1)
					}
					skip = end + 1
				}
			}
		case '*', '_':
			n := len(rest) - len(strings.TrimLeft(rest, string(c)))
			before, _ := utf8.DecodeLastRuneInString(text[:at])
			after, _ := utf8.DecodeRuneInString(rest[n:])
			within := c == '_' && wordy(before) && wordy(after)
			if alone := (at == 0 || unicode.IsSpace(before)) && unicode.IsSpace(after); !within && !alone {
				skip = n
			}
		case '~':
			if strings.HasPrefix(rest, "~~") && (struck || strings.Contains(rest[2:], "~~")) {
				struck, skip, blank = !struck, 2, true
			}
		}
		if skip == 0 {
			skip = 1 + strings.IndexAny(rest[1:], "\\`![]<&*_~")
			if skip == 0 {
				skip = len(rest)
			}
			skip = max(1, min(skip, 1+strings.IndexByte(rest, '\n')))
			if !struck {
				r.write(rest[:skip], source(at))
			}
		}
		r.blank = r.blank || blank
		at += skip
	}
}

// brackets are the places of brackets that belong together, each with that of the other.
func brackets(text string) map[int]int {
	var open []int
	pairs := map[int]int{}
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case '\\':
			i++
		case '[':
			open = append(open, i)
		case ']':
			if n := len(open); n > 0 {
				pairs[open[n-1]], pairs[i] = i, open[n-1]
				open = open[:n-1]
			}
		}
	}
	return pairs
}

// behind is where the target ends that stands behind the bracket at a place; 0 if none does.
func behind(text string, at int) int {
	rest := text[at+1 : min(len(text), at+1+longestTarget)]
	switch {
	case strings.HasPrefix(rest, "("):
		depth := 0
		for i, c := range rest {
			switch c {
			case '(':
				depth++
			case ')':
				if depth--; depth == 0 {
					return at + 1 + i + 1
				}
			}
		}
	case strings.HasPrefix(rest, "["):
		if end := strings.IndexByte(rest, ']'); end > 0 {
			return at + 1 + end + 1
		}
	}
	return 0
}

func letter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func wordy(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
