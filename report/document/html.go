package document

import (
	_ "embed"
	"html/template"
	"io"
	"sync"
)

// Picture is a chart that stands in an HTML report.
type Picture struct {
	Name string // as a block names it
	SVG  string // a whole <svg> element with its title and description
	Text string // alternative text
}

//go:embed report.css
var style string

//go:embed report.html.tmpl
var page string

var pages = sync.OnceValues(func() (*template.Template, error) {
	return template.New("report").Funcs(template.FuncMap{"whole": whole, "row": markedUp}).Parse(page)
})

// long is from how many rows on a table is folded on a page.
const long = 12

// Folded reports whether the table is long, so that it is folded on a page until somebody
// wants it. Tables of one record a row are; they all have a caption that says what is in them.
func (t *Table) Folded() bool { return len(t.Rows) > long }

// HTML writes the report as one page that asks for nothing from the network: style
// and charts stand in it, it runs no script, and it prints on A4.
func HTML(w io.Writer, d *Document, pictures []Picture) error {
	svg := map[string]template.HTML{}
	for _, p := range pictures {
		svg[p.Name] = template.HTML(p.SVG) // made by package chart, which escapes its texts
	}
	t, err := pages()
	if err != nil {
		return err
	}
	return t.Execute(w, struct {
		*Document
		Style  template.CSS
		Charts map[string]template.HTML
	}{d, template.CSS(style), svg})
}
