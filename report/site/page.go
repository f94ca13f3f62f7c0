package site

import (
	"cmp"
	"strings"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/report/figure"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// page is one page, as templates see it.
type page struct {
	*phrase.Words
	b           *builder
	Path        string // within the language: strikes/S001/
	Title       string
	Description string
	Section     string // entry of the navigation that it belongs to
	Data        any
	Linked      any // JSON-LD, nil for none
	Hidden      bool
	Bare        bool   // alone in a frame of another page: without masthead and footer
	policy      string // where it may do other things than all pages
	absolute    bool   // addresses begin at the host: the page is shown at any address
}

// Top is the way from the page to the top of the site.
func (p *page) Top() string {
	if p.absolute {
		return p.b.base
	}
	if up := strings.Repeat("../", strings.Count(p.b.folder(p.Code)+p.Path, "/")); up != "" {
		return up
	}
	return "./"
}

// Root is the way from the page to the front page of its language.
func (p *page) Root() string {
	if p.absolute {
		return p.b.base + p.b.folder(p.Code)
	}
	if up := strings.Repeat("../", strings.Count(p.Path, "/")); up != "" {
		return up
	}
	return "./"
}

// Address is the page's absolute address; empty where the site's is not known.
func (p *page) Address() string { return p.b.absolute(p.b.folder(p.Code) + p.Path) }

// Picture is the absolute address of the picture that is shown where a page is shared;
// empty where that of the site is not known.
func (p *page) Picture() string { return p.b.absolute(p.b.folder(p.Code) + "social.png") }

// Headed is the scope of the totals on top: sea or all.
func (p *page) Headed() string { return p.b.facts.Headline() }

// Searched is what may be searched for in a table of rows: the first strike's place and
// day, and months.
func (p *page) Searched() string {
	l := p.b.facts.Ledgers.Ledger(schema.ScopeAll)
	if l == nil || len(l.Entries) == 0 {
		return ""
	}
	s := &p.Dataset.Strikes.Rows[l.Entries[0].Row]
	return p.Say("filter.search.example", p.Theater(s.Theater), s.Date, string(s.Date)[:7], string(s.Date.AddDays(62))[:7])
}

// Policy is the content security policy.
func (p *page) Policy() string { return cmp.Or(p.policy, policy) }

// Style and Script are the paths of the site's style sheet and script.
func (p *page) Style() string { return p.b.style }

func (p *page) Script() string { return p.b.script }

// NoScript is the path of the style for where scripts do not run.
func (p *page) NoScript() string { return p.b.noScript }

// Name is the dataset's title.
func (p *page) Name() string { return p.b.title(p.Words) }

// Licence is the dataset's licence; nil if none is told.
func (p *page) Licence() *datapackage.License { return p.b.facts.about.Licence() }

// Repository is the address of the repository.
func (p *page) Repository() string { return p.b.options.Repository }

// Alternate is the same page in another language.
type Alternate struct{ Code, Name, Href, Address string }

// Others are the page in the other languages, All in every one.
func (p *page) Others() []Alternate {
	var others []Alternate
	for _, a := range p.All() {
		if a.Code != p.Code {
			others = append(others, a)
		}
	}
	return others
}

// All are the page in every language.
func (p *page) All() []Alternate {
	names := map[string]string{"en": "English", "es": "Español"}
	var all []Alternate
	for _, code := range p.b.codes() {
		all = append(all, Alternate{code, names[code], p.Top() + p.b.folder(code) + p.Path, p.b.absolute(p.b.folder(code) + p.Path)})
	}
	return all
}

// Section names, in the order of the navigation.
var sections = []string{"strikes", "timeline", "months", "map", "figures", "differ", "days", "read", "claims", "sources", "charts", "codebook", "rules", "changes"}

// Sections are the entries of the navigation.
func (p *page) Sections() []string { return sections }

// T is a phrase by its key, Count one with a number.
func (p *page) T(key string, values ...any) string { return p.Say(key, values...) }

func (p *page) Counted(key string, n int) string { return p.Count(key, n) }

// The words of the package, for templates.

func (p *page) Outcome(o figure.Outcome) string { return language.Title(p.Words.Verdict(o)) }

func (p *page) Stated(v *figure.Verdict) string { return strings.Join(p.Words.Stated(v), ", ") }

func (p *page) Finding(v *figure.Verdict) string { return language.Title(p.Words.Reason(v)) }

func (p *page) Near(n figure.Near) string { return p.Words.Near(&n) }

func (p *page) Fits(d figure.Diagnosis) string { return p.Words.Fits(&d) }

func (p *page) Source(id schema.ID) *schema.Source { return p.Dataset.Sources.Get(id) }

func (p *page) Verdict(row int) *figure.Verdict { return &p.b.facts.Verdicts()[row] }

func (p *page) Account(row int) *schema.Account { return &p.Dataset.Accounts.Rows[row] }

func (p *page) ClaimRow(row int) *schema.Claim { return &p.Dataset.Claims.Rows[row] }

func (p *page) ClaimOf(id string) *schema.Claim { return p.Dataset.Claims.Get(schema.ID(id)) }

func (p *page) Excluded(row int) *schema.Excluded { return &p.Dataset.Excluded.Rows[row] }

func (p *page) Coding(vocabulary string, l schema.List) string {
	return p.Words.Coded(schema.BuiltIn.Named(vocabulary), l)
}

// Coded is the label of a word of a vocabulary.
func (p *page) Coded(vocabulary, word string) string {
	return p.Word(schema.BuiltIn.Named(vocabulary), word)
}

// Capital begins a text with a capital letter.
func (p *page) Capital(text string) string { return language.Title(text) }
