package site

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
)

// inline are elements that stand within a line of text: what is in two of them may be one
// word. A chart is a picture.
var inline = []string{"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "small", "span", "strong", "sub", "sup", "time", "wbr"}

// No letter or digit of a page touches one of another cell, item or paragraph, where a
// program leaves the elements out and keeps their text, as readability's textContent does.
func TestNothingTouchesOnThePages(t *testing.T) {
	told := map[string]bool{}
	for _, f := range pages(realSite(t)) {
		root, err := html.Parse(bytes.NewReader(made(t, f)))
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		var walk func(*html.Node)
		walk = func(n *html.Node) {
			switch {
			case n.Type == html.TextNode:
				text.WriteString(n.Data)
			case slices.Contains([]string{"style", "script", "svg", "head"}, n.Data):
				return
			case n.Type == html.ElementNode && !slices.Contains(inline, n.Data):
				text.WriteByte(0)
				defer text.WriteByte(0)
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(root)
		before := ""
		for block := range strings.SplitSeq(text.String(), "\x00") {
			if block == "" {
				continue
			}
			last, _ := utf8.DecodeLastRuneInString(before)
			first, _ := utf8.DecodeRuneInString(block)
			if pair := before[strings.LastIndexByte(before, ' ')+1:] + "|" + strings.SplitN(block, " ", 2)[0]; isWord(last) && isWord(first) && len(told) < 10 && !told[pair] {
				told[pair] = true
				t.Errorf("%s: found %q, want a blank between", f.Path, pair)
			}
			before = block
		}
	}
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsNumber(r) }
