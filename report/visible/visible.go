// Package visible shows texts of others to people: what acts on a terminal, turns the
// direction of a text or has no shape comes out as something that can be seen.
package visible

import (
	"bytes"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/strike-tally/strike-tally/schema/csvtable"
)

// Shown shows what cannot be seen or must not stand in a text of one line:
// control characters as their pictures (␀, ␊), other characters without a shape of
// their own, and blanks that are not the usual one, as <U+202E>, broken bytes as the
// replacement character. What is left is fit for XML 1.0 and for a line of a log.
func Shown(s string) string {
	var b strings.Builder
	for _, r := range s {
		if r != ' ' && unicode.Is(unicode.Zs, r) {
			fmt.Fprintf(&b, "<U+%04X>", r)
			continue
		}
		writeVisible(&b, r)
	}
	return b.String()
}

func writeVisible(b *strings.Builder, r rune) {
	switch {
	case r < ' ':
		b.WriteRune('␀' + r)
	case r == 0x7f:
		b.WriteRune('␡')
	case csvtable.Unseen(r):
		fmt.Fprintf(b, "<U+%04X>", r)
	default:
		b.WriteRune(r)
	}
}

// Writer is a writer for people: what acts on a terminal or turns the direction of
// text comes out as [Shown] shows it; line feeds, tabs and blanks do what they say.
// Texts of rows are other people's, and may hold anything.
type Writer struct {
	under io.Writer
	cut   []byte // the first bytes of a character within which a write ended
}

// NewWriter makes such a writer on another one.
func NewWriter(under io.Writer) *Writer { return &Writer{under: under} }

// Under is the writer below, for what is read by a program and not by a person.
func (v *Writer) Under() io.Writer { return v.under }

// Write writes a text, or a part of one.
func (v *Writer) Write(p []byte) (int, error) {
	if len(v.cut) == 0 && !actsAnywhere(p) {
		return v.under.Write(p)
	}
	var shown strings.Builder
	text := append(v.cut, p...)
	v.cut = nil
	for len(text) > 0 {
		if !utf8.FullRune(text) {
			v.cut = bytes.Clone(text)
			break
		}
		r, size := utf8.DecodeRune(text)
		text = text[size:]
		if r == '\n' || r == '\t' {
			shown.WriteRune(r)
			continue
		}
		writeVisible(&shown, r)
	}
	if _, err := io.WriteString(v.under, shown.String()); err != nil {
		return 0, err
	}
	return len(p), nil
}

// AvailableBuffer is room for what is written next, if the writer below has some: who makes
// lines in it spares a copy of each.
func (v *Writer) AvailableBuffer() []byte {
	if below, ok := v.under.(interface{ AvailableBuffer() []byte }); ok {
		return below.AvailableBuffer()
	}
	return nil
}

// actsAnywhere reports whether a text holds what a line for people is not made of, which
// [utf8.RuneError] is, too: it stands for bytes that are no character, or the first ones of one. Of a
// million lines hardly one does, and most of their bytes are ASCII.
func actsAnywhere(text []byte) bool {
	for i := 0; i < len(text); {
		if c := text[i]; c < utf8.RuneSelf {
			if c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
				return true
			}
			i++
			continue
		}
		r, size := utf8.DecodeRune(text[i:])
		if r == utf8.RuneError || csvtable.Unseen(r) {
			return true
		}
		i += size
	}
	return false
}

// Flush passes on what was written, down to the system.
func (v *Writer) Flush() error {
	if len(v.cut) > 0 {
		broken := strings.Repeat(string(utf8.RuneError), len(v.cut))
		v.cut = nil
		if _, err := io.WriteString(v.under, broken); err != nil {
			return err
		}
	}
	if below, buffered := v.under.(interface{ Flush() error }); buffered {
		return below.Flush()
	}
	return nil
}
