package rules

import (
	"fmt"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/unicode/norm"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "damaged-text",
	Title: "A program has damaged a text.",
	Doc: "Letters of UTF-8 that were read as another encoding and saved again, the character that stands for a lost letter, a question mark within a word or before it, " +
		"entities, tags and comments of HTML, escapes of addresses, of JSON, of mails and of UTF-7, links and footnotes of wikis, marks of footnotes, styles and programs of pages, marks of chat programs, places as {date} that a program was to fill, bytes as b'...', words that the end of a line divides, numbers of pages, ligatures and letters of full width, Cyrillic or Greek letters within a word of Latin ones, and a backslash at the end. " +
		"Asked of columns of free text. Text that was read wrongly, entities, ligatures and letters of full width have one right repair.",
	Hint:     "type the text as the source has it",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: func(c validate.Cell) string { return undamaged(c.Value) }},
	Cell: &validate.CellRule{
		Tags:    []string{"undamaged"},
		Accepts: func(value, _ string) bool { return damageOf(value).wording == "" },
		Word: func(c validate.Cell) (message, hint string) {
			if mended := undamaged(c.Value); mended != c.Value && utf8.RuneCountInString(mended) <= 60 {
				hint = fmt.Sprintf("did you mean %q?", mended)
			}
			d := damageOf(c.Value)
			return fmt.Sprintf("%s: found %s in %q, want the text itself", c.Column.Name, d.wording, excerpt(c.Value, d.at)), hint
		},
	},
})

// damage is what a program did to a text, and where; no wording if nothing.
type damage struct {
	wording string
	at      int
}

var (
	entity     = pattern(`&(?:#[0-9]{1,6}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,8}[0-9]{0,2});`)
	bareEntity = pattern(`&(?:nbsp|amp|quot|apos|#0?39)(?:[^;A-Za-z0-9=]|$)`)
	htmlTag    = pattern(`</?(?i:a|b|blockquote|body|br|div|em|figure|font|h[1-6]|head|hr|html|i|img|li|ol|p|q|s|script|section|span|strong|style|sub|sup|table|tbody|td|th|tr|u|ul)(?:\s[^<>]*)?/?>|<!--|<!\[CDATA\[`)
	lostLetter = pattern(`\p{L}\?+\p{Ll}|(?:^|\s)\?\p{Ll}{2}`)
	percents   = pattern(`\pL%(?:2[0-9A-Fa-f]|[CcDd][0-9A-Fa-f]%[89ABab][0-9A-Fa-f]|[Ee][0-9A-Fa-f]%[89ABab])`)
	backslash  = pattern(`\\(?:u[0-9A-Fa-f]{4}|x[0-9A-Fa-f]{2}|[nrt"'])`)
	// As =C3=A1, and a line that a mail program has broken.
	quotedPrintable = pattern(`=[C-E][0-9A-F](?:=[89AB][0-9A-F]){1,2}|=\n`)
	chatReference   = pattern(`【[^】]*】`)
	chatMark        = pattern(`:?contentReference\[|\[oaicite|\[(?:Translated|Traducido) (?:by|with|por|con) [^\]]*\]`)
	dividedWord     = pattern(`\p{Ll}-\n\p{Ll}`)
	wikiMark        = pattern(`\[\[[^\[\]]+\]\]|\[[^\[\]]+\]\(https?:|\*\*[^*]+\*\*|[\pL.,;!?”)]\[(?:[0-9]{1,3}|citation needed|cita requerida)\]`)
	footnote        = pattern(`\pL{3}[.!?”)]?\*$|[\pL.,;!?”)] \[(?:citation needed|cita requerida)\]`)
	// A letter of Latin-1, or a sign of U+2000 to U+203F, in UTF-7: +AO0- for í.
	seven = pattern(`\+(?:A[I-P][AEIMQUYcgkosw048]|I[ABC][A-Za-z0-9+/])-`)
	// What a page says of its looks, and what it does: p{margin:0}, window.x = [].
	style  = pattern(`[.#]?[A-Za-z][\w-]*\s*\{[a-z-]+\s*:[^{}]*\}`)
	script = pattern(`\b(?:window|document)\.[A-Za-z]\w*|\bfunction ?\([^)]*\) ?\{`)
	// A value that a program was to write there: {date}, ${date}.
	unfilled = pattern(`\$?\{\{? ?[A-Za-z_][A-Za-z0-9_.]* ?\}`)
)

// signs are the characters of ASCII by which damage shows itself, as bits; what lies beyond
// ASCII is one of them.
type signs uint16

const (
	ampersand signs = 1 << iota
	angle
	question
	percent
	escape
	mark // of a wiki
	equals
	lineBreak
	brace
	plus
	beyond
)

