package main

import (
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

func dataPackagePage(b *book) (page, error) {
	text, err := datapackage.New(about(b.About), b.Data, b.file).Bytes()
	return page{"data/" + datapackage.File, text}, err
}

// file is the text of a table as it is published.
func (b *book) file(t *schema.Table) []byte { return []byte(b.Data.Text(t.File)) }

// about is what the citation says, as a data package says it.
func about(c *citation) datapackage.About {
	a := datapackage.About{
		Name:        "strike-tally",
		Title:       c.Title,
		Description: c.Abstract,
		Version:     c.Version,
		Homepage:    c.URL,
		Licenses: []datapackage.License{{
			Name: c.License, Path: "https://creativecommons.org/licenses/by/4.0/", Title: "Creative Commons Attribution 4.0 International",
		}},
		Keywords: c.Keywords,
	}
	for _, author := range c.Authors {
		a.Contributors = append(a.Contributors, datapackage.Contributor{Title: author.Name, Path: c.URL, Roles: []string{"creator", "dataCurator"}})
	}
	return a
}
