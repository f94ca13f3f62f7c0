package site

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// citation is how to cite the dataset in a text.
func (b *builder) citation(w *phrase.Words) string {
	a := &b.facts.about
	parts := []string{"“" + b.title(w) + "”"}
	if makers := b.creators(); makers != "" {
		parts[0] = makers + ", " + parts[0]
	}
	if a.Version != "" {
		parts = append(parts, w.Say("cite.version", a.Version))
	}
	if a.Released != "" {
		parts = append(parts, w.Say("cite.released", schema.Date(a.Released)))
	}
	if b.facts.Until().Valid() {
		parts = append(parts, w.Say("cite.rows", b.facts.Until()))
	}
	if address := b.absolute(b.folder(w.Code)); address != "" {
		parts = append(parts, address)
	}
	return strings.Join(parts, ", ")
}

// absolute is the absolute address of a path of the site; empty where that of the site is
// not known.
func (b *builder) absolute(path string) string {
	if b.options.BaseURL == "" {
		return ""
	}
	return b.options.BaseURL + path
}

// title is the dataset's title, or that it has none.
func (b *builder) title(w *phrase.Words) string {
	if b.facts.about.Title == "" {
		return w.Say("untitled")
	}
	return b.facts.about.Title
}

// bibtex is how to cite it by program.
func (b *builder) bibtex(w *phrase.Words) string {
	year, rows := "", ""
	if until := b.facts.Until(); until.Valid() {
		year, rows = string(until)[:4], "Rows to "+string(until)
	}
	return b.facts.about.BibTeX(b.title(w), year, rows, b.options.BaseURL)
}

// creators are who made the dataset; empty if that is not told.
func (b *builder) creators() string {
	var names []string
	for _, c := range b.facts.about.Contributors {
		names = append(names, c.Title)
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
		"name":                 b.title(w),
		"description":          b.abstract(w),
		"inLanguage":           w.Code,
		"isAccessibleForFree":  true,
		"abstract":             b.lead(w),
		"variableMeasured":     b.measured(w),
		"measurementTechnique": w.Say("linked.technique"),
		"spatialCoverage":      spatial(b.facts.Data),
	}
	tell := func(key, value string) {
		if value != "" {
			doc[key] = value
		}
	}
	tell("url", b.absolute(b.folder(w.Code)))
	tell("sameAs", b.options.Repository)
	tell("version", a.Version)
	tell("datePublished", a.Released)
	if l := a.Licence(); l != nil {
		tell("license", cmp.Or(l.Path, l.Name))
	}
	if makers := b.creators(); makers != "" {
		creator := object{"@type": "Organization", "name": makers}
		if b.options.Repository != "" {
			creator["url"] = b.options.Repository
		}
		doc["creator"] = creator
	}
	if len(a.Keywords) > 0 {
		doc["keywords"] = a.Keywords
	}
	if a.ID != "" {
		doc["identifier"] = a.ID
	}
	if first := firstDay(b.facts); first.Valid() {
		doc["temporalCoverage"] = string(first) + "/" + string(b.facts.Until())
	}
	if p := b.facts.Partial(b.facts.Headline(), ""); p.Looked.Known() {
		doc["dateModified"] = string(p.Looked)
	}
	var files []object
	for _, d := range b.downloads {
		files = append(files, object{"@type": "DataDownload", "name": d.Name, "contentUrl": cmp.Or(b.absolute(d.Path), d.Path),
			"encodingFormat": d.Type, "contentSize": strconv.Itoa(d.Bytes) + " B", "sha256": d.Hash})
	}
	doc["distribution"] = files
	return doc
}

// measured are what is counted: what the strikes tell, and the dataset's own measures.
func (b *builder) measured(w *phrase.Words) []string {
	var names []string
	for _, one := range []struct{ key, column string }{{"total.killed", ""}, {"total.presumed", "missing"}, {"total.strikes", ""}, {"total.vessels", "vessels"}, {"total.survivors", "survivors"}} {
		if one.column == "" || b.facts.tells("strikes", one.column) {
			names = append(names, w.Say(one.key))
		}
	}
	for _, m := range b.facts.countedMeasures(schema.ScopeAll) {
		names = append(names, language.Title(m.In(w.Code)))
	}
	return names
}

// spatial are the theaters, those with a point at it, and the box that holds these points and
// those of the strikes.
func spatial(d *schema.Dataset) []object {
	places := []object{}
	var south, north, west, east float64
	points := 0
	hold := func(latitude, longitude float64) {
		if points++; points == 1 {
			south, north, west, east = latitude, latitude, longitude, longitude
		}
		south, north, west, east = min(south, latitude), max(north, latitude), min(west, longitude), max(east, longitude)
	}
	for i := range d.Strikes.Rows {
		s := &d.Strikes.Rows[i]
		latitude, known := s.Latitude.Float64()
		if longitude, also := s.Longitude.Float64(); known && also {
			hold(latitude, longitude)
		}
	}
	for _, t := range d.Theaters.Rows {
		place := object{"@type": "Place", "name": t.Label}
		latitude, known := t.Latitude.Float64()
		longitude, also := t.Longitude.Float64()
		if known && also {
			hold(latitude, longitude)
			place["geo"] = object{"@type": "GeoCoordinates", "latitude": latitude, "longitude": longitude}
		}
		places = append(places, place)
	}
	if points > 1 {
		places = append(places, object{"@type": "Place", "geo": object{"@type": "GeoShape", "box": fmt.Sprintf("%g %g %g %g", south, west, north, east)}})
	}
	return places
}
