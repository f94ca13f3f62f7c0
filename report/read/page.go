package read

import (
	"bytes"

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
