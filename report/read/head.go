package read

import (
	"strings"

	"github.com/strike-tally/strike-tally/schema"
)

// Dated is a day of publication that a page gives, and where it does.
type Dated struct {
	Day schema.Date `json:"day"`
	// Before is the day before, where the page gives a time in UTC that was still the
	// day before in Washington; else empty.
	Before schema.Date `json:"before,omitempty"`
	Place  string      `json:"place"` // such as "meta article:published_time"
	Text   string      `json:"text"`  // as it stands
}

// About is what a text says of itself; empty where it says nothing.
type About struct{ Title, Site, Address string }

// about is what the page says of itself, its first headline where it has no title.
func (h *head) about(t *Text) About {
	a := About{Title: h.headline, Site: h.site, Address: h.address}
	for _, title := range []string{h.shared, h.title} {
		if a.Title == "" {
			a.Title = title
		}
	}
	for _, b := range t.Blocks {
		if a.Title == "" && b.Role == Headline {
			a.Title = t.Plain[b.Start:b.End]
		}
	}
	return a
}

// head is what a page says of itself.
type head struct {
	language string
	title    string
	titleAt  int
	shared   string // og:title
	headline string // of JSON-LD
	site     string // the outlet
	address  string
	dates    []Dated
	data     bool // the open script is JSON-LD
}

// Names of meta elements that give the day of publication.
var published = words("article:published_time og:published_time og:article:published_time date pubdate publishdate publish-date publication_date dc.date dc.date.issued dcterms.date dcterms.issued dcterms.created sailthru.date parsely-pub-date cxenseparse:recs:publishtime datepublished article.published citation_publication_date")

// element reads what an element says of the page.
func (h *head) element(name string, attribute func(string) string) {
	switch name {
	case "html":
		h.language = attribute("lang")
	case "script":
		h.data = strings.Contains(strings.ToLower(attribute("type")), "ld+json")
	case "meta":
		key := strings.ToLower(attribute("property") + attribute("name"))
		if key == "" {
			key = strings.ToLower(attribute("itemprop"))
		}
		switch {
		case published[key]:
			h.date("meta "+key, attribute("content"))
		case key == "og:site_name":
			h.site = strings.TrimSpace(attribute("content"))
		case key == "og:url" && h.address == "":
			h.address = strings.TrimSpace(attribute("content"))
		case key == "og:title":
			h.shared = strings.Join(strings.Fields(attribute("content")), " ")
		}
	case "link":
		if strings.EqualFold(attribute("rel"), "canonical") {
			h.address = strings.TrimSpace(attribute("href"))
		}
	case "time":
		switch {
		case strings.EqualFold(attribute("itemprop"), "datePublished"):
			h.date("time datePublished", attribute("datetime"))
		case strings.Contains(strings.ToLower(attribute("class")), "publish") && !strings.Contains(strings.ToLower(attribute("class")), "update"):
			h.date("time published", attribute("datetime"))
		}
	}
}

// date notes a day of publication: the day that the page writes, in its own offset.
func (h *head) date(place, text string) {
	if d, ok := written(text); ok {
		d.Place = place
		h.dates = append(h.dates, d)
	}
}

// written reads a day as metadata write it, 2025-09-02 with a time or without.
func written(text string) (Dated, bool) {
	text = strings.TrimSpace(text)
	if len(text) < 10 {
		return Dated{}, false
	}
	day := schema.Date(strings.ReplaceAll(text[:10], "/", "-"))
	if !day.Valid() {
		return Dated{}, false
	}
	d := Dated{Day: day, Text: text}
	rest := text[10:]
	utc := strings.HasSuffix(rest, "Z") || strings.HasSuffix(rest, "+00:00") || strings.HasSuffix(rest, "+0000")
	if len(rest) >= 6 && utc && rest[1:3] < "05" {
		d.Before = day.AddDays(-1)
	}
	return d, true
}

// script reads JSON-LD. What is no JSON is left.
func (h *head) script(raw []byte) {
	h.data = false
	text := strings.TrimSpace(string(raw))
	for _, frame := range []string{"<!--", "-->", "<![CDATA[", "]]>", "//<![CDATA[", "//]]>"} {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(text, frame), frame))
	}
	text = strings.Map(func(r rune) rune {
		if r < ' ' {
			return ' ' // line ends within texts
		}
		return r
	}, text)
	if all, ok := linked(text); ok {
		h.node(all, 0)
	}
}

// node looks through linked data for articles.
func (h *head) node(value any, depth int) {
	if depth > 20 {
		return
	}
	switch v := value.(type) {
	case []any:
		for _, each := range v {
			h.node(each, depth+1)
		}
	case map[string]any:
		if article(v["@type"]) {
			if text, ok := v["datePublished"].(string); ok {
				h.date("JSON-LD datePublished", text)
			}
			if text, ok := v["headline"].(string); ok && h.headline == "" {
				h.headline = strings.Join(strings.Fields(text), " ")
			}
			if publisher, ok := v["publisher"].(map[string]any); ok && h.site == "" {
				h.site, _ = publisher["name"].(string)
			}
			if text, ok := v["inLanguage"].(string); ok && h.language == "" {
				h.language = text
			}
			return
		}
		if graph, ok := v["@graph"]; ok {
			h.node(graph, depth+1)
		}
		if main, ok := v["mainEntity"]; ok {
			h.node(main, depth+1)
		}
	}
}

// article reports whether a type, or one of several, is that of an article.
func article(kind any) bool {
	switch k := kind.(type) {
	case string:
		return strings.HasSuffix(k, "Article") || strings.HasSuffix(k, "Posting")
	case []any:
		for _, each := range k {
			if article(each) {
				return true
			}
		}
	}
	return false
}
