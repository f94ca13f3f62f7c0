package rules

import (
	"strings"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "tally-states-nothing",
	Title:    "A tally has no number.",
	Doc:      "deaths, strikes, vessels, missing and survivors are all empty, so there is no figure to check. Zero is a number.",
	Hint:     "write the number that the source states, or remove the row",
	Severity: validate.Error,
	Needs:    []string{"tallies"},
	AtHand: &validate.AtHand{
		Table:   "tallies",
		Columns: []string{"deaths", "strikes", "vessels", "missing", "survivors"},
		Wants:   func(cells []string) bool { return strings.Join(cells, "") == "" },
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for row := range d.Tallies.Rows {
			t := &d.Tallies.Rows[row]
			if t.Deaths.Known() || t.Strikes.Known() || t.Vessels.Known() || t.Missing.Known() || t.Survivors.Known() {
				continue
			}
			if !d.Sound(d.Tallies, row, "deaths", "deaths_to", "deaths_qualifier", "strikes", "strikes_qualifier", "vessels", "vessels_qualifier", "missing", "survivors") {
				continue // a number is missing, and told
			}
			f := d.At(d.Tallies, row, "tally_id")
			f.Message = "tally_id: found a tally without a number, want deaths, strikes, vessels, missing or survivors"
			report(f)
		}
	},
})
