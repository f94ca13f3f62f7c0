package site

import (
	"html/template"

	"github.com/strike-tally/strike-tally/schema"
)

// Day is a day with its machine-readable form.
func (p *page) Day(d schema.Date) template.HTML { return p.day(d, p.Date(d)) }

// Short is a day for a table.
func (p *page) Short(d schema.Date) template.HTML { return p.day(d, p.ShortDate(d)) }

func (p *page) day(d schema.Date, text string) template.HTML {
	if !d.Valid() && !d.IsMonth() {
		return template.HTML(template.HTMLEscapeString(string(d)))
	}
	return template.HTML(`<time datetime="` + string(d) + `">` + text + `</time>`)
}

// Row is an id as a link to where the row is shown; plain text if it is not.
func (p *page) Row(id schema.ID) template.HTML { return p.Link(id, string(id)) }

// Link is a text as a link to a row.
func (p *page) Link(id schema.ID, text string) template.HTML {
	safe := template.HTMLEscapeString(text)
	path := p.b.facts.rowPath(id)
	if path == "" {
		return template.HTML(safe)
	}
	return template.HTML(`<a href="` + p.Root() + path + `">` + safe + `</a>`)
}

// Original is a text of the dataset, set apart from the text around it: in the page's
// language where it has been translated, else in English, in which it was written.
func (p *page) Original(text string) template.HTML {
	if text == "" {
		return ""
	}
	text, translated := p.Language.Data(text)
	tag := "<bdi>"
	if !translated {
		tag = `<bdi lang="en">`
	}
	return template.HTML(tag + template.HTMLEscapeString(text) + "</bdi>")
}

// Web is an address as a link, or as text where it is none of the web.
func (p *page) Web(address string) template.HTML {
	safe := template.HTMLEscapeString(address)
	if !webAddress(address) {
		return template.HTML("<bdi>" + safe + "</bdi>")
	}
	return template.HTML(`<a class="address" rel="external noreferrer" href="` + safe + `">` + safe + `</a>`)
}

// Correct is where a correction of the row is proposed.
func (p *page) Correct(id schema.ID) string { return p.b.correction(string(id)) }
