package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "count-of-unknown-row",
	Title:    "A count is of a row that is not there.",
	Doc:      "What stands in the column of of counts.csv is the id of no strike, account or tally. Asked when the ids of all of these could be read.",
	Hint:     "write the id of a strike, an account or a tally",
	Severity: validate.Error,
	Form:     true,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"counts": {"of"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		tables := countedTables(d)
		for _, t := range tables {
			if !idsKnown(d, t) || d.Doubtful(t, t.Key) > 0 {
				return
			}
		}
		for i, of := range countedRows(d) {
			if of.table != nil || !d.Valid(d.Counts, i, "of") {
				continue
			}
			f := d.At(d.Counts, i, "of")
			f.Message = fmt.Sprintf("of: found %q, want the id of a strike, an account or a tally", f.Value)
			f.Hint = hintForID(tables, f.Value)
			report(f)
		}
	},
})
