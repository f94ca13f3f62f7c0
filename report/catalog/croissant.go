package catalog

import (
	"strings"

	"github.com/strike-tally/strike-tally/report/datapackage"
	"github.com/strike-tally/strike-tally/schema"
)

// croissant11 names the version of the format that records conform to.
const croissant11 = "http://mlcommons.org/croissant/1.1"

// Croissant is the record for dataset search and for programs that load tables by it:
// schema.org's Dataset with every file, every column with its type, and every vocabulary
// as an enumeration. What a column refers to is told in words: mlcroissant, the
// reference program, takes a reference for a join, by which rows come twice or not at
// all (1.1.0). The descriptor of the data package has the keys.
func (r *Record) Croissant() ([]byte, error) {
	p := r.Package
	from, to := r.period()
	doc := told(object{
		"@context":      croissantContext,
		"@type":         "sc:Dataset",
		"conformsTo":    croissant11,
		"name":          p.Title,
		"identifier":    p.ID,
		"version":       p.Version,
		"description":   p.Description,
		"license":       r.license(),
		"url":           p.Homepage,
		"creator":       r.organizations(),
		"publisher":     r.organizations(),
		"datePublished": r.published(),
		"dateModified":  r.day(),
		"keywords":      p.Keywords,
		"inLanguage":    p.Languages,
		"isLiveDataset": false,
		"citeAs":        r.citeAs(),
		"distribution":  r.fileObjects(),
		"recordSet":     append(r.enumerations(), r.recordSets()...),
	})
	if from != "" {
		doc["temporalCoverage"] = string(from) + "/" + string(to)
	}
	return written(doc)
}

func (r *Record) organizations() []object {
	all := []object{}
	for _, c := range r.Package.Contributors {
		all = append(all, told(object{"@type": "sc:Organization", "name": c.Title, "url": c.Path}))
	}
	return all
}

// citeAs is how to cite the dataset by program; empty if its title is not told.
func (r *Record) citeAs() string {
	if r.Package.Title == "" {
		return ""
	}
	year, _, _ := strings.Cut(r.day(), "-")
	return r.Package.BibTeX(r.Package.Title, year, "", r.Package.Homepage)
}

func (r *Record) fileObjects() []object {
	var all []object
	for _, t := range r.Package.Resources {
		all = append(all, object{
			"@type": "cr:FileObject", "@id": t.Path, "name": t.Path, "description": t.Description, "contentUrl": r.At + t.Path,
			"encodingFormat": t.MediaType, "contentSize": sized(t.Bytes), "sha256": strings.TrimPrefix(t.Hash, "sha256:"),
		})
	}
	return all
}

// enumerations are the vocabularies, with the words' labels in both languages.
func (r *Record) enumerations() []object {
	var all []object
	for _, v := range r.vocabularies() {
		id := enumeration(v)
		field := func(name, doc string) object {
			return object{"@type": "cr:Field", "@id": id + "/" + name, "name": name, "description": doc, "dataType": "sc:Text"}
		}
		data := []object{}
		for _, w := range v.Words {
			data = append(data, object{id + "/word": w.Name, id + "/name": w.Label, id + "/name_es": w.In("es"), id + "/meaning": w.Doc})
		}
		all = append(all, object{
			"@type": "cr:RecordSet", "@id": id, "name": id, "description": "Words of the vocabulary " + v.Name + ", which stand in " + strings.Join(r.usedBy(v), ", ") + ".", "dataType": "sc:Enumeration",
			"key": object{"@id": id + "/word"},
			"field": []object{
				field("word", "As it stands in a cell."), field("name", "Label, English."), field("name_es", "Label, Spanish."), field("meaning", "What it means, where the label does not say it."),
			},
			"data": data,
		})
	}
	return all
}

// usedBy are the columns that hold a vocabulary's words.
func (r *Record) usedBy(v *schema.Vocabulary) []string {
	var all []string
	for _, t := range r.Package.Resources {
		for _, f := range t.Table.Fields {
			if f.Column.Vocabulary == v {
				all = append(all, t.Name+"."+f.Name)
			}
		}
	}
	return all
}

func enumeration(v *schema.Vocabulary) string { return "vocabulary_" + v.Name }

// recordSets are the tables.
func (r *Record) recordSets() []object {
	var all []object
	for _, t := range r.Package.Resources {
		set := object{"@type": "cr:RecordSet", "@id": t.Name, "name": t.Name, "description": t.Description}
		var fields []object
		for i := range t.Table.Fields {
			fields = append(fields, field(&t, &t.Table.Fields[i]))
		}
		set["field"] = fields
		for _, key := range t.Table.PrimaryKey {
			set["key"] = object{"@id": t.Name + "/" + key}
		}
		all = append(all, set)
	}
	return all
}

func field(t *datapackage.Resource, f *datapackage.Field) object {
	source := object{"fileObject": object{"@id": t.Path}, "extract": object{"column": f.Name}}
	o := object{"@type": "cr:Field", "@id": t.Name + "/" + f.Name, "name": f.Name, "description": described(f), "dataType": dataType(f), "source": source}
	c := f.Column
	if c.IsList() {
		o["isArray"], o["arrayShape"] = true, "-1"
		source["transform"] = object{"separator": schema.ListSeparator}
	}
	return o
}

// described is what a column holds, and whose key it is.
func described(f *datapackage.Field) string {
	if table := f.Column.RefTable; table != "" && f.Column.Kind != schema.IDList {
		return f.Description + " A key of " + table + "."
	}
	return f.Description
}

// dataType is the atomic type of a field's values.
func dataType(f *datapackage.Field) string {
	switch {
	case f.Type == "date":
		return "sc:Date"
	case f.Type == "integer":
		return "sc:Integer"
	case f.Type == "number":
		return "sc:Float"
	case f.Format == "uri":
		return "sc:URL"
	}
	return "sc:Text"
}

// croissantContext names the terms of Croissant; all others are those of schema.org,
// under the address by which mlcroissant, the reference program, knows them.
var croissantContext = func() object {
	context := object{
		"@language": "en", "@vocab": "https://schema.org/",
		"sc": "https://schema.org/", "cr": "http://mlcommons.org/croissant/", "rai": "http://mlcommons.org/croissant/RAI/", "dct": "http://purl.org/dc/terms/",
		"conformsTo": "dct:conformsTo",
		"data":       object{"@id": "cr:data", "@type": "@json"},
		"dataType":   object{"@id": "cr:dataType", "@type": "@vocab"},
		"examples":   object{"@id": "cr:examples", "@type": "@json"},
	}
	for _, term := range strings.Fields(`annotation arrayShape citeAs column containedIn equivalentProperty excludes extract field fileProperty
		fileObject fileSet format includes isArray isLiveDataset jsonPath key md5 parentField path recordSet references regex readLines repeated replace samplingRate sdVersion separator
		source subField transform unArchive value`) {
		context[term] = "cr:" + term
	}
	return context
}()
