package main

import (
	"github.com/strike-tally/strike-tally/report/catalog"
	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/schema"
)

// dataset describes the dataset, as the descriptor and all records of it do.
func (b *book) dataset() *datapackage.Package {
	return datapackage.New(about(b.About), b.Data, b.file)
}

func dataPackagePage(b *book) (page, error) {
	text, err := b.dataset().Bytes()
	return page{"data/" + datapackage.File, text}, err
}

// recordPages are the records for catalogues and archives, and the citation, which
// stands at the top for readers of the repository and travels with the tables.
func recordPages(b *book) ([]page, error) {
	r := catalog.Record{Package: b.dataset(), Data: b.Data}
	zenodo, err := r.Zenodo()
	if err != nil {
		return nil, err
	}
	all := []page{{"data/" + catalog.CitationFile, b.About.text}, {catalog.ZenodoFile, zenodo}}
	files, err := r.Files()
	for _, f := range files {
		all = append(all, page{"data/" + f.Name, f.Text})
	}
	return all, err
}

// file is the text of a table as it is published.
func (b *book) file(t *schema.Table) []byte { return []byte(b.Data.Text(t.File)) }

// about is what the citation says, as a data package says it.
func about(c *citation) datapackage.About {
	a := datapackage.About{
		Name:        "strike-tally",
		ID:          c.ID(),
		Title:       c.Title,
		Description: c.Abstract,
		Version:     c.Version,
		Released:    c.Released,
		Homepage:    c.URL,
		Licenses: []datapackage.License{{
			Name: c.License, Path: "https://creativecommons.org/licenses/by/4.0/", Title: "Creative Commons Attribution 4.0 International",
		}},
		Keywords:  c.Keywords,
		Languages: language.Codes,
	}
	for _, author := range c.Authors {
		a.Contributors = append(a.Contributors, datapackage.Contributor{Title: author.Name, Path: c.URL, Roles: []string{"creator", "dataCurator"}})
	}
	return a
}
