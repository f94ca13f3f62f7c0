package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "claim-answers-itself",
	Title:    "A claim contradicts or supports itself.",
	Doc:      "The list in contradicts or supports holds the claim's own id. Circles of several claims are not looked for: two people may contradict each other.",
	Hint:     "write the id of the claim that it contradicts or supports",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for _, column := range []string{"contradicts", "supports"} {
			ids, last := d.Claims.IDs(), -1
			d.Claims.References(column, func(row int, code int32) {
				if code != ids[row] || row == last || !d.Valid(d.Claims, row, "claim_id", column) || d.Reported(d.Claims, row, "claim_id") {
					return
				}
				last = row
				f := d.At(d.Claims, row, column)
				f.Message = fmt.Sprintf("%s: found %q, which holds the claim's own id, want ids of other claims", column, f.Value)
				report(f)
			})
		}
	},
})
