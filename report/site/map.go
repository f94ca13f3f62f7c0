package site

import (
	_ "embed"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/strike-tally/strike-tally/report/chart"
	"github.com/strike-tally/strike-tally/report/language"
	"github.com/strike-tally/strike-tally/report/phrase"
	"github.com/strike-tally/strike-tally/schema"
)

// region.json is made by tools/coastline, which says from what.
//
//go:embed region.json
var region []byte

// The map shows these degrees, in a flat projection: near the equator a degree of
// longitude is nearly as long as one of latitude.
const (
	mapWest, mapEast   = -110.0, -57.0
	mapSouth, mapNorth = -6.0, 24.0
	mapScale           = 20.0 // units a degree
	kilometre          = mapScale / 111.2
)

// onMap reports whether a place lies in the region.
func onMap(lon, lat float64) bool {
	return lon >= mapWest && lon <= mapEast && lat >= mapSouth && lat <= mapNorth
}

func mapX(lon float64) string { return chart.Short((lon-mapWest)*mapScale, 1) }
func mapY(lat float64) string { return chart.Short((mapNorth-lat)*mapScale, 1) }

// spot is a place on the map with the strikes that are known there.
type spot struct {
	Number    int
	X, Y      string
	Precision string
	Radius    string // of what the precision leaves open; empty for exact
	Strikes   []*schema.Strike
	Story     string
}

// radii are how far from its coordinates a strike may have happened, in kilometres.
// That of an area is ours: sources do not tell how far it reaches.
var radii = map[string]float64{"near": 50, "area": 200}

// label is a word on the map.
type label struct{ X, Y, Text string }

// countries are where the names of some of them stand.
var countries = []struct {
	lon, lat float64
	name     language.Phrase
}{
	{-102, 22, language.Phrase{EN: "Mexico", ES: "México"}},
	{-90.6, 15.6, language.Phrase{EN: "Guatemala", ES: "Guatemala"}},
	{-86.6, 14.7, language.Phrase{EN: "Honduras", ES: "Honduras"}},
	{-85, 12.6, language.Phrase{EN: "Nicaragua", ES: "Nicaragua"}},
	{-84.1, 10.2, language.Phrase{EN: "Costa Rica", ES: "Costa Rica"}},
	{-80, 8.7, language.Phrase{EN: "Panama", ES: "Panamá"}},
	{-73, 4, language.Phrase{EN: "Colombia", ES: "Colombia"}},
	{-65.5, 7.6, language.Phrase{EN: "Venezuela", ES: "Venezuela"}},
	{-78.3, -1.6, language.Phrase{EN: "Ecuador", ES: "Ecuador"}},
	{-75.5, -5, language.Phrase{EN: "Peru", ES: "Perú"}},
	{-78.8, 21.7, language.Phrase{EN: "Cuba", ES: "Cuba"}},
	{-70.5, 19, language.Phrase{EN: "Dominican Rep.", ES: "Rep. Dominicana"}},
}

// unplaced are the strikes of a theater that have no coordinates.
type unplaced struct {
	Theater string
	Strikes []*schema.Strike
	X, Y    string // middle of the theater on the map; empty if it has none or is land
}

// mapPage is the map with the list of what is not on it.
func (b *builder) mapPage(w *phrase.Words) error {
	d := b.facts.Data
	land, err := landPath()
	if err != nil {
		return err
	}
	data := struct {
		Land          string
		Width, Height int
		Labels        []label
		Spots         []*spot
		Unplaced      []unplaced
		Without, All  int
		Drawn         bool // whether anything stands in the region that can be drawn
	}{Land: land, Width: int((mapEast - mapWest) * mapScale), Height: int((mapNorth - mapSouth) * mapScale)}
	for _, c := range countries {
		data.Labels = append(data.Labels, label{mapX(c.lon), mapY(c.lat), w.Language.Say(c.name)})
	}
	places := map[string]*spot{}
	missing := map[string][]*schema.Strike{}
	for _, row := range b.ordered() {
		s := &d.Strikes.Rows[row]
		data.All++
		lon, east := s.Longitude.Float64()
		lat, north := s.Latitude.Float64()
		if !east || !north || !onMap(lon, lat) || s.LocationPrecision == schema.TheaterOnly || s.LocationPrecision == schema.NoPlace {
			missing[s.Theater] = append(missing[s.Theater], s)
			data.Without++
			continue
		}
		key := fmt.Sprint(lon, " ", lat, " ", s.LocationPrecision)
		if places[key] == nil {
			places[key] = &spot{Number: len(data.Spots) + 1, X: mapX(lon), Y: mapY(lat), Precision: s.LocationPrecision}
			if r := radii[s.LocationPrecision]; r > 0 {
				places[key].Radius = chart.Short(r*kilometre, 1)
			}
			data.Spots, data.Drawn = append(data.Spots, places[key]), true
		}
		places[key].Strikes = append(places[key].Strikes, s)
	}
	for _, p := range data.Spots {
		var lines []string
		for _, s := range p.Strikes {
			line := string(s.ID) + ", " + w.Date(s.Date)
			if s.Location != "" {
				line += ": " + s.Location
			}
			lines = append(lines, line)
		}
		p.Story = strings.Join(lines, "\n")
	}
	for _, t := range d.Theaters.Rows {
		if len(missing[t.Theater]) == 0 {
			continue
		}
		u := unplaced{Theater: t.Theater, Strikes: missing[t.Theater]}
		lon, east := t.Longitude.Float64()
		if lat, north := t.Latitude.Float64(); east && north && onMap(lon, lat) && t.Medium == schema.ScopeSea && anyIn(u.Strikes) {
			u.X, u.Y, data.Drawn = mapX(lon), mapY(lat), true
		}
		data.Unplaced = append(data.Unplaced, u)
		delete(missing, t.Theater)
	}
	for _, row := range b.ordered() { // of theaters that are none
		t := d.Strikes.Rows[row].Theater
		if len(missing[t]) > 0 {
			data.Unplaced = append(data.Unplaced, unplaced{Theater: t, Strikes: missing[t]})
			delete(missing, t)
		}
	}
	return b.render("map", page{b: b, Words: w, Path: "map/", Section: "map", Title: w.Say("map.title"), Description: w.Say("map.description"), Data: data})
}

// anyIn reports whether the theater is sure for any of the strikes: a name for "not
// stated" has no place on a map.
func anyIn(strikes []*schema.Strike) bool {
	for _, s := range strikes {
		if s.LocationPrecision == schema.TheaterOnly {
			return true
		}
	}
	return false
}

// landPath is the land of the region as one path.
func landPath() (string, error) {
	var r struct {
		Land []struct{ Rings [][]int }
	}
	if err := json.Unmarshal(region, &r); err != nil {
		return "", fmt.Errorf("site: region.json: %w", err)
	}
	var path strings.Builder
	for _, c := range r.Land {
		for _, ring := range c.Rings {
			// In hundredths of a degree; each point is told from the one before.
			x, y := 0, 0
			for i := 0; i+1 < len(ring); i += 2 {
				nx, ny := ring[i]+int(-mapWest*100), int(mapNorth*100)-ring[i+1]
				if i == 0 {
					fmt.Fprintf(&path, "M%d %dl", nx, ny)
				} else {
					fmt.Fprintf(&path, "%d %d ", nx-x, ny-y)
				}
				x, y = nx, ny
			}
			path.WriteString("z")
		}
	}
	return strings.ReplaceAll(path.String(), " z", "z"), nil
}
