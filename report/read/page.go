package read

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// element is one that is open.
type element struct {
	name string
	skip bool // nothing in it is read
	body int  // number of the article or main element that it lies in; 0 for none
	from int  // where the text of a link begins
	gone bool // withdrawn text
}

// page reads HTML.
type page struct {
	*writer
	source []byte
	head   head
	open   []element
	bodies []int // of each block: the number of its article or main element
	number int   // of such elements so far
	table  table
	at     int
}

// webPage reads a page of HTML: its text without furniture, and what it says of itself.
func webPage(source []byte) (*Text, head) {
	p := &page{writer: newWriter(source), source: source}
	z := html.NewTokenizer(bytes.NewReader(source))
	for {
		kind := z.Next()
		raw := z.Raw()
		at := p.at
		p.at += len(raw)
		switch kind {
		case html.ErrorToken:
			p.close(Paragraph)
			return p.article(), p.head
		case html.TextToken:
			p.characters(raw, at)
		case html.StartTagToken, html.SelfClosingTagToken:
			p.start(z.Token(), at)
		case html.EndTagToken:
			name, _ := z.TagName()
			p.stop(string(name))
		}
	}
}

func (p *page) top() *element {
	if len(p.open) == 0 {
		return &element{}
	}
	return &p.open[len(p.open)-1]
}

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

// start is the beginning of an element.
func (p *page) start(t html.Token, at int) {
	name := t.Data
	attribute := func(key string) string {
		for _, a := range t.Attr {
			if a.Key == key {
				return a.Val
			}
		}
		return ""
	}
	p.head.element(name, attribute)
	p.boundary(name)
	if void[name] {
		return
	}
	parent := p.top()
	e := element{name: name, skip: parent.skip || furniture[name] || marked(attribute("class")) || marked(attribute("id")) || hidden(attribute), body: parent.body, from: p.out.Len(), gone: parent.gone}
	switch name {
	case "article", "main":
		if parent.body == 0 || parent.name == "main" {
			p.number++
			e.body = p.number
		}
	case "head", "html", "body":
		e.skip = false
	case "del", "s", "strike":
		e.gone = true
		p.close(Paragraph)
	case "rt", "rp":
		e.skip = true
	case "td", "th":
		if !e.skip {
			p.table.cell(p.writer, name == "th", at)
		}
	case "table":
		p.table = table{}
	case "tr":
		p.table.row()
	}
	if attribute("itemprop") == "articleBody" {
		p.number++
		e.body = p.number
	}
	if len(p.open) < deepest {
		p.open = append(p.open, e)
	}
}

// boundary ends a word or a block where an element begins or ends.
func (p *page) boundary(name string) {
	switch {
	case inline[name]:
	case within[name]:
		p.blank = true
	case name == "td" || name == "th":
		p.blank = true
	case p.table.open && name != "tr" && name != "table" && name != "tbody" && name != "thead":
		p.blank = true // blocks in a cell stay in its row
	default:
		p.close(p.role())
	}
}

// role is what the open block is.
func (p *page) role() Role {
	if p.table.open {
		p.table.end(p.writer)
		return Row
	}
	for i := len(p.open) - 1; i >= 0; i-- {
		switch p.open[i].name {
		case "h1", "h2", "h3", "h4":
			return Headline
		}
	}
	return Paragraph
}

// close ends the open block and notes in which element it lies.
func (p *page) close(role Role) {
	if p.end(role) {
		p.bodies = append(p.bodies, p.top().body)
	}
}

// stop is the end of an element.
func (p *page) stop(name string) {
	p.boundary(name)
	p.head.data = false
	i := len(p.open) - 1
	for i >= 0 && p.open[i].name != name {
		i--
	}
	if i < 0 {
		return
	}
	if p.open[i].gone && !inline[name] || name == "del" || name == "s" || name == "strike" {
		p.close(Paragraph)
	}
	p.open = p.open[:i]
}

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
