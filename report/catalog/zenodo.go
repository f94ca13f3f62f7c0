package catalog

import "strings"

// Zenodo is what Zenodo asks of a dataset. What it finds itself in a release, such as
// the day, is left to it.
func (r *Record) Zenodo() ([]byte, error) {
	p := r.Package
	creators := []object{}
	for _, name := range r.creators() {
		creators = append(creators, object{"name": name})
	}
	doc := object{
		"upload_type":         "dataset",
		"title":               p.Title,
		"description":         p.Description,
		"creators":            creators,
		"access_right":        "open",
		"keywords":            p.Keywords,
		"language":            "eng",
		"version":             p.Version,
		"related_identifiers": []object{{"identifier": p.Homepage, "relation": "isDerivedFrom", "resource_type": "dataset"}},
		"locations":           r.locations(),
	}
	if len(p.Licenses) > 0 {
		doc["license"] = strings.ToLower(p.Licenses[0].Name)
	}
	if from, to := r.period(); from != "" {
		doc["dates"] = []object{{"type": "Valid", "start": from, "end": to, "description": "Days of which the rows speak."}}
	}
	return written(doc)
}

// locations are the theaters that have a point.
func (r *Record) locations() []object {
	all := []object{}
	for i := range r.Data.Theaters.Rows {
		t := &r.Data.Theaters.Rows[i]
		latitude, north := t.Latitude.Float64()
		longitude, east := t.Longitude.Float64()
		if north && east {
			all = append(all, object{"place": t.Label, "lat": latitude, "lon": longitude})
		}
	}
	return all
}
