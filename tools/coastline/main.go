// Command coastline makes report/site/region.json, the land that the site's map
// is drawn on: Natural Earth (public domain) at 1:50,000,000, as packed in the npm
// package world-atlas (ISC licence), cut to the region and simplified.
//
// It is run by hand, when the region changes:
//
//	npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//	go run ./tools/coastline -in package/countries-50m.json -o report/site/region.json
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
)

// The region, a little wider than the map, so that the cut edge is not seen.
var region = box{west: -112, south: -8, east: -55, north: 26}

const (
	tolerance = 0.035 // degrees that a simplified line may be off
	smallest  = 0.004 // square degrees; smaller islands are left out
)

// output is the file that is written: coordinates are hundredths of a degree,
// east and north positive, in pairs.
type output struct {
	Source  string    `json:"source"`
	Licence string    `json:"licence"`
	Made    string    `json:"made"`
	Land    []country `json:"land"`
}

type country struct {
	Name  string  `json:"name"`
	Rings [][]int `json:"rings"`
}

func main() {
	in := flag.String("in", "", "countries-50m.json of world-atlas")
	out := flag.String("o", "", "file to write")
	flag.Parse()
	if err := run(*in, *out); err != nil {
		fmt.Fprintf(os.Stderr, "coastline: %v\n", err)
		os.Exit(2)
	}
}

func run(in, out string) error {
	b, err := os.ReadFile(in)
	if err != nil {
		return err
	}
	var t topology
	if err := json.Unmarshal(b, &t); err != nil {
		return fmt.Errorf("%s: %w", in, err)
	}
	o := output{
		Source:  "Natural Earth 1:50m, admin 0 countries, by way of world-atlas 2.0.2",
		Licence: "public domain (Natural Earth); packing ISC, Michael Bostock",
		Made:    "tools/coastline",
		Land:    t.countries(),
	}
	text, err := json.Marshal(o)
	if err != nil {
		return err
	}
	// A country a line, so that a change can be read.
	lines := strings.ReplaceAll(string(text), `{"name"`, "\n"+`{"name"`)
	return os.WriteFile(out, []byte(lines+"\n"), 0o644)
}

// countries are those that reach into the region, by name.
func (t *topology) countries() []country {
	arcs := t.arcs()
	var all []country
	for _, g := range t.Objects.Countries.Geometries {
		c := country{Name: g.Properties.Name}
		for _, ring := range g.rings() {
			line := region.clip(join(arcs, ring))
			if math.Abs(area(line)) < smallest {
				continue
			}
			c.Rings = append(c.Rings, whole(line))
		}
		if len(c.Rings) > 0 {
			all = append(all, c)
		}
	}
	slices.SortFunc(all, func(a, b country) int { return strings.Compare(a.Name, b.Name) })
	return all
}

// whole rounds to hundredths and drops points that fall together.
func whole(line []point) []int {
	var flat []int
	for _, p := range line {
		x, y := int(math.Round(p.x*100)), int(math.Round(p.y*100))
		if n := len(flat); n == 0 || flat[n-2] != x || flat[n-1] != y {
			flat = append(flat, x, y)
		}
	}
	return flat
}
