package catalog

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"
)

// DCAT is the record for catalogues of open data, in JSON-LD: a dataset of DCAT 3 with a
// distribution for every table, as the application profile for Europe (DCAT-AP 3) asks.
func (r *Record) DCAT() ([]byte, error) {
	p := r.Package
	doc := told(object{
		"@context":          dcatContext,
		"@id":               cmp.Or(p.ID, p.Homepage),
		"@type":             "dcat:Dataset",
		"dct:title":         english(p.Title),
		"dct:description":   english(p.Description),
		"dct:creator":       r.agents(),
		"dct:language":      r.languages(),
		"dct:identifier":    p.ID,
		"dcat:version":      p.Version,
		"dct:issued":        typed("xsd:date", r.Package.Released),
		"dct:modified":      typed("xsd:date", r.day()),
		"dcat:distribution": r.distributions(),
		"dct:accessRights":  iri(euAuthority + "access-right/PUBLIC"),
		"dct:license":       iri(r.license()),
		"dct:conformsTo":    iri(p.Schema),
		"dct:temporal":      r.temporal(),
		"dct:spatial":       r.spatial(),
		"dcat:keyword":      r.keywords(),
		"dcat:landingPage":  iri(p.Homepage),
	})
	if agents := r.agents(); len(agents) > 0 {
		doc["dct:publisher"] = agents[0]
	}
	return written(doc)
}

// euAuthority is where the words stand that the profile asks for.
const euAuthority = "http://publications.europa.eu/resource/authority/"

var dcatContext = object{
	"dcat": "http://www.w3.org/ns/dcat#",
	"dct":  "http://purl.org/dc/terms/",
	"foaf": "http://xmlns.com/foaf/0.1/",
	"geo":  "http://www.opengis.net/ont/geosparql#",
	"skos": "http://www.w3.org/2004/02/skos/core#",
	"spdx": "http://spdx.org/rdf/terms#",
	"xsd":  "http://www.w3.org/2001/XMLSchema#",
}

// euLanguages are the words of that authority for the languages of the pages.
var euLanguages = map[string]string{"en": "ENG", "es": "SPA"}

func (r *Record) languages() []object {
	var all []object
	for _, code := range r.Package.Languages {
		if word, ok := euLanguages[code]; ok {
			all = append(all, iri(euAuthority+"language/"+word))
		}
	}
	return all
}

func english(text string) object { return object{"@value": text, "@language": "en"} }

func typed(of, value string) object { return object{"@value": value, "@type": of} }

func iri(address string) object { return object{"@id": address} }

func (r *Record) agents() []object {
	var all []object
	for _, c := range r.Package.Contributors {
		agent := object{"@type": "foaf:Agent", "foaf:name": c.Title}
		if c.Path != "" {
			agent["foaf:homepage"] = iri(c.Path)
		}
		all = append(all, agent)
	}
	return all
}

func (r *Record) keywords() []object {
	all := []object{}
	for _, k := range r.Package.Keywords {
		all = append(all, english(k))
	}
	return all
}

func (r *Record) temporal() []object {
	from, to := r.period()
	if from == "" {
		return []object{}
	}
	return []object{{"@type": "dct:PeriodOfTime", "dcat:startDate": typed("xsd:date", string(from)), "dcat:endDate": typed("xsd:date", string(to))}}
}

// spatial are the theaters, those with a point at it.
func (r *Record) spatial() []object {
	all := []object{}
	for i := range r.Data.Theaters.Rows {
		t := &r.Data.Theaters.Rows[i]
		place := object{"@type": "dct:Location", "skos:prefLabel": []object{english(t.Label), {"@value": t.In("es"), "@language": "es"}}}
		latitude, north := t.Latitude.Float64()
		longitude, east := t.Longitude.Float64()
		if north && east {
			place["dcat:centroid"] = typed("geo:wktLiteral", fmt.Sprintf("POINT(%v %v)", longitude, latitude))
		}
		all = append(all, place)
	}
	return all
}

func (r *Record) distributions() []object {
	all := []object{}
	for _, t := range r.Package.Resources {
		all = append(all, told(object{
			"@type":            "dcat:Distribution",
			"dct:title":        english(t.Path),
			"dct:description":  english(t.Description),
			"dct:format":       iri(euAuthority + "file-type/CSV"),
			"dct:license":      iri(r.license()),
			"dct:conformsTo":   iri(t.Table.Schema),
			"dcat:accessURL":   iri(r.Package.Homepage),
			"dcat:downloadURL": iri(r.At + t.Path),
			"dcat:mediaType":   iri("https://www.iana.org/assignments/media-types/" + t.MediaType),
			"dcat:byteSize":    typed("xsd:nonNegativeInteger", strconv.Itoa(t.Bytes)),
			"spdx:checksum": object{
				"@type":              "spdx:Checksum",
				"spdx:algorithm":     iri("spdx:checksumAlgorithm_sha256"),
				"spdx:checksumValue": typed("xsd:hexBinary", strings.TrimPrefix(t.Hash, "sha256:")),
			},
		}))
	}
	return all
}

func sized(bytes int) string { return strconv.Itoa(bytes) + " B" }
