package read

import (
	"slices"
	"strings"
)

// article keeps the blocks of the article, where the page says which element it is:
// the one with most text, if it has a third of all.
func (p *page) article() *Text {
	text := p.writer.close()
	length := make([]int, p.number+1)
	whole := 0
	for i, b := range text.Blocks {
		length[p.bodies[i]] += b.End - b.Start
		whole += b.End - b.Start
	}
	best := 0
	for n := 1; n <= p.number; n++ {
		if best == 0 || length[n] > length[best] {
			best = n
		}
	}
	if best > 0 && length[best]*3 >= whole {
		var kept []Block
		for i, b := range text.Blocks {
			if p.bodies[i] == best || b.Role == Headline && p.bodies[i] == 0 && len(kept) == 0 {
				kept = append(kept, b)
			}
		}
		text.Blocks = kept
	}
	p.headlines(text)
	return text
}

// headlines puts what the page calls itself before its text, once each.
func (p *page) headlines(text *Text) {
	seen := map[string]bool{}
	for _, b := range text.Blocks {
		seen[text.Plain[b.Start:b.End]] = true
	}
	var before []Block
	for _, h := range []struct {
		text string
		at   int
	}{{p.head.title, p.head.titleAt}, {p.head.shared, 0}, {p.head.headline, 0}} {
		if h.text == "" || seen[h.text] || slices.ContainsFunc(text.Blocks, func(b Block) bool {
			return b.Role == Headline && strings.HasPrefix(h.text, text.Plain[b.Start:b.End])
		}) {
			continue
		}
		seen[h.text] = true
		start := len(text.Plain)
		text.Plain += h.text + "\n"
		text.origins = append(text.origins, origin{start, h.at, true})
		before = append(before, Block{start, start + len(h.text), Headline, false})
	}
	text.Blocks = append(before, text.Blocks...)
}
