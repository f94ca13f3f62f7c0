package site

import (
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// led is where a link leads, as a path within the language; of what is there once for all
// languages, and of what stands elsewhere, the address.
func led(f *File, folder, link string) string {
	if link == "" || link[0] == '#' || strings.Contains(link, ":") {
		return link
	}
	to, absolute := strings.CutPrefix(link, "/strikes/")
	if !absolute {
		to = path.Join(path.Dir(f.Path), link)
	}
	if once := strings.HasPrefix(to, "data/") || strings.HasPrefix(to, "assets/"); once {
		return to
	}
	if to+"/" == folder {
		return "."
	}
	within, ok := strings.CutPrefix(to, folder)
	if !ok {
		return link + ", of another language"
	}
	return within
}

// TestLanguagesShowTheSame: a page shows the same cells, leads to the same pages and files, and
// has the same values for scripts in every language.
func TestLanguagesShowTheSame(t *testing.T) {
	s, d := valuesSite(t)
	n := namesOf(t, s, d)
	places := regexp.MustCompile(`\{[^}]*\}|\b\d+\b`)
	shown := func(f *File, folder string, l *language.Language) (cells, links []string) {
		text := ""
		elements(t, f, func(e *html.Node, attributes map[string]string) {
			switch e.Data {
			case "script", "link", "meta", "text", "code", "pre":
				return // addresses, and axes, whose months have names
			}
			for _, key := range []string{"href", "src", "id", "data-id", "data-value", "data-theater", "data-doubt", "data-confirmation", "data-evidence", "data-target", "data-verdict", "data-series", "data-scope", "data-kind", "data-access", "data-sort", "data-day", "data-download", "value", "x", "y", "d", "class", "lang"} {
				if value, ok := attributes[key]; ok && !(e.Data == "a" && attributes["hreflang"] != "") && !(key == "lang" && (value == "en" || value == "es")) {
					if key == "href" || key == "src" || key == "data-download" {
						value = led(f, folder, value)
					}
					links = append(links, e.Data+" "+key+"="+value)
				}
			}
			for c := range e.ChildNodes() {
				if c.Type == html.TextNode {
					text += c.Data + "\n"
				}
			}
		})
		cells = places.FindAllString(n.In(text, l), -1)
		slices.Sort(cells)
		slices.Sort(links)
		return cells, links
	}
	english, err := language.Named("en")
	if err != nil {
		t.Fatal(err)
	}
	spanish, err := language.Named("es")
	if err != nil {
		t.Fatal(err)
	}
	seen := 0
	for _, f := range pages(s) {
		if strings.HasPrefix(f.Path, "es/") {
			continue
		}
		cells, links := shown(f, "", english)
		other, others := shown(s.File("es/"+f.Path), "es/", spanish)
		seen += len(cells)
		if diff := cmp.Diff(cells, other); diff != "" {
			t.Errorf("%s: cells shown (-en +es)\n%s", f.Path, diff)
		}
		if diff := cmp.Diff(links, others); diff != "" {
			t.Errorf("%s: links and values (-en +es)\n%s", f.Path, diff)
		}
	}
	if seen < 3000 {
		t.Errorf("found %d values on pages, want more", seen)
	}
}

// TestTextsAreInTheirLanguage: what the tables say in English and nobody has translated is marked as
// English on every Spanish page, and the title of a document as its language.
func TestTextsAreInTheirLanguage(t *testing.T) {
	s, d := valuesSite(t)
	own := regexp.MustCompile(`\b[SDTACX]\d{3,4} (note|place|claim\.|claimant|office|what|announcer|claimed|title)`)
	seen := map[string]int{}
	for _, f := range pages(s) {
		if !strings.HasPrefix(f.Path, "es/") {
			continue
		}
		elements(t, f, func(e *html.Node, attributes map[string]string) {
			for c := range e.ChildNodes() {
				found := own.FindStringSubmatch(c.Data)
				if c.Type != html.TextNode || found == nil || e.Data == "title" || e.Data == "code" {
					continue
				}
				want, got := "en", ""
				if found[1] == "title" {
					want = d.Sources.Get(schema.ID(found[0][:5])).Language
				}
				for n := e; n != nil && got == ""; n = n.Parent {
					for _, a := range n.Attr {
						if a.Key == "lang" {
							got = a.Val
						}
					}
				}
				if seen[found[1]]++; got != want {
					t.Errorf("%s: found %q as %s, want it as %s", f.Path, c.Data, got, want)
				}
			}
		})
	}
	if len(seen) < 8 {
		t.Errorf("found %v, want texts of all kinds", seen)
	}
}
