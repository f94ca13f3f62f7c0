package main

import (
	"errors"
	"fmt"
	"os"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/strike-tally/strike-tally/schema"
)

// citation is what CITATION.cff says of the dataset. The file is the one place of
// these facts.
type citation struct {
	Title    string   `yaml:"title"`
	Version  string   `yaml:"version"`
	Released string   `yaml:"date-released"` // YYYY-MM-DD; empty before the first release
	Abstract string   `yaml:"abstract"`
	License  string   `yaml:"license"`
	URL      string   `yaml:"url"`
	Keywords []string `yaml:"keywords"`
	Authors  []struct {
		Name string `yaml:"name"`
	} `yaml:"authors"`
	Identifiers []struct {
		Type  string `yaml:"type"`
		Value string `yaml:"value"`
	} `yaml:"identifiers"`
	text []byte // the whole file
}

// ID is the identifier of the dataset in all its versions: its DOI as soon as it has
// one, else the first that is given; empty if there is none.
func (c *citation) ID() string {
	id := ""
	for _, i := range c.Identifiers {
		if i.Type == "doi" {
			return "https://doi.org/" + i.Value
		}
		if id == "" {
			id = i.Value
		}
	}
	return id
}

func readCitation(path string) (*citation, error) {
	b, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	c := citation{text: b}
	if err := yaml.Unmarshal(b, &c); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	if err := c.complete(); err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return &c, nil
}

func (c *citation) complete() error {
	for _, field := range []struct{ name, value string }{
		{"title", c.Title}, {"version", c.Version}, {"abstract", c.Abstract}, {"url", c.URL},
	} {
		if field.value == "" {
			return fmt.Errorf("found no %s, want one", field.name)
		}
	}
	if c.Released != "" && !schema.Date(c.Released).Valid() {
		return fmt.Errorf("found the date-released %q, want the day of the release, such as 2026-11-29, or none before the first", c.Released)
	}
	if c.License != "CC-BY-4.0" {
		return fmt.Errorf("found the license %q, want CC-BY-4.0, whose text is data/LICENSE", c.License)
	}
	if len(c.Authors) == 0 || c.Authors[0].Name == "" {
		return errors.New("found no author with a name, want one")
	}
	return nil
}

// Creators names the authors in their order.
func (c *citation) Creators() string {
	names := make([]string, len(c.Authors))
	for i, a := range c.Authors {
		names[i] = a.Name
	}
	return strings.Join(names, ", ")
}
