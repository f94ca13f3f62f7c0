package read

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plainText reads a text without marks: an empty line ends a block, and so does the end
// of a line, unless the line was broken to fit a width.
func plainText(source []byte) *Text {
	w := newWriter(source)
	text := string(source)
	narrow := widest(text) <= 100
	for at := 0; at < len(text); {
		line := text[at:]
		if i := strings.IndexByte(line, '\n'); i >= 0 {
			line = line[:i+1]
		}
		w.write(line, at)
		at += len(line)
		if trimmed := strings.TrimSpace(line); trimmed == "" || !goesOn(trimmed, text[at:], narrow) {
			w.end(Paragraph)
		} else {
			w.blank = true
		}
	}
	return w.close()
}

// widest is the length of the longest line.
func widest(text string) int {
	most := 0
	for line := range strings.Lines(text) {
		most = max(most, utf8.RuneCountInString(line))
	}
	return most
}

// goesOn reports whether the line behind a line goes on with its sentence.
func goesOn(line, rest string, narrow bool) bool {
	next, _, _ := strings.Cut(rest, "\n")
	next = strings.TrimSpace(next)
	if next == "" || strings.ContainsAny(next[:1], "-*#>|•") {
		return false
	}
	first, _ := utf8.DecodeRuneInString(next)
	last, _ := utf8.DecodeLastRuneInString(line)
	if strings.ContainsRune(".!?:…|”\"", last) {
		return narrow && len(line) >= 50 && last != ':' && last != '|'
	}
	return unicode.IsLower(first) || narrow && len(line) >= 50
}
