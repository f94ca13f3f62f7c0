// Package start makes an empty dataset of another campaign: tables without rows, what
// describes them, a codebook, a guide and a check for every change.
package start

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"text/template"

	"github.com/strike-tally/strike-tally/report/atomicfile"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

//go:embed files
var files embed.FS

// Dataset is what a new dataset is called, and the version of the program that is to check
// it: a tag or a branch.
type Dataset struct {
	Name, Title, Version string
}

// checkout is the action that the house uses itself, see .github/workflows/validate.yml.
const checkout = "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"

// Checkout is the action that takes the files of a change.
func (Dataset) Checkout() string { return checkout }

// Tables and Vocabularies are those of the schema.
func (Dataset) Tables() []*schema.Table           { return schema.Tables }
func (Dataset) Vocabularies() schema.Vocabularies { return schema.BuiltIn }

// Parts are the files of the dataset.
func (d Dataset) Parts() ([]atomicfile.Part, error) {
	var parts []atomicfile.Part
	add := func(name string, text []byte) {
		parts = append(parts, atomicfile.Part{Name: name, Write: func(w io.Writer) error {
			_, err := w.Write(text)
			return err
		}})
	}
	for _, t := range schema.Tables {
		add("data/"+t.File, []byte(strings.Join(t.Header(), ",")+"\n"))
	}
	descriptor, err := d.descriptor()
	if err != nil {
		return nil, err
	}
	add("data/"+datapackage.File, descriptor)
	for _, page := range []struct{ name, source string }{{"README.md", "README.md.tmpl"}, {"data/README.md", "codebook.md.tmpl"}, {".github/workflows/validate.yml", "validate.yml.tmpl"}} {
		text, err := d.fill(page.source)
		if err != nil {
			return nil, err
		}
		add(page.name, text)
	}
	return parts, nil
}

func (d Dataset) fill(source string) ([]byte, error) {
	t, err := template.New(source).Funcs(template.FuncMap{"filled": filled, "values": values}).ParseFS(files, "files/"+source)
	if err != nil {
		return nil, fmt.Errorf("new: %w", err)
	}
	var text bytes.Buffer
	if err := t.Execute(&text, d); err != nil {
		return nil, fmt.Errorf("new: %w", err)
	}
	return append(bytes.TrimRight(text.Bytes(), "\n"), '\n'), nil
}

// descriptor names the tables; their rows change too often for more to be said of them.
func (d Dataset) descriptor() ([]byte, error) {
	type resource struct {
		Name        string `json:"name"`
		Type        string `json:"type"`
		Path        string `json:"path"`
		Description string `json:"description"`
	}
	p := struct {
		Schema string `json:"$schema"`
		datapackage.About
		Resources []resource `json:"resources"`
	}{Schema: datapackage.Profile, About: datapackage.About{Name: d.Name, Title: d.Title}}
	for _, t := range schema.Tables {
		p.Resources = append(p.Resources, resource{t.Name, "table", t.File, t.Doc})
	}
	text, err := json.MarshalIndent(p, "", "  ")
	return append(text, '\n'), err
}

// filled says whether a cell of a column must be.
func filled(c schema.Column) string {
	switch {
	case c.Required:
		return "always"
	case strings.Contains(c.Validate, "required_with"):
		return "beside others"
	}
	return "where known"
}

// values says what the cells of a column hold.
func values(c schema.Column) string {
	switch {
	case c.Vocabulary != nil && c.Kind == schema.WordList:
		return fmt.Sprintf("words of [%[1]s](#%[1]s), joined by `%[2]s`", c.Vocabulary.Name, schema.ListSeparator)
	case c.Vocabulary != nil:
		return fmt.Sprintf("a word of [%[1]s](#%[1]s)", c.Vocabulary.Name)
	case c.RefTable != "" && len(c.RefWords) > 0:
		return fmt.Sprintf("of `%s.csv`, or %s", c.RefTable, strings.Join(c.RefWords, ", "))
	case c.RefTable != "":
		return fmt.Sprintf("of `%s.csv`", c.RefTable)
	case c.Kind == schema.RowID && c.Prefix != "":
		return "`" + string(schema.NewID(c.Prefix, c.Width, 1)) + "` and so on"
	case c.Kind == schema.Day && c.Months:
		return "a day as 2025-09-02, or a month"
	case c.Kind == schema.Day:
		return "a day as 2025-09-02"
	case c.Kind == schema.Number:
		return "a whole number"
	case c.Kind == schema.Decimal:
		return "decimal degrees"
	case c.Kind == schema.Address:
		return "an address"
	case c.Kind == schema.Language:
		return "a language as BCP 47 has it"
	}
	return "text"
}
