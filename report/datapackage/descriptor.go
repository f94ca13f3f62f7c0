// Package datapackage describes a dataset for programs: the descriptor of
// Frictionless Data Package v2, made from the schema and the files of the tables.
package datapackage

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
)

// File is the name under which a descriptor stands beside the tables.
const File = schema.Descriptor

// profiles is where the profiles of Data Package v2 stand.
const profiles = "https://datapackage.org/profiles/2.0/"

// Profile is what a descriptor conforms to, its $schema.
const Profile = profiles + File

// Package is a descriptor, with the fields that the dataset uses.
type Package struct {
	Schema string `json:"$schema"`
	About
	Resources []Resource `json:"resources"`
}

// About is what is said of a dataset as a whole. What is not known is empty.
type About struct {
	Name         string        `json:"name,omitempty"`
	ID           string        `json:"id,omitempty"` // the same for all versions: a DOI, else a urn
	Title        string        `json:"title,omitempty"`
	Description  string        `json:"description,omitempty"`
	Version      string        `json:"version,omitempty"`
	Created      string        `json:"created,omitempty"` // when the tables came to be what they are, see [Created]
	Homepage     string        `json:"homepage,omitempty"`
	Licenses     []License     `json:"licenses,omitempty"`
	Contributors []Contributor `json:"contributors,omitempty"`
	Keywords     []string      `json:"keywords,omitempty"`
	// Properties of our own, which the standard allows. Repository is where the tables are
	// kept, where homepage is none. Released is the day on which this version was released,
	// YYYY-MM-DD; empty before the first release. Languages are those of its pages: en, es. Subject is
	// what was done to whom, in few words of each language: US air strikes in Yemen.
	Repository string            `json:"repository,omitempty"`
	Released   string            `json:"released,omitempty"`
	Languages  []string          `json:"languages,omitempty"`
	Subject    map[string]string `json:"subject,omitempty"`
}

// License is what allows others to use the dataset.
type License struct {
	Name  string `json:"name,omitempty"` // as Open Definition names it
	Path  string `json:"path,omitempty"`
	Title string `json:"title,omitempty"`
}

// Contributor is who made the dataset.
type Contributor struct {
	Title string   `json:"title"`
	Path  string   `json:"path,omitempty"`
	Roles []string `json:"roles,omitempty"`
}

// Resource is one table.
type Resource struct {
	Schema      string      `json:"$schema"`
	Name        string      `json:"name"`
	Type        string      `json:"type"`
	Profile     string      `json:"profile"` // what software for v1 looks at
	Path        string      `json:"path"`
	Scheme      string      `json:"scheme"`
	Format      string      `json:"format"`
	MediaType   string      `json:"mediatype"`
	Encoding    string      `json:"encoding"`
	Bytes       int         `json:"bytes"`
	Hash        string      `json:"hash"`
	Description string      `json:"description"`
	Dialect     Dialect     `json:"dialect"`
	Table       TableSchema `json:"schema"`
}

// Dialect is how the cells of a file are told apart.
type Dialect struct {
	Header         bool   `json:"header"`
	Delimiter      string `json:"delimiter"`
	LineTerminator string `json:"lineTerminator"`
	QuoteChar      string `json:"quoteChar"`
	DoubleQuote    bool   `json:"doubleQuote"`
}

// New describes a dataset as it stands in files, text being the bytes of a table's
// file.
func New(about About, d *schema.Dataset, text func(*schema.Table) []byte) *Package {
	p := &Package{Schema: Profile, About: about}
	p.Created = ""
	if day := Created(d); day != "" {
		p.Created = string(day) + "T00:00:00Z"
	}
	for _, t := range d.Tables() {
		if !d.Holds(t) {
			continue
		}
		p.Resources = append(p.Resources, newResource(d, t, d.Sheet(t.Name).Omitted(), text(t)))
	}
	return p
}

// Created is the last day that stands in any of the tables, those of searches and
// waivers among them: no row is older, and no clock is asked. Empty if there is none.
func Created(d *schema.Dataset) schema.Date {
	var last schema.Date
	for _, sheet := range d.Sheets() {
		for column, c := range sheet.Table().Columns {
			if c.Kind != schema.Day {
				continue
			}
			for row := range sheet.Len() {
				last = max(last, schema.Date(sheet.Cell(row, column)).First())
			}
		}
	}
	return last
}

// Join adds a table that is made from those of the dataset.
func (p *Package) Join(d *schema.Dataset, t *schema.Table, text []byte) {
	p.Resources = append(p.Resources, newResource(d, t, 0, text))
}

func newResource(d *schema.Dataset, t *schema.Table, omitted uint64, text []byte) Resource {
	return Resource{
		Schema:      profiles + "dataresource.json",
		Name:        t.Name,
		Type:        "table",
		Profile:     "tabular-data-resource",
		Path:        t.File,
		Scheme:      "file",
		Format:      "csv",
		MediaType:   "text/csv",
		Encoding:    "utf-8",
		Bytes:       len(text),
		Hash:        fmt.Sprintf("sha256:%x", sha256.Sum256(text)),
		Description: t.Doc,
		Dialect:     Dialect{Header: true, Delimiter: ",", LineTerminator: "\n", QuoteChar: `"`, DoubleQuote: true},
		Table:       newTableSchema(d, t, omitted),
	}
}

// Bytes are the descriptor's file.
func (p *Package) Bytes() ([]byte, error) {
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	err := out.Encode(p)
	return text.Bytes(), err
}

// ReadAbout reads what a descriptor's file says of its dataset as a whole.
func ReadAbout(text []byte) (About, error) {
	var a About
	if err := json.Unmarshal(text, &a); err != nil {
		return About{}, fmt.Errorf("%s: %w", File, err)
	}
	return a, nil
}
