package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// namedFor are the columns of excluded.csv that name another row, by the reason that asks for
// it, and what the row is.
var namedFor = map[string]struct{ column, row, hint string }{
	"duplicate": {"replaced_by", "the row of the same event", "write into replaced_by the id of the row that is the same event"},
	"withdrawn": {"former_id", "the id that the row had", "write into former_id the id that the row had in its table; an event that never was a row has another reason"},
}

// noStrike is the reason of events that were something else.
const noStrike = "not_a_strike"

var _ = add(&validate.Rule{
	Name:     "duplicate-of-nothing",
	Title:    "An excluded row does not name the one that its reason speaks of.",
	Doc:      "A row of excluded.csv whose reason is duplicate names in replaced_by the row that stands for the same event: a strike, or another excluded event. One whose reason is withdrawn names in former_id the id that it had. No strike stands in place of an event that was none (" + noStrike + ").",
	Hint:     "write the id of the row, or another reason",
	Severity: validate.Error,
	Form:     true,
	Columns:  validate.Columns{"excluded": {"reason", "replaced_by", "former_id"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for row, word := range d.Excluded.Words("reason") {
			reason := d.Text(word)
			if reason == noStrike && !d.Excluded.LeftOut("replaced_by") && d.Strikes.Find(d.Strikes.Code(d.Excluded.Cell(row, "replaced_by"))) >= 0 && d.Valid(d.Excluded, row, "reason", "replaced_by") {
				f := d.At(d.Excluded, row, "reason")
				f.Message = fmt.Sprintf("reason: found %s, and in replaced_by a strike, %s, want no strike in place of what was none", reason, d.Excluded.Cell(row, "replaced_by"))
				f.Hint = "write duplicate, if it is the same event as that strike; else leave replaced_by empty"
				report(f)
				continue
			}
			named, ok := namedFor[reason]
			if !ok || !d.Valid(d.Excluded, row, "reason", named.column) || d.Excluded.LeftOut(named.column) || d.Excluded.Words(named.column)[row] != 0 {
				continue
			}
			f := d.At(d.Excluded, row, named.column)
			f.Message = fmt.Sprintf("%s: found an empty cell beside the reason %s, want %s", named.column, reason, named.row)
			f.Hint = named.hint
			report(f)
		}
	},
})
