package document

import (
	"fmt"
	"html/template"
	"regexp"
	"strings"
)

// span is a range of numbers, with its parentheses.
var span = regexp.MustCompile(`\(?\d[\d,.\x{00a0}]*–\d+\)?`)

// whole is a text whose ranges are not broken over two lines.
func whole(text string) template.HTML {
	var b strings.Builder
	at := 0
	for _, m := range span.FindAllStringIndex(text, -1) {
		b.WriteString(template.HTMLEscapeString(text[at:m[0]]) + `<span class=range>` + template.HTMLEscapeString(text[m[0]:m[1]]) + "</span>")
		at = m[1]
	}
	return template.HTML(b.String() + template.HTMLEscapeString(text[at:]))
}

// markedUp is a row of a table. A report in full has thousands of cells: a tag that HTML lets go
// is not written, nor an element around what is the only line of its cell. Behind each
// cell that is not empty stands a blank, for programs that keep the text alone.
func markedUp(cells []Cell) template.HTML {
	var b strings.Builder
	b.WriteString("<tr>")
	for i, c := range cells {
		b.WriteString("<td")
		if len(c) == 1 {
			b.WriteString(c[0].attributes())
		}
		b.WriteByte('>')
		for n, line := range c {
			if n > 0 {
				b.WriteString("<br>\n")
			}
			b.WriteString(line.markup(len(c) > 1))
			if parting := c.Parting(n); parting != "" {
				b.WriteString("<i>" + parting + "</i>")
			}
		}
		switch {
		case len(c) == 0:
		case i == len(cells)-1:
			b.WriteByte('\n')
		default:
			b.WriteByte(' ')
		}
	}
	return template.HTML(b.String())
}

// attributes are what is told of a line to programs, and its colour.
func (l Line) attributes() string {
	all := ""
	if l.Anchor != "" {
		all += ` id="` + template.HTMLEscapeString(l.Anchor) + `"`
	}
	if l.Foreign {
		all += " lang=en"
	}
	if l.Verdict != "" {
		all += ` class="` + template.HTMLEscapeString(l.Verdict) + `"`
	}
	return all
}

// markup is a line, with its attributes where it shares its cell.
func (l Line) markup(shares bool) string {
	attributes := ""
	if shares {
		attributes = l.attributes()
	}
	switch text := string(whole(l.Text)); {
	case leads(l.Link):
		return `<a` + attributes + ` href="` + template.HTMLEscapeString(l.Link) + `">` + text + "</a>"
	case attributes != "":
		return "<span" + attributes + ">" + text + "</span>"
	default:
		return text
	}
}

// leads reports whether a link is a row of the page or an address on the web: no other may
// be followed, whatever a dataset says.
func leads(link string) bool {
	return strings.HasPrefix(link, "#") || strings.HasPrefix(link, "https://") || strings.HasPrefix(link, "http://")
}

// Labels are the titles of the columns as values that the style of the page puts before
// each cell where a row is a list: said once a table, and not in every cell.
func (t *Table) Labels() template.CSS {
	var b strings.Builder
	for i, c := range t.Columns {
		fmt.Fprintf(&b, "--%d:'%s';", i+1, quoted.Replace(c.Title))
	}
	return template.CSS(strings.TrimSuffix(b.String(), ";"))
}

// quoted writes what would end a string of CSS in single quotes, or begin an element.
var quoted = strings.NewReplacer(`\`, `\\`, `'`, `\'`, "\n", `\a `, "<", `\3c `, ">", `\3e `)

// Numbers are the classes of the columns of numbers, by their places.
func (t *Table) Numbers() string {
	var all []string
	for i, c := range t.Columns {
		if c.Right {
			all = append(all, fmt.Sprintf("n%d", i+1))
		}
	}
	return strings.Join(all, " ")
}

// Places are the numbers of the columns of the widest table, from 1: the style of the page
// has rules for each.
func (d *Document) Places() []int {
	var all []int
	for _, s := range d.Sections {
		for _, b := range s.Blocks {
			for b.Table != nil && len(all) < len(b.Table.Columns) {
				all = append(all, len(all)+1)
			}
		}
	}
	return all
}
