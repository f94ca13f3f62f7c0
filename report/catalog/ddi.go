package catalog

import (
	"bytes"
	"encoding/xml"
	"slices"
	"strings"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// DDI is the codebook for data archives, in DDI Codebook 2.5: every variable with its
// label, how many rows hold a value, and every word that it may hold with labels in
// English and Spanish and the number of rows that hold it.
func (r *Record) DDI() ([]byte, error) {
	book := ddiBook{Version: "2.5", Lang: "en", Study: r.study()}
	for _, t := range r.Package.Resources {
		sheet := r.Data.Sheet(t.Name)
		if sheet == nil {
			continue // a joined table, whose rows are made of others
		}
		book.Files = append(book.Files, ddiFile{
			ID: "F_" + t.Name, URI: r.At + t.Path,
			Text: ddiFileText{Name: t.Path, Content: t.Description, Rows: sheet.Len(), Variables: len(t.Table.Fields), Type: t.MediaType},
		})
		for i := range t.Table.Fields {
			book.Variables = append(book.Variables, variable(&t, &t.Table.Fields[i], sheet))
		}
	}
	var text bytes.Buffer
	text.WriteString(xml.Header)
	out := xml.NewEncoder(&text)
	out.Indent("", " ")
	if err := out.Encode(book); err != nil {
		return nil, err
	}
	text.WriteByte('\n')
	return text.Bytes(), nil
}

func (r *Record) study() ddiStudy {
	p := r.Package
	s := ddiStudy{
		Title: p.Title, Authors: r.creators(), Version: ddiDated{Date: r.day(), Text: p.Version}, Keywords: p.Keywords, Abstract: p.Description,
		Unit: "One strike as separately announced or reported; other tables: see each file.", Kind: "event data",
	}
	if l := p.Licence(); l != nil {
		s.Conditions = strings.Join(slices.DeleteFunc([]string{l.Title, l.Path}, func(text string) bool { return text == "" }), ", ")
	}
	if makers := r.creators(); len(makers) > 0 {
		s.Distributor = &ddiAddress{p.Homepage, strings.Join(makers, ", ")}
	}
	if p.ID != "" {
		s.IDs = []string{p.ID}
	}
	if from, to := r.period(); from != "" {
		s.Period = []ddiDated{{Event: "start", Date: string(from)}, {Event: "end", Date: string(to)}}
	}
	for i := range r.Data.Theaters.Rows {
		s.Places = append(s.Places, r.Data.Theaters.Rows[i].Label)
	}
	return s
}

// variable is a column with what its cells hold.
func variable(t *datapackage.Resource, f *datapackage.Field, sheet schema.Cells) ddiVariable {
	c := f.Column
	column := sheet.Table().Index(f.Name)
	v := ddiVariable{ID: t.Name + "." + f.Name, Name: f.Name, File: "F_" + t.Name, Label: f.Description, Format: ddiFormat{Type: "character", Schema: "other"}}
	switch f.Type {
	case "integer", "number":
		v.Format.Type = "numeric"
	case "date":
		v.Format.Schema, v.Format.Category, v.Format.Text = "ISO", "date", "YYYY-MM-DD"
	}
	counts := map[string]int{}
	filled := 0
	for row := range sheet.Len() {
		cell := sheet.Cell(row, column)
		if cell == "" {
			continue
		}
		filled++
		words := []string{cell}
		if c.IsList() {
			words = schema.List(cell).Members()
		}
		for _, w := range words {
			counts[w]++
		}
	}
	v.Sums = []ddiSum{{"vald", filled}, {"invd", sheet.Len() - filled}}
	if c.Vocabulary == nil {
		return v
	}
	for _, w := range c.Vocabulary.Words {
		v.Categories = append(v.Categories, ddiCategory{
			Value: w.Name, Labels: []ddiLabel{{"en", w.Label}, {"es", w.In("es")}}, Meaning: w.Doc, Rows: ddiCount{"freq", counts[w.Name]},
		})
	}
	return v
}
