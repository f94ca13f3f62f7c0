package rules

import (
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "tally-states-nothing",
	Title:    "A tally has no number.",
	Doc:      "deaths, strikes, vessels, missing and survivors are all empty, and counts.csv has no number of it, so there is no figure to check. Zero is a number.",
	Hint:     "write the number that the source states, or remove the row",
	Severity: validate.Error,
	Form:     true,
	Columns:  validate.Columns{"tallies": {"deaths", "strikes", "vessels", "missing", "survivors"}, "counts": {"of"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		deaths, strikes, vessels := d.Tallies.Counts("deaths"), d.Tallies.Counts("strikes"), d.Tallies.Counts("vessels")
		missing, survivors := d.Tallies.Counts("missing"), d.Tallies.Counts("survivors")
		counted := talliesCounted(d)
		for row := range d.Tallies.Len {
			if max(deaths[row], strikes[row], vessels[row], missing[row], survivors[row]) != validate.Unknown || counted(row) {
				continue
			}
			if !d.Valid(d.Tallies, row, "deaths", "deaths_to", "deaths_qualifier", "strikes", "strikes_to", "strikes_qualifier", "vessels", "vessels_qualifier", "missing", "survivors") {
				continue // a number is missing, and told
			}
			f := d.At(d.Tallies, row, "tally_id")
			f.Message = "tally_id: found a tally without a number, want deaths, strikes, vessels, missing, survivors or a row in counts.csv"
			report(f)
		}
	},
})
