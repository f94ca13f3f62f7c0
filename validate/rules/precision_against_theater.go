package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "precision-against-theater",
	Title: "A strike says that its theater is not sure, and names one on the map.",
	Doc: "A location_precision of " + schema.NoPlace + " says that not even the theater is sure. Then the strike stands in a theater that is for such ones and has no middle in theaters.csv, as one for a sea that is not stated; " +
		"in one with a middle at least the theater is known. Asked where some theater has no middle.",
	Hint:     "write " + schema.TheaterOnly + ", if the theater is known; else the theater for strikes whose place is not stated",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"theater", "location_precision"}, "theaters": {"latitude", "longitude"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		middle := places(d.Theaters)
		onMap := map[int32]bool{}
		for row, id := range d.Theaters.IDs() {
			_, ok := middle(row)
			onMap[id] = ok
			if !d.Valid(d.Theaters, row, "theater", "latitude", "longitude") {
				return
			}
		}
		theaters, noPlace, elsewhere := d.Strikes.Words("theater"), d.Word(schema.NoPlace), false
		for _, ok := range onMap {
			elsewhere = elsewhere || !ok
		}
		for row, precision := range d.Strikes.Words("location_precision") {
			if precision != noPlace || !elsewhere || !onMap[theaters[row]] || !d.Valid(d.Strikes, row, "theater", "location_precision") || d.Reported(d.Strikes, row, "theater", "location_precision") {
				continue
			}
			f := d.At(d.Strikes, row, "location_precision")
			f.Message = fmt.Sprintf("location_precision: found %q in %s, want %s, or a theater that is not on the map", f.Value, d.Text(theaters[row]), schema.TheaterOnly)
			f.Related = append(f.Related, d.Related(d.Strikes, row, "theater", "the theater"))
			report(f)
		}
	},
})
