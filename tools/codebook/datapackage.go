package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
)

// profiles is where the profiles of Data Package v2 stand.
const profiles = "https://datapackage.org/profiles/2.0/"

// The descriptor of Data Package v2, with the fields that the dataset uses.
type (
	dataPackage struct {
		Schema       string        `json:"$schema"`
		Name         string        `json:"name"`
		Title        string        `json:"title"`
		Description  string        `json:"description"`
		Version      string        `json:"version"`
		Homepage     string        `json:"homepage"`
		Licenses     []license     `json:"licenses"`
		Contributors []contributor `json:"contributors"`
		Keywords     []string      `json:"keywords,omitempty"`
		Resources    []resource    `json:"resources"`
	}
	license struct {
		Name  string `json:"name"`
		Path  string `json:"path"`
		Title string `json:"title"`
	}
	contributor struct {
		Title string   `json:"title"`
		Path  string   `json:"path"`
		Roles []string `json:"roles"`
	}
	resource struct {
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
		Dialect     dialect     `json:"dialect"`
		Table       tableSchema `json:"schema"`
	}
	dialect struct {
		Header         bool   `json:"header"`
		Delimiter      string `json:"delimiter"`
		LineTerminator string `json:"lineTerminator"`
		QuoteChar      string `json:"quoteChar"`
		DoubleQuote    bool   `json:"doubleQuote"`
	}
)

func dataPackagePage(b *book) (page, error) {
	p := dataPackage{
		Schema:      profiles + "datapackage.json",
		Name:        "strike-tally",
		Title:       b.About.Title,
		Description: b.About.Abstract,
		Version:     b.About.Version,
		Homepage:    b.About.URL,
		Licenses: []license{{
			Name: "CC-BY-4.0", Path: "https://creativecommons.org/licenses/by/4.0/", Title: "Creative Commons Attribution 4.0 International",
		}},
		Keywords: b.About.Keywords,
	}
	for _, a := range b.About.Authors {
		p.Contributors = append(p.Contributors, contributor{a.Name, b.About.URL, []string{"creator", "dataCurator"}})
	}
	for _, t := range schema.Tables {
		r, err := newResource(b, t)
		if err != nil {
			return page{}, err
		}
		p.Resources = append(p.Resources, r)
	}
	var text bytes.Buffer
	out := json.NewEncoder(&text)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	err := out.Encode(p)
	return page{"data/datapackage.json", text.Bytes()}, err
}

func newResource(b *book, t *schema.Table) (resource, error) {
	text, err := b.file(t)
	if err != nil {
		return resource{}, err
	}
	return resource{
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
		Dialect:     dialect{Header: true, Delimiter: ",", LineTerminator: "\n", QuoteChar: `"`, DoubleQuote: true},
		Table:       newTableSchema(b.Data, t),
	}, nil
}
