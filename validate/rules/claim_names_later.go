package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "claim-names-later",
	Title: "A claim answers one that was made after it.",
	Doc: "Nobody supports or contradicts what has not been said yet: of two claims the one that speaks later names the earlier one in contradicts or supports. A month alone counts as its last day for the one that is named and as its first for the one that names it, where that lets both be right; claims without a day, and such as a month apart, are not asked: " +
		"a document tells of a claim some time after it was made. Told once a list.",
	Hint:     "name the earlier claim in the row of the later one; else look up the days of both",
	Severity: validate.Warning,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"claims": {"date"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		dates := d.Claims.Days("date")
		for _, column := range []string{"contradicts", "supports"} {
			last := -1
			d.Claims.References(column, func(row int, code int32) {
				other := d.Claims.Find(code)
				if other < 0 || row == last || dates[row] == 0 || dates[other] == 0 || dates[other] <= dates[row]+laterDays || d.Claims.Repeated(code) ||
					!d.Valid(d.Claims, row, "date", column) || d.Reported(d.Claims, row, "claim_id", "date", column) ||
					!d.Valid(d.Claims, other, "date") || d.Reported(d.Claims, other, "date") {
					return
				}
				last = row
				f := d.At(d.Claims, row, column)
				f.Message = fmt.Sprintf("%s: found %s of %s in a claim of %s, want claims that were made before it", column, d.Claims.Row(other).ID(), d.Claims.Cell(other, "date"), d.Claims.Cell(row, "date"))
				f.Related = append(f.Related, d.Related(d.Claims, other, "date", "the later claim"))
				report(f)
			})
		}
	},
})

// laterDays is by how much a claim may be dated before one that it names: days of claims are
// often those of the pages that tell them.
const laterDays = 31
