package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// robotsMark is the first line of robots.txt.
const robotsMark = "# Made by `tally site`; do not edit."

// robots lets everybody in.
func (b *builder) robots() {
	text := robotsMark + "\nUser-agent: *\nAllow: /\n"
	if address := b.absolute("sitemap.xml"); address != "" {
		text += "Sitemap: " + address + "\n"
	}
	b.add("robots.txt", "text/plain; charset=utf-8", []byte(text))
}

// bare is the path of a page without the folder of its language.
func (b *builder) bare(page string) string {
	for _, code := range b.codes() {
		if folder := b.folder(code); folder != "" && strings.HasPrefix(page, folder) {
			return page[len(folder):]
		}
	}
	return page
}

// pageChanged is the day on which a page was last changed: that of its row or of one
// that it shows in whole, else that of the
// data, of which all other pages tell; empty where that cannot be told.
func (b *builder) pageChanged(page string) schema.Date {
	if len(b.options.Days) == 0 {
		return ""
	}
	folder, id, ok := strings.Cut(strings.TrimSuffix(b.bare(page), "/"), "/")
	if ok && slices.Contains(slices.Collect(maps.Values(folders)), folder+"/") {
		day := b.changed[schema.ID(id)].day
		for _, row := range b.facts.accounts[schema.ID(id)] { // of a strike
			day = max(day, b.changed[b.facts.Data.Accounts.Rows[row].ID].day)
		}
		return day
	}
	return b.options.Days[0].Date
}

// sitemap lists all pages, by their absolute addresses: none where the site's is not known.
// Each has the same page in the other languages beside it, and where it can be told the
// day of its last change.
func (b *builder) sitemap() error {
	if b.options.BaseURL == "" {
		return nil
	}
	type alternate struct {
		Rel  string `xml:"rel,attr"`
		Lang string `xml:"hreflang,attr"`
		Href string `xml:"href,attr"`
	}
	type address struct {
		Loc        string      `xml:"loc"`
		Changed    schema.Date `xml:"lastmod,omitempty"`
		Alternates []alternate `xml:"xhtml:link"`
	}
	set := struct {
		XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		XHTML   string    `xml:"xmlns:xhtml,attr"`
		URLs    []address `xml:"url"`
	}{XHTML: "http://www.w3.org/1999/xhtml"}
	pages := map[string]bool{}
	for _, f := range b.site.Files {
		pages[f.Path] = true
	}
	for _, f := range b.site.Files {
		if page, ok := strings.CutSuffix(f.Path, "index.html"); ok && !strings.Contains("/"+page, "/"+frames) {
			one := address{Loc: b.options.BaseURL + page, Changed: b.pageChanged(page)}
			for _, code := range b.codes() {
				if path := b.folder(code) + b.bare(page); pages[path+"index.html"] {
					one.Alternates = append(one.Alternates, alternate{"alternate", code, b.options.BaseURL + path})
				}
			}
			set.URLs = append(set.URLs, one)
		}
	}
	slices.SortFunc(set.URLs, func(x, y address) int { return strings.Compare(x.Loc, y.Loc) })
	var text bytes.Buffer
	text.WriteString(xml.Header)
	if err := xml.NewEncoder(&text).Encode(set); err != nil {
		return fmt.Errorf("site: sitemap: %w", err)
	}
	text.WriteByte('\n')
	b.add("sitemap.xml", "application/xml", text.Bytes())
	return nil
}
