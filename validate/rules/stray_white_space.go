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
		Accepts: func(value, _ string) bool { return plainlyTidy(value) || strayWhiteSpace(value) == "" },
		Word: func(c validate.Cell) (message, hint string) {
			if tidied := tidy(c.Value); utf8.RuneCountInString(tidied) <= 60 && tidied != "" {
				hint = fmt.Sprintf("did you mean %q?", tidied)
			}
			return c.Column.Name + ": " + strayWhiteSpace(c.Value), hint
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

// strayWhiteSpace says where a text holds stray white space; empty if nowhere.
func strayWhiteSpace(text string) string {
	switch {
	case text == "":
		return ""
	case strings.TrimSpace(text) == "":
		return "found white space alone, want a text or an empty cell"
	}
	if first, _ := utf8.DecodeRuneInString(text); unicode.IsSpace(first) {
		return fmt.Sprintf("found %s at the start of %q, want none", nameOfSpace(first), excerpt(text, 0))
	}
	if last, _ := utf8.DecodeLastRuneInString(text); unicode.IsSpace(last) {
		return fmt.Sprintf("found %s at the end of %q, want none", nameOfSpace(last), excerpt(text, len(text)))
	}
	before := rune(0)
	for i, r := range text {
		switch {
		case unicode.IsSpace(r) && r != ' ' && r != '\n':
			return fmt.Sprintf("found %s in %q, want a blank", nameOfSpace(r), excerpt(text, i))
		case r == ' ' && before == ' ':
			return fmt.Sprintf("found two blanks in a row in %q, want one", excerpt(text, i))
		case (r == ' ' || r == '\n') && (before == ' ' || before == '\n'):
			return fmt.Sprintf("found more than one line break in %q, want one alone", excerpt(text, i))
		}
		before = r
	}
	return ""
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
	before, behind := []rune(text[:at]), []rune(text[at:])
	if len(before) > 20 {
		before = append([]rune("…"), before[len(before)-20:]...)
	}
	if len(behind) > 20 {
		behind = append(behind[:20:20], '…')
	}
	return string(before) + string(behind)
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
