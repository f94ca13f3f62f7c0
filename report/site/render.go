package site

import (
	"bytes"
	"embed"
	"errors"
	"fmt"
	"html/template"
	"io/fs"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
)

//go:embed templates/*.html
var templateFiles embed.FS

// templateSet is a kind of page, ready to be executed.
type templateSet = *template.Template

// policy is what a page may do: load its own style, script and pictures, and nothing
// else, from nowhere else.
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'"

// folder is the folder of a language in the site, with a slash at its end; the first
// language stands at the top.
func (b *builder) folder(code string) string {
	if code == b.codes()[0] {
		return ""
	}
	return code + "/"
}

// codes are the languages of the site: those that the dataset names, else all.
func (b *builder) codes() []string {
	named := slices.DeleteFunc(slices.Clone(language.Codes), func(code string) bool { return !b.facts.about.SpokenIn(code) })
	if len(named) == 0 {
		return language.Codes
	}
	return named
}

// kindsOfPages are the kinds of pages in each language, made ready once for all sites.
var kindsOfPages = func() map[string]func() (map[string]templateSet, error) {
	all := map[string]func() (map[string]templateSet, error){}
	for _, code := range language.Codes {
		all[code] = sync.OnceValues(func() (map[string]templateSet, error) { return parseIn(code) })
	}
	return all
}()

func parseIn(code string) (map[string]templateSet, error) {
	l, err := language.Named(code)
	if err != nil {
		return nil, err
	}
	kinds, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		return nil, err
	}
	all := map[string]templateSet{}
	for _, file := range kinds {
		kind := strings.TrimSuffix(path.Base(file), ".html")
		if slices.Contains(sharedTemplates, kind) {
			continue
		}
		t := template.New(sharedTemplates[0] + ".html")
		for _, name := range append(slices.Clone(sharedTemplates), kind) {
			if t, err = t.ParseFS(templateFiles, "templates/"+name+".html"); err != nil {
				return nil, fmt.Errorf("site: %w", err)
			}
		}
		if err := fixPhrases(t, l); err != nil {
			return nil, fmt.Errorf("site: %w", err)
		}
		all[kind] = t
	}
	return all, nil
}

// sharedTemplates are those that every page has; the first one begins.
var sharedTemplates = []string{"base", "parts", "running"}

// render makes a page and adds it as index.html of its path, or as the file that
// the path names.
func (b *builder) render(kind string, p page) error {
	text, err := b.execute(kind, &p)
	if err != nil {
		return err
	}
	f := NewFile(b.pageFile(p.Code, p.Path), pageType, text)
	f.policy = p.policy
	b.site.Files = append(b.site.Files, f)
	return nil
}

// later adds a page of a row, which is made when it is asked for.
func (b *builder) later(kind string, w *phrase.Words, path string, page func() *page) {
	b.site.Files = append(b.site.Files, File{Path: b.pageFile(w.Code, path), Type: pageType, make: func() ([]byte, error) {
		text, err := b.execute(kind, page())
		return text, errors.Join(err, w.Missing())
	}})
}

const pageType = "text/html; charset=utf-8"

func (b *builder) execute(kind string, p *page) ([]byte, error) {
	kinds, err := kindsOfPages[p.Code]()
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	if err := kinds[kind].Execute(&text, p); err != nil {
		return nil, fmt.Errorf("site: page %s%s: %w", b.folder(p.Code), p.Path, err)
	}
	return text.Bytes(), nil
}

// pageFile is the file of the page at a path of a language.
func (b *builder) pageFile(code, path string) string {
	file := b.folder(code) + path
	if file == "" || strings.HasSuffix(file, "/") {
		file += "index.html"
	}
	return file
}
