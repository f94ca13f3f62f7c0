package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:     "duplicate-account",
	Title:    "One source has two accounts of one strike.",
	Doc:      "What one document says of one strike is one account. Two rows with the same strike_id and source_id would count it twice, or hide that it contradicts itself.",
	Hint:     "make one row of the two; where the document gives two numbers they are deaths_min and deaths_max",
	Severity: validate.Error,
	Needs:    []string{"accounts"},
	Passes: func(g *validate.Group) bool {
		for i := range g.Accounts {
			for j := range i {
				if g.Accounts[i].Source == g.Accounts[j].Source {
					return false
				}
			}
		}
		return true
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		type pair struct{ strike, source schema.ID }
		double := repeated(d.Accounts)
		first := make(map[pair]int, len(d.Accounts.Rows))
		for row := range d.Accounts.Rows {
			a := &d.Accounts.Rows[row]
			if !d.Sound(d.Accounts, row, "account_id", "strike_id", "source_id") || double[string(a.ID)] {
				continue
			}
			p := pair{a.StrikeID, a.SourceID}
			i, ok := first[p]
			if !ok {
				first[p] = row
				continue
			}
			f := d.At(d.Accounts, row, "source_id")
			f.Message = fmt.Sprintf("source_id: found a second account of %s by %s, want one for each strike and source", a.StrikeID, a.SourceID)
			f.Related = append(f.Related, d.Beside(d.Accounts, i, "source_id", "the first account"))
			report(f)
		}
	},
})
