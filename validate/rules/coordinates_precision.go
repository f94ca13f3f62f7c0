package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "coordinates-precision",
	Title:    "Coordinates and their precision contradict each other.",
	Doc:      "exact, near and area say what coordinates are worth, so the strike must have some; theater and none say that no place is known, so it must have none. Nothing is said of how close the coordinates are.",
	Hint:     "write the coordinates that a source gives, or say theater or none and leave them empty",
	Severity: validate.Error,
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for row := range d.Strikes.Rows {
			s := &d.Strikes.Rows[row]
			if !d.Sound(d.Strikes, row, "latitude", "longitude", "location_precision") {
				continue
			}
			placed := s.Latitude.Known() && s.Longitude.Known()
			placeless := s.LocationPrecision == "theater" || s.LocationPrecision == "none"
			if placed != placeless {
				continue
			}
			f := d.At(d.Strikes, row, "location_precision")
			if placed {
				f.Message = fmt.Sprintf("location_precision: found %q beside coordinates, want exact, near or area, or no coordinates", s.LocationPrecision)
				f.Related = append(f.Related, d.Beside(d.Strikes, row, "latitude", fmt.Sprintf("coordinates %s, %s", s.Latitude, s.Longitude)))
			} else {
				f.Message = fmt.Sprintf("location_precision: found %q without coordinates, want theater or none, or coordinates", s.LocationPrecision)
			}
			report(f)
		}
	},
})
