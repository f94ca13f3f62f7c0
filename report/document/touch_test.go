package document_test

import (
	"bytes"
	"regexp"
	"slices"
	"strings"
	"testing"

	markup "golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/document"
)

// inline are elements that stand within a line of text: what is in two of them may be one
// word.
var inline = []string{"a", "abbr", "b", "bdi", "cite", "code", "em", "i", "kbd", "mark", "small", "span", "strong", "sub", "sup", "time", "wbr"}

// touching is a letter or digit that stands right beside another one, at the edge of a
// block.
var touching = regexp.MustCompile(`[\pL\pN]+\x00+[\pL\pN]+`)

// No letter or digit of a page touches one of another cell, item or paragraph, where a
// program leaves the elements out and keeps their text.
func TestNothingTouchesOnThePage(t *testing.T) {
	eachDocument(t, func(t *testing.T, d *document.Document) {
		var b bytes.Buffer
		if err := document.HTML(&b, d, nil); err != nil {
			t.Fatal(err)
		}
		root, err := markup.Parse(&b)
		if err != nil {
			t.Fatal(err)
		}
		var text strings.Builder
		var walk func(*markup.Node)
		walk = func(n *markup.Node) {
			edge := n.Type == markup.ElementNode && !slices.Contains(inline, n.Data)
			switch {
			case n.Type == markup.TextNode:
				text.WriteString(n.Data)
			case n.Data == "style" || n.Data == "script":
				return
			case edge:
				text.WriteByte(0)
				defer text.WriteByte(0)
			}
			for c := n.FirstChild; c != nil; c = c.NextSibling {
				walk(c)
			}
		}
		walk(root)
		if text.Len() < 1000 {
			t.Fatalf("found %d bytes of text, want a report", text.Len())
		}
		for _, pair := range touching.FindAllString(text.String(), 5) {
			t.Errorf("found %q, want a blank between", pair)
		}
	})
}

// An address is written as one, not as the words of a link to itself: that is a link
// within another to pandoc, whose EPUB is then no XHTML.
func TestMarkdownAddressIsNoLinkWithinALink(t *testing.T) {
	for _, c := range []struct {
		line document.Line
		want string
	}{
		{document.Line{Text: "https://example.org/a_b", Link: "https://example.org/a_b"}, "| <https://example.org/a_b> |"},
		{document.Line{Text: "https://example.org/a|b c", Link: "https://example.org/a|b c"}, "| <https://example.org/a%7Cb%20c> |"},
		{document.Line{Text: "a_b", Link: "https://example.org/a|b"}, `| [a\_b](<https://example.org/a%7Cb>) |`},
		{document.Line{Text: "S001", Link: "#S001"}, "| S001 |"},
	} {
		table := document.Table{Columns: []document.Column{{Title: "address"}}, Rows: [][]document.Cell{{{c.line}}}}
		d := &document.Document{Sections: []document.Section{{Blocks: []document.Block{{Table: &table}}}}}
		var b bytes.Buffer
		if err := document.Markdown(&b, d); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(b.String(), c.want) {
			t.Errorf("%+v: found\n%swant %s", c.line, b.String(), c.want)
		}
	}
}
