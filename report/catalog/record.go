// Package catalog writes the records by which catalogues and archives know a dataset:
// Croissant 1.1, DCAT 3, a DDI codebook and what Zenodo asks for. All are made from the
// descriptor of the data package, and so from the schema.
package catalog

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// The names under which records stand beside the tables.
const (
	CroissantFile = "croissant.json"
	DCATFile      = "dcat.jsonld"
	DDIFile       = "ddi.xml"
	CitationFile  = "CITATION.cff"
)

// ZenodoFile is what Zenodo reads at the top of a repository of which it archives a
// release.
const ZenodoFile = ".zenodo.json"

// Record is what is told of a dataset.
type Record struct {
	Package *datapackage.Package
	Data    *schema.Dataset
	// At is the address of the folder in which the tables stand, with a slash at its end.
	// Empty: they stand beside the record, and their addresses are relative to its own.
	At string
}

// File is a record as a file.
type File struct {
	Name string
	Type string // media type
	Text []byte
}

// Files are the records that stand beside the tables.
func (r *Record) Files() ([]File, error) {
	var all []File
	for _, f := range []struct {
		name, mediaType string
		text            func() ([]byte, error)
	}{
		{CroissantFile, `application/ld+json; profile="` + croissant11 + `"`, r.Croissant},
		{DCATFile, "application/ld+json", r.DCAT},
		{DDIFile, "application/xml", r.DDI},
	} {
		text, err := f.text()
		if err != nil {
			return nil, err
		}
		all = append(all, File{f.name, f.mediaType, text})
	}
	return all, nil
}

// object is one of JSON; it is written with its keys in order.
type object = map[string]any

// told leaves out of an object what says nothing: empty text, an address or a word that
// is empty, an empty list. What a dataset does not say is told in no record.
func told(o object) object {
	for key, value := range o {
		if silent(value) {
			delete(o, key)
		}
	}
	return o
}

func silent(value any) bool {
	switch v := value.(type) {
	case string:
		return v == ""
	case []string:
		return len(v) == 0
	case []object:
		return len(v) == 0
	case object:
		id, named := v["@id"]
		text, worded := v["@value"]
		return named && id == "" || worded && text == ""
	}
	return false
}

func written(o object) ([]byte, error) {
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	err := out.Encode(o)
	return text.Bytes(), err
}

// published is the day of the release; before the first one, that on which the dataset
// came to be what it is.
func (r *Record) published() string { return cmp.Or(r.Package.Released, r.day()) }

// day is that on which the dataset came to be what it is.
func (r *Record) day() string {
	day, _, _ := strings.Cut(r.Package.Created, "T")
	return day
}

// period are the first day of a strike and the last of a strike or a figure.
func (r *Record) period() (from, to schema.Date) {
	for i := range r.Data.Strikes.Rows {
		first, last := r.Data.Strikes.Rows[i].Days()
		if first.Valid() && (from == "" || first < from) {
			from = first
		}
		to = max(to, last)
	}
	for i := range r.Data.Tallies.Rows {
		to = max(to, r.Data.Tallies.Rows[i].AsOf.Last())
	}
	return from, to
}

// license is the address of the licence; empty if there is none.
func (r *Record) license() string {
	if l := r.Package.Licence(); l != nil {
		return l.Path
	}
	return ""
}

// creators are the names of those who made it.
func (r *Record) creators() []string {
	var names []string
	for _, c := range r.Package.Contributors {
		names = append(names, c.Title)
	}
	return names
}

// vocabularies are those that the fields use, in the order of the schema, which joined
// tables may have more of.
func (r *Record) vocabularies() []*schema.Vocabulary {
	var all []*schema.Vocabulary
	for _, t := range r.Package.Resources {
		for i := range t.Table.Fields {
			if v := t.Table.Fields[i].Column.Vocabulary; v != nil && !slices.Contains(all, v) {
				all = append(all, v)
			}
		}
	}
	rank := func(v *schema.Vocabulary) int {
		if i := slices.IndexFunc(schema.BuiltIn, func(b *schema.Vocabulary) bool { return b.Name == v.Name }); i >= 0 {
			return i
		}
		return len(schema.BuiltIn)
	}
	slices.SortStableFunc(all, func(a, b *schema.Vocabulary) int { return cmp.Compare(rank(a), rank(b)) })
	return all
}
