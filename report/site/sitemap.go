package site

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
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

// sitemap lists all pages, by their absolute addresses: none where the site's is not known.
func (b *builder) sitemap() error {
	if b.options.BaseURL == "" {
		return nil
	}
	type address struct {
		Loc string `xml:"loc"`
	}
	set := struct {
		XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
		URLs    []address `xml:"url"`
	}{}
	for _, f := range b.site.Files {
		if page, ok := strings.CutSuffix(f.Path, "index.html"); ok && !strings.Contains("/"+page, "/"+frames) {
			set.URLs = append(set.URLs, address{b.options.BaseURL + page})
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
