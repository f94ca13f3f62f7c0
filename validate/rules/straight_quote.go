package rules

import (
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "straight-quote",
	Title: "A text quotes in straight quotation marks.",
	Doc: "Programs that guess what separates the cells of a file, as csvkit, Python's csv.Sniffer and tableschema do, take 'some words' or \"some words\" in straight marks between blanks for a cell, " +
		"and cut the file at its blanks. Quotations have typographic marks: ‘some words’, “some words”. A straight apostrophe within a word or at its end does no harm. Asked of columns of free text.",
	Hint:     "write typographic marks: ‘ ’ or “ ”, and ’ for an apostrophe before a word",
	Severity: validate.Error,
	Repair:   &validate.Repair{Cell: func(c validate.Cell) string { return typographic(c.Value) }},
	Cell: &validate.CellRule{
		Tags:    []string{"typographic"},
		Accepts: func(value, _ string) bool { return straightQuote(value) < 0 },
		Word: func(c validate.Cell) (message, hint string) {
			at := straightQuote(c.Value)
			return fmt.Sprintf("%s: found a quotation in straight marks in %q, want typographic ones", c.Column.Name, excerpt(c.Value, at)), fmt.Sprintf("did you mean %q?", excerpt(typographic(c.Value), at))
		},
	},
})

// straightQuote is where the first straight mark of a text stands that opens a
// quotation, or -1.
func straightQuote(text string) int {
	for at, role := range straightMarks(text) {
		if role == opening {
			return at
		}
	}
	return -1
}

// typographic is the text with typographic marks in place of straight ones, if one of
// them opens a quotation. A single one before a digit that is not closed is an
// apostrophe, as in ’90.
func typographic(text string) string {
	if straightQuote(text) < 0 {
		return text
	}
	lastClosing := -1
	for at, role := range straightMarks(text) {
		if role == closing && text[at] == '\'' {
			lastClosing = at
		}
	}
	var b strings.Builder
	done := 0
	for at, role := range straightMarks(text) {
		b.WriteString(text[done:at])
		done = at + 1
		switch double := text[at] == '"'; {
		case role == withinWord:
			b.WriteByte(text[at])
		case double && role == opening:
			b.WriteRune('“')
		case double:
			b.WriteRune('”')
		case role == opening && (at < lastClosing || !unicode.IsDigit(rune(text[at+1]))):
			b.WriteRune('‘')
		default:
			b.WriteRune('’')
		}
	}
	return b.String() + text[done:]
}

// markRole is what a straight mark does where it stands.
type markRole int

const (
	withinWord markRole = iota // between two letters or digits
	opening                    // after the start, a blank or an opening sign, and before something
	closing                    // anywhere else
)

// straightMarks are the straight quotation marks of a text, each with where it stands.
// Marks that stand together are all what the first of them would be alone.
func straightMarks(text string) iter.Seq2[int, markRole] {
	return func(yield func(int, markRole) bool) {
		for at := 0; ; {
			next := strings.IndexAny(text[at:], `'"`)
			if next < 0 {
				return
			}
			from := at + next
			for at = from; at < len(text) && (text[at] == '\'' || text[at] == '"'); {
				at++
			}
			before, _ := utf8.DecodeLastRuneInString(text[:from])
			after, _ := utf8.DecodeRuneInString(text[at:])
			role := closing
			switch {
			case isWordly(before) && isWordly(after):
				role = withinWord
			case at < len(text) && !unicode.IsSpace(after) && (from == 0 || unicode.IsSpace(before) || strings.ContainsRune("([{“‘«¿¡–—/-", before)):
				role = opening
			}
			for ; from < at; from++ {
				if !yield(from, role) {
					return
				}
			}
		}
	}
}

func isWordly(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }
