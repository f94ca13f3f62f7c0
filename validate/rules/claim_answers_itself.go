package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "claim-answers-itself",
	Title:    "A claim answers itself.",
	Doc:      "The list in answers holds the claim's own id. Circles of several claims are not looked for: two people may answer each other.",
	Hint:     "write the id of the claim that it contradicts or supports",
	Severity: validate.Error,
	Turn:     validate.TurnBeside,
	Needs:    []string{"claims"},
	AtHand: &validate.AtHand{
		Table:   "claims",
		Columns: []string{"claim_id", "answers"},
		Wants:   func(cells []string) bool { return schema.List(cells[1]).Has(cells[0]) },
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for row := range d.Claims.Rows {
			c := &d.Claims.Rows[row]
			if c.ID.Known() && c.Answers.Has(string(c.ID)) && d.Sound(d.Claims, row, "claim_id", "answers") && !d.Told(d.Claims, row, "claim_id") {
				f := d.At(d.Claims, row, "answers")
				f.Message = fmt.Sprintf("answers: found %q, which holds the claim's own id, want ids of other claims", f.Value)
				report(f)
			}
		}
	},
})
