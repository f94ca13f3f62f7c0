package rules

import (
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-of-nothing",
	Title:    "A duplicate does not say of what.",
	Doc:      "A row of excluded.csv whose reason is duplicate names in replaced_by the row that stands for the same event: a strike, or another excluded event.",
	Hint:     "write into replaced_by the id of the row that is the same event",
	Severity: validate.Error,
	Form:     true,
	Columns:  validate.Columns{"excluded": {"reason", "replaced_by"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		duplicate := d.Word("duplicate")
		for row, reason := range d.Excluded.Words("reason") {
			if reason != duplicate || !d.Valid(d.Excluded, row, "reason", "replaced_by") || d.Excluded.LeftOut("replaced_by") || d.Excluded.Cell(row, "replaced_by") != "" {
				continue
			}
			f := d.At(d.Excluded, row, "replaced_by")
			f.Message = "replaced_by: found an empty cell beside the reason duplicate, want the row of the same event"
			report(f)
		}
	},
})