var signOf = func() (of [256]signs) {
	for i := utf8.RuneSelf; i < len(of); i++ {
		of[i] = beyond
	}
	of['&'], of['<'], of['?'], of['%'], of['\\'], of['['], of['*'], of['='], of['{'], of['\n'], of['+'] = ampersand, angle, question, percent, escape, mark, mark, equals, brace, lineBreak, plus
	return of
}()

// damageOf finds the first damage of a text. Only what has a sign of it is looked for.
func damageOf(text string) damage {
	var has signs
	for i := range len(text) {
		has |= signOf[text[i]]
	}
	if (strings.HasPrefix(text, "b'") && strings.HasSuffix(text, "'") || strings.HasPrefix(text, `b"`) && strings.HasSuffix(text, `"`)) && len(text) > len("b''") {
		return damage{"the bytes of a program, as b'...',", 0}
	}
	if has == 0 {
		return damage{}
	}
	if strings.HasSuffix(text, `\`) {
		return damage{"a backslash at the end", len(text) - 1}
	}
	if has&beyond != 0 {
		if at := strings.IndexRune(text, utf8.RuneError); at >= 0 {
			return damage{"the character that stands for a lost letter", at}
		}
		if from, to := misread(text); to > from {
			return damage{fmt.Sprintf("%q, letters that were read in the wrong encoding,", text[from:to]), from}
		}
	}
	if has&ampersand != 0 {
		for _, at := range entity().FindAllStringIndex(text, -1) {
			if written := text[at[0]:at[1]]; html.UnescapeString(written) != written {
				return damage{fmt.Sprintf("%q, an entity of HTML,", written), at[0]}
			}
		}
	}
	if has&lineBreak != 0 {
		if from, to := pageNumber(text); to > from {
			return damage{fmt.Sprintf("%q, the number of a page,", text[from:to]), from}
		}
	}
	for _, of := range damages {
		if has&of.signs == 0 || !strings.Contains(text, of.holds) {
			continue
		}
		if at := of.pattern().FindStringIndex(text); at != nil {
			return damage{fmt.Sprintf("%q, %s,", text[at[0]:at[1]], of.wording), at[0]}
		}
	}
	if has&beyond != 0 {
		return strangeLetter(text)
	}
	return damage{}
}

// damages are found by a pattern, and have one of the signs.
var damages = []struct {
	signs   signs
	pattern func() *regexp.Regexp
	wording string
	holds   string // without which the pattern is not found; empty: not known
}{
	{ampersand, bareEntity, "an entity of HTML without its end", ""},
	{angle, htmlTag, "a tag of HTML", ""},
	{question, lostLetter, "a question mark for a lost letter of a word", ""},
	{percent, percents, "an escape as in an address", ""},
	{escape, backslash, "an escape as in a program", ""},
	{equals, quotedPrintable, "an escape as in a mail", "="},
	{beyond, chatReference, "a mark of a chat program", "【"},
	{mark, chatMark, "a mark of a chat program", "["},
	{brace, style, "a style of a web page", "}"},
	{equals, script, "a program of a web page", "="},
	{brace, unfilled, "a place that a program was to fill", "}"},
	{lineBreak, dividedWord, "a word that the end of a line divides", "-\n"},
	{plus, seven, "a letter as UTF-7 writes it", "-"},
	{mark, footnote, "the mark of a footnote", ""},
	{mark, wikiMark, "marks of a wiki or of Markdown", ""},
}

// pageNumber finds a line of a text, neither the first nor the last, that is a number of up to
// four digits, with the breaks around it.
func pageNumber(text string) (from, to int) {
	for at := 0; ; {
		next := strings.IndexByte(text[at:], '\n')
		if next < 0 {
			return 0, 0
		}
		from = at + next
		at = from + 1
		for to = at; to < len(text) && to < at+4 && text[to] >= '0' && text[to] <= '9'; {
			to++
		}
		if to > at && to < len(text) && text[to] == '\n' {
			return from, to + 1
		}
	}
}

// strangeLetter finds a letter beyond ASCII that has no place in its word: a ligature, one
// of full width, or one of another script.
func strangeLetter(text string) damage {
	latin, other, start := false, -1, 0 // of the word at hand
	before := ' '
	for at, r := range text {
		last := before
		before = r
		switch {
		case r < utf8.RuneSelf:
			if r |= 0x20; r >= 'a' && r <= 'z' {
				latin = true
				break
			}
			latin, other, start = false, -1, at+1
		case (r == 'Ã' || r == 'Â') && unicode.IsLower(last):
			if next, _ := utf8.DecodeRuneInString(text[at+utf8.RuneLen(r):]); unicode.IsLower(next) {
				return damage{fmt.Sprintf("%q, half of a letter that was read in the wrong encoding,", r), at}
			}
			latin = true
		case isFootnote(r) && strings.ContainsRune(".,;!?”)", last) || isMark(r, text[at+utf8.RuneLen(r):]) && (unicode.IsLower(last) || strings.ContainsRune(".,;!?”)", last)):
			return damage{fmt.Sprintf("%q, the mark of a footnote,", r), at}
		case isPresentation(r):
			return damage{fmt.Sprintf("%q, a letter in a form of its own,", r), at}
		case r >= 'Ͱ' && (unicode.Is(unicode.Cyrillic, r) || unicode.Is(unicode.Greek, r) && unicode.IsLetter(r)):
			if other < 0 {
				other = at
			}
		case unicode.IsLetter(r):
			latin = true
		default:
			latin, other, start = false, -1, at+utf8.RuneLen(r)
		}
		if latin && other >= start && other >= 0 {
			return damage{"letters of two scripts in one word", other}
		}
	}
	return damage{}
}

// isFootnote reports whether a character is a raised digit; behind a letter it may be a power.
func isFootnote(r rune) bool { return r == '¹' || r == '²' || r == '³' || r >= '⁴' && r <= '⁹' }

// isMark reports whether a character that something follows is the mark of a footnote, also behind a letter: a
// dagger before a blank or at the end, or there a raised digit that is the power of no unit.
func isMark(r rune, behind string) bool {
	return (r == '†' || r == '‡') && (behind == "" || behind[0] == ' ') || isFootnote(r) && r != '²' && r != '³' && behind == ""
}

// isPresentation reports whether a character is a ligature of Latin letters, or one of
// ASCII in full width.
func isPresentation(r rune) bool { return r >= 0xfb00 && r <= 0xfb06 || r >= 0xff01 && r <= 0xff5e }

// undamaged is the text with what has one right repair made right.
func undamaged(text string) string {
	for range maxMisread {
		from, to := misread(text)
		if to == from {
			break
		}
		text = text[:from] + decoded(text[from:to]) + text[to:]
	}
	if strings.IndexFunc(text, isPresentation) >= 0 {
		var plain strings.Builder
		for _, r := range text {
			if isPresentation(r) {
				plain.WriteString(norm.NFKC.String(string(r)))
			} else {
				plain.WriteRune(r)
			}
		}
		text = plain.String()
	}
	return entity().ReplaceAllStringFunc(text, html.UnescapeString)
}

// maxMisread bounds how many places are mended, and how often one that was read wrongly
// more than once.
const maxMisread = 100

// misread is the first run of characters beyond ASCII that are UTF-8 read in another
// encoding; an empty one if there is none.
func misread(text string) (from, to int) {
	for at := 0; at < len(text); {
		if text[at] < utf8.RuneSelf {
			at++
			continue
		}
		end := at
		for end < len(text) && text[end] >= utf8.RuneSelf {
			end++
		}
		if decoded(text[at:end]) != "" {
			return at, end
		}
		at = end
	}
	return 0, 0
}

// misreadings are the encodings in which UTF-8 is read by mistake.
var misreadings = [...]*charmap.Charmap{charmap.Windows1252, charmap.Windows1250, charmap.Macintosh, charmap.CodePage850, charmap.CodePage437}

// decoded is what a run of characters beyond ASCII was before it was read wrongly;
// empty if it was not.
func decoded(run string) string {
	if utf8.RuneCountInString(run) < 2 {
		return ""
	}
	var room [32]byte
	for _, encoding := range misreadings {
		bytes := room[:0]
		if encoding == charmap.Windows1250 && !isPairs(run) {
			continue
		}
		for _, r := range run {
			b, ok := encoding.EncodeRune(r)
			if !ok && encoding == charmap.Windows1252 && r < 0x100 {
				b, ok = byte(r), true // five bytes are nothing in Windows-1252, and stay what they are
			}
			if !ok || len(bytes) == 0 && b < 0xc2 { // which begins no letter
				break
			}
			bytes = append(bytes, b)
		}
		if len(bytes) == utf8.RuneCountInString(run) && utf8.Valid(bytes) {
			return string(bytes)
		}
	}
	return ""
}

// isPairs reports whether a run is made of the letters with which Windows-1250 shows the
// first byte of a letter of Western or Central Europe, each before a sign or a small letter:
// what no language of that encoding writes, as Ă, Ä and Ĺ are large letters.
func isPairs(run string) bool {
	first := true
	for _, r := range run {
		if first != (r == 'Ă' || r == 'Ä' || r == 'Ĺ') || !first && unicode.IsUpper(r) {
			return false
		}
		first = !first
	}
	return first
}
