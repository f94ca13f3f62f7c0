package rules

import (
	"fmt"
	"html"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "damaged-text",
	Title: "A program has damaged a text.",
	Doc: "Letters of UTF-8 that were read as another encoding and saved again, the character that stands for a lost letter, a question mark within a word, " +
		"entities or tags of HTML. Asked of columns of free text. Text that was read wrongly and entities have one right repair.",
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
	htmlTag    = pattern(`</?(?i:a|b|br|div|em|font|i|li|p|q|s|span|strong|sub|sup|u|ul)(?: [^<>]*)?/?>`)
	lostLetter = pattern(`\p{L}\?\p{Ll}`)
)

// damageOf finds the first damage of a text.
func damageOf(text string) damage {
	if !mayBeDamaged(text) {
		return damage{}
	}
	if at := strings.IndexRune(text, utf8.RuneError); at >= 0 {
		return damage{"the character that stands for a lost letter", at}
	}
	if from, to := misread(text); to > from {
		return damage{fmt.Sprintf("%q, letters that were read in the wrong encoding,", text[from:to]), from}
	}
	if strings.IndexByte(text, '&') >= 0 {
		for _, at := range entity().FindAllStringIndex(text, -1) {
			if written := text[at[0]:at[1]]; html.UnescapeString(written) != written {
				return damage{fmt.Sprintf("%q, an entity of HTML,", written), at[0]}
			}
		}
	}
	if strings.IndexByte(text, '<') >= 0 {
		if at := htmlTag().FindStringIndex(text); at != nil {
			return damage{fmt.Sprintf("%q, a tag of HTML,", text[at[0]:at[1]]), at[0]}
		}
	}
	if strings.IndexByte(text, '?') >= 0 {
		if at := lostLetter().FindStringIndex(text); at != nil {
			return damage{"a question mark within a word, as of a lost letter,", at[0]}
		}
	}
	return damage{}
}

// mayBeDamaged spares a plain text the search: damage shows itself by bytes beyond ASCII
// or by one of three signs.
func mayBeDamaged(text string) bool {
	for i := 0; i < len(text); i++ {
		if c := text[i]; c >= utf8.RuneSelf || c == '&' || c == '<' || c == '?' {
			return true
		}
	}
	return false
}

// undamaged is the text with what has one right repair made right.
func undamaged(text string) string {
	for range maxMisread {
		from, to := misread(text)
		if to == from {
			break
		}
		text = text[:from] + decoded(text[from:to]) + text[to:]
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

// decoded is what a run of characters beyond ASCII was before it was read wrongly;
// empty if it was not.
func decoded(run string) string {
	if utf8.RuneCountInString(run) < 2 {
		return ""
	}
	for _, encoding := range []*charmap.Charmap{charmap.Windows1252, charmap.Macintosh, charmap.CodePage850, charmap.CodePage437} {
		bytes := make([]byte, 0, len(run))
		for _, r := range run {
			b, ok := encoding.EncodeRune(r)
			if !ok && encoding == charmap.Windows1252 && r < 0x100 {
				b, ok = byte(r), true // five bytes are nothing in Windows-1252, and stay what they are
			}
			if !ok {
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
