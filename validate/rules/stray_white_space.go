package rules

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "stray-white-space",
	Title: "A text holds white space that does not belong there.",
	Doc: "No white space at the ends of a text, no two blanks or line breaks in a row, no blank beside a line break, no tab, no-break space or other blank than the common one. " +
		"A single line break inside a text is allowed. Asked of columns of free text; in other columns white space is told by the rule of their type.",
	Hint:     "remove the white space",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: func(c validate.Cell) string { return tidy(c.Value) }},
	Cell: &validate.CellRule{
		Tags:    []string{"tidy"},
		Accepts: func(value, _ string) bool { return plainlyTidy(value) || strayWhiteSpace(value).wording == "" },
		Word: func(c validate.Cell) (message, hint string) {
			if word := meantSlug(c.Value, ""); c.Column.RefTable != "" && word != "" {
				return c.Column.Name + ": " + strayWhiteSpace(c.Value).in(c.Value), "did you mean " + word + "?"
			}
			if found := strayWhiteSpace(c.Value); strings.HasSuffix(found.wording, "want a blank") {
				hint = "type a common blank in the place of " + nameOfSpace(found.space) + ", which looks like one"
			}
			if tidied := tidy(c.Value); hint == "" && utf8.RuneCountInString(tidied) <= 60 && tidied != "" {
				hint = fmt.Sprintf("did you mean %q?", tidied)
			}
			return c.Column.Name + ": " + strayWhiteSpace(c.Value).in(c.Value), hint
		},
	},
})

// plainlyTidy accepts at first sight a text of letters, with single blanks and line
// breaks between them. Letters beyond ASCII are accepted if their first byte begins
// no white space. It asks all bytes without a branch: a blank comes too often, and
// too irregularly, for the processor to foresee it.
func plainlyTidy(text string) bool {
	before, stray := blankByte, byte(0)
	for i := range len(text) {
		kind := byteKinds[text[i]]
		stray |= kind & (before | oddByte)
		before = kind
	}
	return (stray|before)&(blankByte|oddByte) == 0
}

// Kinds of bytes; those of letters are 0.
const (
	blankByte byte = 1 << iota // a blank, or a line break
	oddByte                    // needs a closer look
)

var byteKinds = func() (kinds [256]byte) {
	for i := range kinds {
		switch b := byte(i); {
		case b == ' ' || b == '\n':
			kinds[b] = blankByte
		case b < ' ' || b == 0x7f || b == 0xc2 || b >= 0xe1 && b <= 0xe3:
			kinds[b] = oddByte
		}
	}
	return kinds
}()

// stray is white space that does not belong where it stands. The wording is of its
// name and the text around it; empty if there is none.
type stray struct {
	wording string
	space   rune
	at      int
}

// in says where the text holds it.
func (s stray) in(text string) string {
	return fmt.Sprintf(s.wording, nameOfSpace(s.space), excerpt(text, s.at))
}

// strayWhiteSpace finds the first stray white space of a text.
func strayWhiteSpace(text string) stray {
	if text == "" {
		return stray{}
	}
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(text)
	switch {
	case strings.TrimSpace(text) == "":
		return stray{"found white space alone, want a text or an empty cell%.0s%.0s", first, 0}
	case unicode.IsSpace(first):
		return stray{"found %s at the start of %q, want none", first, 0}
	case unicode.IsSpace(last):
		return stray{"found %s at the end of %q, want none", last, len(text)}
	}
	before := rune(0)
	for i, r := range text {
		switch {
		case unicode.IsSpace(r) && r != ' ' && r != '\n':
			return stray{"found %s in %q, want a blank", r, i}
		case r == ' ' && before == ' ':
			return stray{"found two blanks in a row in %[2]q, want one", r, i}
		case (r == ' ' || r == '\n') && (before == ' ' || before == '\n'):
			return stray{"found more than one line break in %[2]q, want one alone", r, i}
		}
		before = r
	}
	return stray{}
}

func nameOfSpace(r rune) string {
	switch r {
	case ' ':
		return "a blank"
	case '\t':
		return "a tab"
	case '\n':
		return "a line break"
	case '\u00a0', '\u202f', '\u2007':
		return "a no-break space"
	}
	return fmt.Sprintf("the space %U", r)
}

// excerpt is a text around an offset, at most some 20 letters on either side.
func excerpt(text string, at int) string {
	start, end := at, at
	for n := 0; n < 20 && start > 0; n++ {
		_, size := utf8.DecodeLastRuneInString(text[:start])
		start -= size
	}
	for n := 0; n < 20 && end < len(text); n++ {
		_, size := utf8.DecodeRuneInString(text[end:])
		end += size
	}
	around := text[start:end]
	if start > 0 {
		around = "…" + around
	}
	if end < len(text) {
		around += "…"
	}
	return around
}

// tidy is the text with all its white space made right.
func tidy(text string) string {
	var rows []string
	for _, row := range strings.Split(text, "\n") {
		if words := strings.Fields(row); len(words) > 0 {
			rows = append(rows, strings.Join(words, " "))
		}
	}
	return strings.Join(rows, "\n")
}
