package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "coordinates-precision",
	Title:    "Coordinates and their precision contradict each other.",
	Doc:      "exact, near and area say what coordinates are worth, so the strike must have some; theater and none say that no place is known, so it must have none. Nothing is said of how close the coordinates are.",
	Hint:     "write the coordinates that a source gives, or say theater or none and leave them empty",
	Severity: validate.Error,
	Row: &validate.RowRule{
		Of: func(t *schema.Table) [][]string {
			if t.Name != "strikes" {
				return nil
			}
			return [][]string{{"latitude", "longitude", "location_precision"}}
		},
		Accepts: func(_ schema.Date, cells []string) bool {
			if cells[2] == "" { // the file lacks the column, or another rule wants a word
				return true
			}
			placed := cells[0] != "" && cells[1] != ""
			placeless := cells[2] == schema.TheaterOnly || cells[2] == schema.NoPlace
			return placed != placeless
		},
		Finding: func(_ schema.Date, row *validate.Row, _ []string) validate.Finding {
			f := row.At("location_precision")
			latitude, longitude := row.Cell("latitude"), row.Cell("longitude")
			if latitude == "" || longitude == "" {
				f.Message = fmt.Sprintf("location_precision: found %q without coordinates, want theater or unknown, or coordinates", f.Value)
				return f
			}
			f.Message = fmt.Sprintf("location_precision: found %q beside coordinates, want exact, near or area, or no coordinates", f.Value)
			f.Related = append(f.Related, row.Related("latitude", fmt.Sprintf("coordinates %s, %s", latitude, longitude)))
			return f
		},
	},
})
