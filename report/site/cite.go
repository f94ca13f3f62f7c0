package site

import (
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// citation is how to cite the dataset in a text.
func (b *builder) citation(w *phrase.Words) string {
	a := &b.facts.about
	parts := []string{b.creators() + ", “" + a.Title + "”"}
	if a.Version != "" {
		parts = append(parts, w.Say("cite.version", a.Version))
	}
	if b.facts.Until().Valid() {
		parts = append(parts, w.Say("cite.rows", b.facts.Until()))
	}
	return strings.Join(append(parts, b.options.BaseURL+folder(w.Code)), ", ")
}

// bibtex is how to cite it by program.
func (b *builder) bibtex() string {
	a := &b.facts.about
	year := "n.d."
	if b.facts.Until().Valid() {
		year = string(b.facts.Until())[:4]
	}
	return "@misc{strike_tally,\n" +
		"  author  = {{" + braces(b.creators()) + "}},\n" +
		"  title   = {{" + braces(a.Title) + "}},\n" +
		"  year    = {" + year + "},\n" +
		"  version = {" + braces(a.Version) + "},\n" +
		"  note    = {Rows to " + string(b.facts.Until()) + "},\n" +
		"  url     = {" + b.options.BaseURL + "}\n}"
}

func braces(s string) string { return strings.NewReplacer("{", "", "}", "", "\\", "").Replace(s) }

func (b *builder) creators() string {
	var names []string
	for _, c := range b.facts.about.Contributors {
		names = append(names, inert(c.Title))
	}
	if len(names) == 0 {
		return b.facts.about.Title
	}
	return strings.Join(names, ", ")
}

// object is one of JSON-LD; it is written with its keys in order.
type object = map[string]any

// linked is the dataset as schema.org has it, for dataset search.
func (b *builder) linked(w *phrase.Words) any {
	a := &b.facts.about
	doc := object{
		"@context":             "https://schema.org/",
		"@type":                "Dataset",
		"name":                 a.Title,
		"description":          b.abstract(w),
		"url":                  b.options.BaseURL + folder(w.Code),
		"sameAs":               b.options.Repository,
		"inLanguage":           w.Code,
		"license":              "https://creativecommons.org/licenses/by/4.0/",
		"isAccessibleForFree":  true,
		"keywords":             a.Keywords,
		"creator":              object{"@type": "Organization", "name": b.creators(), "url": b.options.Repository},
		"abstract":             b.lead(w),
		"variableMeasured":     measured(w),
		"measurementTechnique": w.Say("linked.technique"),
		"spatialCoverage":      spatial(b.facts.Data),
	}
	if a.Version != "" {
		doc["version"] = a.Version
	}
	if a.ID != "" {
		doc["identifier"] = a.ID
	}
	if first := firstDay(b.facts); first.Valid() {
		doc["temporalCoverage"] = string(first) + "/" + string(b.facts.Until())
	}
	if p := b.facts.Partial(b.facts.headline(), ""); p.Looked.Known() {
		doc["dateModified"] = string(p.Looked)
	}
	var files []object
	for _, d := range b.downloads {
		files = append(files, object{"@type": "DataDownload", "name": d.Name, "contentUrl": b.options.BaseURL + d.Path,
			"encodingFormat": d.Type, "contentSize": strconv.Itoa(d.Bytes) + " B", "sha256": d.Hash})
	}
	doc["distribution"] = files
	return doc
}

// measured are what is counted.
func measured(w *phrase.Words) []string {
	var names []string
	for _, key := range []string{"total.killed", "total.presumed", "total.strikes", "total.vessels", "total.survivors"} {
		names = append(names, w.Say(key))
	}
	return names
}

// spatial are the theaters, those with a point at it.
func spatial(d *schema.Dataset) []object {
	places := []object{}
	for _, t := range d.Theaters.Rows {
		place := object{"@type": "Place", "name": t.Label}
		latitude, north := t.Latitude.Float64()
		longitude, east := t.Longitude.Float64()
		if north && east {
			place["geo"] = object{"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
		}
		places = append(places, place)
	}
	return places
}
