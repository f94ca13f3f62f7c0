package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/validate"
)

// ownMeasures are what columns of strikes and figures count already.
var ownMeasures = []string{"deaths", "strikes", "vessels", "missing", "survivors"}

var _ = add(&validate.Rule{
	Name:     "measure-name-taken",
	Title:    "A measure bears the name of a column.",
	Doc:      "deaths, strikes, vessels, missing and survivors have columns of their own in strikes, accounts and tallies. A measure of such a name would be a second number of the same thing.",
	Hint:     "give the number in its own column, or name the measure otherwise",
	Severity: validate.Error,
	Form:     true,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for row, code := range d.Measures.IDs() {
			name := d.Measures.ID(code)
			if !slices.Contains(ownMeasures, name) || !d.Valid(d.Measures, row, "measure") {
				continue
			}
			f := d.At(d.Measures, row, "measure")
			f.Message = fmt.Sprintf("measure: found %q, which has a column of its own, want another name", name)
			report(f)
		}
	},
})
