package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "count-qualifier",
	Title:    "A count is worded where it is no figure, or a figure is not.",
	Doc:      "A number of a tally says in qualifier how its source words it: exact where it stands without a qualifying word. The numbers of strikes and accounts have none: their ends tell what is not known.",
	Hint:     "fill in the qualifier of a tally's number; leave it empty beside a strike or an account",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"counts": {"of", "qualifier"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		qualifiers := d.Counts.Words("qualifier")
		for i, of := range countedRows(d) {
			worded := d.Text(qualifiers[i]) != ""
			if of.table == nil || worded == (of.table == d.Tallies) || !d.Valid(d.Counts, i, "of", "qualifier") {
				continue
			}
			row := d.Counts.Row(i)
			f := row.At("qualifier")
			if worded {
				f.Message = fmt.Sprintf("qualifier: found %q beside %s, want none beside a row of %s", f.Value, row.Cell("of"), of.table.Name)
			} else {
				f.Message = fmt.Sprintf("qualifier: found an empty cell beside the tally %s, want how its source words the number", row.Cell("of"))
			}
			report(f)
		}
	},
})
