// Package site makes the pages that show the dataset: a static site in English and
// Spanish, without a request to any other host, usable without scripts.
//
// The contract of [Build]:
//
//  1. The same tables and options give the same bytes: nothing depends on a clock, a
//     locale, the network or the order of a map.
//  2. What stands in a cell is shown as text, whatever it is. Characters that turn the
//     direction of text or have no shape are shown by their code, an address is a link
//     only if it is a plain web address, and only rows with a well-formed id have a page.
//  3. A row's page keeps its address as long as the row keeps its id: /strikes/S001/,
//     /figures/T0001/, /sources/D0001/, /claims/C001/, and the same under /es/.
//  4. Every number comes from packages ledger and figure, as in the reports.
package site

import (
	"cmp"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/report/release"
	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

// Options are what a site needs besides the tables.
type Options struct {
	// BaseURL is where the site will stand, with a slash at its end:
	// https://example.org/strikes/. Where it is not known, what needs an absolute
	// address is left out.
	BaseURL string
	// Repository is the address of the repository, for corrections and history; empty
	// where there is none.
	Repository string
	// Rules are those whose doc is shown, with an example each; Example is nil where the
	// examples, which are invented in the likeness of one dataset, are none of this one's.
	Rules   []*validate.Rule
	Example func(rule string) string
	// Releases are the changes of the data by release, newest first, also those not
	// released yet; none where they cannot be told.
	Releases []release.Release
	// Days are the changes of the data by day, newest first; none where they cannot be told.
	Days []release.Day
	// Editions are the tables as they were released, whose charts keep an address of their
	// own; none where they cannot be told.
	Editions []release.State
	// Reader reads articles on one of the pages; nil: that page tells of the command.
	Reader *Reader
	// Downloads are files to offer besides the tables, such as workbooks.
	Downloads []File
	// Joined are tables among these that the codebook describes besides the dataset's own.
	Joined []*schema.Table
}

// Site is a finished site.
type Site struct {
	Files []File // by path
	base  string // path of the site on its host, with slashes at both ends
	index map[string]int
}

// File is one file of the site. What it holds is made when it is asked for, so that a
// site of many pages takes no more memory than one of few; several goroutines may ask.
type File struct {
	Path   string // with slashes, without one in front
	Type   string // media type
	policy string // of the page, or of what runs beside it; empty: that of all pages
	make   func() ([]byte, error)
}

// NewFile is a file that holds these bytes.
func NewFile(path, mediaType string, text []byte) File {
	return File{Path: path, Type: mediaType, make: func() ([]byte, error) { return text, nil }}
}

// Bytes makes what the file holds.
func (f *File) Bytes() ([]byte, error) { return f.make() }

// Write writes what the file holds.
func (f *File) Write(w io.Writer) error {
	text, err := f.make()
	if err == nil {
		_, err = w.Write(text)
	}
	return err
}

// File finds a file by its path; nil if there is none.
func (s *Site) File(path string) *File {
	if i, ok := s.index[path]; ok {
		return &s.Files[i]
	}
	return nil
}

// Build makes the site of the tables at the top of a file system. Rows that cannot
// be read are left out: they are findings of package validate. The pages of rows and
// the pictures for print are made when they are asked for, all else here.
func Build(files fs.FS, o Options) (*Site, error) {
	base, err := url.Parse(cmp.Or(o.BaseURL, "http://localhost/"))
	if err != nil || base.Scheme != "http" && base.Scheme != "https" || base.Host == "" || !strings.HasSuffix(base.Path, "/") || base.RawQuery != "" || base.Fragment != "" {
		return nil, fmt.Errorf("site: found the address %q, want one such as https://example.org/strikes/", o.BaseURL)
	}
	f, err := gather(files)
	if err != nil {
		return nil, err
	}
	b := &builder{options: o, facts: f, base: base.Path, tables: map[string][]byte{}, changed: lastChanged(o.Days), site: &Site{base: base.Path, index: map[string]int{}}}
	if err := b.build(files); err != nil {
		return nil, err
	}
	s := b.site
	slices.SortFunc(s.Files, func(a, b File) int { return cmp.Compare(a.Path, b.Path) })
	for i := range s.Files {
		if _, double := s.index[s.Files[i].Path]; double {
			return nil, fmt.Errorf("site: found two files %s, want one", s.Files[i].Path)
		}
		s.index[s.Files[i].Path] = i
	}
	return s, nil
}

// builder makes one site.
type builder struct {
	options   Options
	facts     *facts
	base      string
	site      *Site
	style     string // path of the style sheet
	noScript  string // what is besides where scripts do not run
	script    string
	reader    readPage
	downloads []download
	changed   map[schema.ID]rowChanged
	tables    map[string][]byte // as they stand, by the table's name
}

func (b *builder) add(path, mediaType string, bytes []byte) {
	b.site.Files = append(b.site.Files, NewFile(path, mediaType, bytes))
}

func (b *builder) build(files fs.FS) error {
	if err := b.assets(); err != nil {
		return err
	}
	if err := b.offer(files); err != nil {
		return err
	}
	if err := b.addReader(); err != nil {
		return err
	}
	for _, code := range b.codes() {
		l, err := language.Named(code)
		if err != nil {
			return err
		}
		if err := b.language(l); err != nil {
			return err
		}
	}
	b.robots()
	return b.sitemap()
}

// language makes all pages of one language.
func (b *builder) language(l *language.Language) error {
	w := phrase.In(l, b.facts.Data)
	for _, make := range []func(*phrase.Words) error{
		b.front, b.strikes, b.timeline, b.months, b.mapPage, b.figures, b.differ, b.days, b.sources, b.claims, b.codebook, b.rules, b.changes, b.charts, b.frame, b.read, b.notFound, b.feeds,
	} {
		if err := make(w); err != nil {
			return err
		}
	}
	return w.Missing()
}
