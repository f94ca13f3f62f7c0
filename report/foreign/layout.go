package foreign

import (
	"cmp"
	"embed"
	"encoding/csv"
	"fmt"
	"slices"
	"strings"
	"sync"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate/written"
)

// layoutFiles are layouts.csv, which says by which columns a layout is known, and their
// mappings, as [Mapping.File] writes one.
//
//go:embed layouts
var layoutFiles embed.FS

// A Layout is the form in which a well-known dataset is published.
type Layout struct {
	Name    string   // what --layout calls it
	Title   string   // the dataset
	Version string   // of its columns
	Address string   // where these are told
	Columns []string // all of which its files have, and no others together
	mapping string   // file of layoutFiles
}

// Layouts are those that are known, by name.
var Layouts = sync.OnceValue(func() (all []Layout) {
	b, err := layoutFiles.ReadFile("layouts/layouts.csv")
	if err != nil {
		panic("foreign: " + err.Error())
	}
	rows, err := csv.NewReader(strings.NewReader(string(b))).ReadAll()
	if err != nil {
		panic("foreign: layouts.csv: " + err.Error())
	}
	for _, r := range rows[1:] {
		all = append(all, Layout{Name: r[0], Title: r[1], Version: r[2], Address: r[3], Columns: strings.Split(r[4], ";"), mapping: r[5]})
	}
	return all
})

// LayoutNamed finds a layout; nil if there is none.
func LayoutNamed(name string) *Layout {
	for _, l := range Layouts() {
		if l.Name == name {
			return &l
		}
	}
	return nil
}

// LayoutOf is the layout whose columns a sheet has; nil if there is none.
func LayoutOf(s *Sheet) *Layout {
	for _, l := range Layouts() {
		if !slices.ContainsFunc(l.Columns, func(c string) bool { return s.named(c) < 0 }) {
			return &l
		}
	}
	return nil
}

// named is the column whose name is the same but for case, blanks and signs, or -1.
func (s *Sheet) named(name string) int {
	folded := written.Fold(name)
	return slices.IndexFunc(s.Columns, func(c string) bool { return written.Fold(c) == folded })
}

// For is what the layout says of a table, as far as the sheet has the columns; an error if
// it says nothing of it. A column that it does not name is dropped, and words that only a
// dataset can have, as classes, are taken where this one declares all that the layout names.
func (l *Layout) For(s *Sheet, t *schema.Table) (*Mapping, error) {
	b, err := layoutFiles.ReadFile("layouts/" + l.mapping)
	if err != nil {
		return nil, err
	}
	whole, err := readMapping(l.mapping, b, t, true)
	if err != nil {
		return nil, fmt.Errorf("%s: nothing is known of %s in it; --layout none proposes a mapping by the names of columns: %w", l.Title, t.Name, err)
	}
	m, undeclared := &Mapping{Table: t}, map[string]string{}
	for _, e := range whole.Entries {
		if e.From != "" {
			i := s.named(e.From)
			if i < 0 {
				continue
			}
			e.From = s.Columns[i]
		}
		if !e.declared(t) {
			undeclared[e.From] = "the layout has it as " + e.Column + ", but vocabulary.csv does not declare its words"
			continue
		}
		_ = m.Add(e) // where two names of versions of the layout are there, the first holds
	}
	for _, name := range s.Columns {
		if len(m.Of(name)) == 0 {
			m.Entries = append(m.Entries, Entry{From: name, Note: cmp.Or(undeclared[name], "the layout does not name it")})
		}
	}
	return m, nil
}
