package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "left-to-check",
	Title: "A text speaks to those who work on the table.",
	Doc: "A word by which somebody means to come back to a text, or asks another one to look at it, is still in it: TODO, FIXME, ??, [check], [sic?], (ojo, please check, can you confirm, before merging, I could not, and their like, in English and Spanish. " +
		"Asked of columns of free text but titles, which are as the page has them.",
	Hint:     "look it up, and write what came of it; what stays open is said in words that a reader of the table understands",
	Severity: validate.Warning,
	Row: &validate.RowRule{
		Of:       textsButTitles,
		Accepts:  func(_ schema.Date, cells []string) bool { return leftToCheck(cells[0]) == "" },
		Suspects: func(text string, _ int) bool { return leftToCheck(text) != "" },
		Finding: func(_ schema.Date, row *validate.Row, columns []string) validate.Finding {
			f := row.At(columns[0])
			f.Message = fmt.Sprintf("%s: found %q, which speaks to those who work on the table, want a text for its readers", columns[0], leftToCheck(f.Value))
			return f
		},
	},
})

// textsButTitles are the columns of free text of a table, one by one.
func textsButTitles(t *schema.Table) (groups [][]string) {
	for i := range t.Columns {
		if c := &t.Columns[i]; strings.Contains(c.Validate, "text") && c.Name != "title" {
			groups = append(groups, []string{c.Name})
		}
	}
	return groups
}

// asides are words, in small letters, that speak to those who work on a table, each by four
// letters of it that few other texts hold.
var asides = map[string][]string{
	"heck": {"please check", "pls check", "needs checking", "[check", "(check)", "(check this", "(to check)", "double-check this", "check this row"},
	"plea": {"please verify", "please confirm", "please review", "please fix", "please correct"},
	" you": {"can you check", "can you confirm", "can you verify", "can you look", "could you check", "could you confirm", "could you verify", "could you look"},
	"meon": {"can someone"},
	"mebo": {"can somebody", "somebody with access", "somebody with an account"},
	"merg": {"before merging", "before the merge"},
	"rify": {"[verify", "(verify)", "(verify this"},
	"todo": {"todo:", "[todo", "(todo", "todo -"},
	"fixm": {"fixme"},
	"ojo:": {"ojo:"},
	"(ojo": {"(ojo", "(¡ojo"},
	"[ojo": {"[ojo"},
	"tbc)": {"(tbc)"},
	"tbc]": {"[tbc]"},
	"tbd)": {"(tbd)"},
	"tbd]": {"[tbd]"},
	"visa": {"(revisar", "[revisar", "por favor revisar", "falta revisar", "revisar esto"},
	"fica": {"(verificar", "[verificar", "por favor verificar", "falta verificar"},
	"i co": {"i could not open", "i could not find", "i could not verify", "i could not check", "i couldn't", "i couldn’t"},
	"m no": {"i am not sure", "i'm not sure", "i’m not sure"},
	"sic?": {"[sic?]", "(sic?)"},
}

// asidesAt has a bit for each hash of the four letters of asides, and asidesOf the words by
// these letters.
var asidesAt, asidesOf = func() (bits [1 << 10]uint64, of map[uint32][]string) {
	of = map[uint32][]string{}
	for sign, words := range asides {
		letters := uint32(0)
		for i := range len(sign) {
			letters = letters<<8 | uint32(small(sign[i]))
		}
		at := placeOf(letters)
		bits[at/64] |= 1 << (at % 64)
		of[letters] = words
	}
	return bits, of
}()

// placeOf is a number of 16 bits for four letters.
func placeOf(letters uint32) uint32 { return letters * 2654435761 >> 16 }

// small is an ASCII letter in small, and any other byte as it is, near enough to tell signs.
func small(b byte) byte { return b | 0x20 }

// leftToCheck is what a text says to those who work on the table; empty if nothing.
func leftToCheck(text string) string {
	letters := uint32(0)
	for i := range len(text) {
		letters = letters<<8 | uint32(small(text[i]))
		if at := placeOf(letters); asidesAt[at/64]&(1<<(at%64)) != 0 {
			if found := asideIn(text, asidesOf[letters]); found != "" {
				return found
			}
		}
	}
	if at := strings.Index(text, "??"); at >= 0 && !isLetterAt(text[at:], '?') {
		return "??"
	}
	return ""
}

// isLetterAt reports whether a letter stands behind all of a sign with which the text begins:
// "??xico" is a damaged text and not a question.
func isLetterAt(text string, sign byte) bool {
	next, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, string(sign)))
	return unicode.IsLetter(next)
}

// asideIn finds the first of the words that a text holds, as it is written there.
func asideIn(text string, words []string) string {
	lower := strings.ToLower(text)
	for _, w := range words {
		at := strings.Index(lower, w)
		if at < 0 || isWithinWord(lower, at, len(w)) || w[0] == 'i' && strings.ContainsAny(lower[:at], "\"“«") {
			continue // what is quoted is another one's
		}
		if end := at + len(w); end <= len(text) && strings.EqualFold(text[at:end], w) {
			return text[at:end]
		}
		return w
	}
	if len(words) > 0 && words[0] == "todo:" && holdsToDo(text) {
		return "TODO"
	}
	return ""
}

// holdsToDo reports whether a text holds TODO by itself: it is a Spanish word, too, but not in
// capitals among small letters.
func holdsToDo(text string) bool {
	at := strings.Index(text, "TODO")
	if at < 0 || isWithinWord(text, at, len("TODO")) {
		return false
	}
	behind := strings.TrimLeft(text[at+len("TODO"):], " :-")
	next, _ := utf8.DecodeRuneInString(behind)
	return behind == "" || !unicode.IsUpper(next) && strings.ContainsFunc(text, unicode.IsLower)
}

// isWithinWord reports whether letters stand before or behind a part of a text that begins, or
// ends, with one.
func isWithinWord(text string, at, n int) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:at])
	behind, _ := utf8.DecodeRuneInString(text[at+n:])
	return unicode.IsLetter(rune(text[at])) && unicode.IsLetter(before) || unicode.IsLetter(rune(text[at+n-1])) && unicode.IsLetter(behind)
}
