package read

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// characters is a piece of text between two tags.
func (p *page) characters(raw []byte, at int) {
	top := p.top()
	switch {
	case top.name == "script" && p.head.data:
		p.head.script(raw)
		return
	case top.name == "title":
		p.head.title = strings.Join(strings.Fields(html.UnescapeString(string(raw))), " ")
		if p.head.titleAt == 0 {
			p.head.titleAt = at
		}
		return
	case top.skip:
		return
	case (top.name == "sup" || top.name == "sub" || top.name == "a") && onlyDigits(raw):
		// The mark of a footnote is no number of the text.
		if top.name == "a" {
			p.blank = true
			break
		}
		return
	}
	p.withdrawn = top.gone
	if first := firstRune(raw); unicode.IsDigit(p.last()) && (unicode.IsDigit(first) || unicode.IsLetter(first)) && !suffix(raw) {
		p.blank = true // a counter and what it counts, in two elements
	}
	for len(raw) > 0 {
		amp := bytes.IndexByte(raw, '&')
		if amp < 0 {
			p.write(string(raw), at)
			return
		}
		p.write(string(raw[:amp]), at)
		raw, at = raw[amp:], at+amp
		size := 1
		if end := bytes.IndexByte(raw[:min(len(raw), 34)], ';'); end > 0 {
			size = end + 1
		}
		p.put(html.UnescapeString(string(raw[:size])), at, size)
		raw, at = raw[size:], at+size
	}
}

func firstRune(raw []byte) rune {
	for _, r := range string(raw[:min(len(raw), 4)]) {
		return r
	}
	return 0
}

// suffix reports whether text goes on with an ordinal's ending.
func suffix(raw []byte) bool {
	text := strings.TrimRight(string(raw[:min(len(raw), 12)]), " \t\r\n.,")
	for _, s := range []string{"st", "nd", "rd", "th", "er", "ª", "º"} {
		if rest, ok := strings.CutPrefix(text, s); ok && !unicode.IsLetter(firstRune([]byte(rest))) {
			return true
		}
	}
	return false
}

func onlyDigits(raw []byte) bool {
	text := strings.Trim(string(bytes.TrimSpace(raw)), "[]()*")
	return text != "" && strings.Trim(text, "0123456789") == ""
}
