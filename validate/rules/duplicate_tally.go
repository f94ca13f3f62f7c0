package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-tally",
	Title:    "One figure stands in two rows.",
	Doc:      "Two tallies agree in source_id, series, from, as_of, through, scope and in every number: deaths, deaths_to, strikes, vessels, missing and survivors. How they are worded and noted does not distinguish them.",
	Hint:     "remove one of the rows, or write what tells them apart: day, scope or series",
	Severity: validate.Warning,
	Turn:     validate.TurnBeside,
	Needs:    []string{"tallies"},
	Alike: &validate.Alike{
		Table:   "tallies",
		Columns: []string{"source_id", "series", "from", "as_of", "through", "scope", "deaths", "deaths_to", "strikes", "vessels", "missing", "survivors"},
		Keys:    func(cells []string, key func(parts ...string)) { key(cells...) },
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		first := map[schema.Tally]int{}
		for row := range d.Tallies.Rows {
			t := d.Tallies.Rows[row]
			figure := schema.Tally{
				SourceID: t.SourceID, Series: t.Series, From: t.From, AsOf: t.AsOf, Through: t.Through, Scope: t.Scope,
				Deaths: t.Deaths, DeathsTo: t.DeathsTo, Strikes: t.Strikes, Vessels: t.Vessels, Missing: t.Missing, Survivors: t.Survivors,
			}
			if d.Told(d.Tallies, row, "tally_id") || !d.Sound(d.Tallies, row, "tally_id", "source_id", "series", "from", "as_of", "through", "scope",
				"deaths", "deaths_to", "strikes", "vessels", "missing", "survivors") {
				continue
			}
			i, ok := first[figure]
			if !ok {
				first[figure] = row
				continue
			}
			f := d.At(d.Tallies, row, "tally_id")
			f.Message = fmt.Sprintf("tally_id: found the figure of %s again, want one row for one figure", d.Tallies.Rows[i].ID)
			f.Related = append(f.Related, d.Beside(d.Tallies, i, "tally_id", "the first row"))
			report(f)
		}
	},
})
