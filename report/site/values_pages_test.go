package site

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html"
	"path"
	"regexp"
	"strings"
	"testing"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/reporttest"
)

var (
	linkedScript = regexp.MustCompile(`<script type="application/ld\+json">(.*?)</script>`)
	landOutline  = regexp.MustCompile(`(<path class="land"[^>]* d=")[^"]*`)
	ofOneRow     = regexp.MustCompile(`[STDC]\d{3,4}|\d{4}-\d\d-\d\d|differ/[a-z-]+`)
)

// pageLines are the lines of a file of the site as a reader or a program meets them.
func pageLines(t *testing.T, f *File) []string {
	t.Helper()
	text := string(made(t, f))
	switch {
	case strings.HasSuffix(f.Path, ".html"):
		for _, script := range linkedScript.FindAllStringSubmatch(text, -1) {
			var indented bytes.Buffer
			if err := json.Indent(&indented, []byte(script[1]), "", " "); err != nil {
				t.Errorf("%s: %v", f.Path, err)
			}
			text = strings.Replace(text, script[0], indented.String(), 1)
		}
		text = landOutline.ReplaceAllString(text, "$1")
		text = html.UnescapeString(text)
	case strings.HasSuffix(f.Path, ".xml"):
		text = strings.NewReplacer("<url>", "\n<url>", "<xhtml:link", "\n<xhtml:link").Replace(text)
	}
	var lines []string
	for line := range strings.SplitSeq(text, "\n") {
		if line = strings.TrimSpace(line); line != "" && !strings.Contains(line, "Content-Security-Policy") {
			lines = append(lines, line)
		}
	}
	return lines
}

// kindOf is the kind of a page: its path without what tells one row from another.
func kindOf(file string) string {
	return ofOneRow.ReplaceAllString(strings.TrimPrefix(file, "es/"), "*")
}

// ofPages reports whether a file of the site is a page or stands beside one.
func ofPages(file string) bool {
	switch path.Ext(file) {
	case ".html":
	case ".xml":
		return file != "sitemap.xml" && !strings.HasPrefix(file, "data/")
	case ".csv", ".json", ".txt":
		return !strings.HasPrefix(file, "data/")
	default:
		return false
	}
	return !strings.Contains(file, "codebook/") && !strings.Contains(file, "rules/")
}

// pagesRead is how many pages of a kind are written to the file of a language, besides those of
// figures; TestLanguagesShowTheSame holds the others to be the same.
var pagesRead = map[string]int{"en": 15, "es": 2}

// TestEveryNumberOnPagesComesFromItsCell builds the site of tables in which every value is
// another one, and names in all that it shows the cells in place of their values. What it
// finds stands in a file for each language, to be read: of the first page of a kind all
// lines, of the others those that are not on it. Whoever shows another cell sees there what
// changes, and writes it anew with -update.
func TestEveryNumberOnPagesComesFromItsCell(t *testing.T) {
	s, d := valuesSite(t)
	n := namesOf(t, s, d)
	for _, code := range language.Codes {
		l, err := language.Named(code)
		if err != nil {
			t.Fatal(err)
		}
		var out strings.Builder
		seen, kinds := map[string]bool{}, map[string]int{}
		first := true
		for i := range s.Files {
			f := &s.Files[i]
			if (code == "es") != strings.HasPrefix(f.Path, "es/") || !ofPages(f.Path) {
				continue
			}
			if kinds[kindOf(f.Path)]++; kinds[kindOf(f.Path)] > pagesRead[code] && !strings.Contains(f.Path, "figures/") {
				continue
			}
			fmt.Fprintln(&out, "== "+f.Path)
			masthead := true
			for _, line := range pageLines(t, f) {
				if strings.Contains(line, `<main `) {
					masthead = false
				}
				chrome := strings.HasSuffix(f.Path, ".html") && masthead && !strings.HasPrefix(line, "<title") && !strings.HasPrefix(line, "<meta name=\"description")
				if chrome && !first {
					continue
				}
				if strings.Contains(line, "</main>") {
					masthead = true
				}
				line = n.In(line, l)
				if key := kindOf(f.Path) + "\n" + line; !seen[key] {
					seen[key] = true
					fmt.Fprintln(&out, line)
				}
			}
			if strings.HasSuffix(f.Path, ".html") {
				first = false
			}
		}
		reporttest.Golden(t, "testdata/values."+code+".txt", out.String())
	}
}
