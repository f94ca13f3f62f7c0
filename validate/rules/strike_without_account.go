package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/schema"
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "strike-without-account",
	Title: "No account speaks of a strike.",
	Doc: "No row of accounts.csv names the strike, so nothing shows where its numbers come from. Asked only while all accounts could be read and each names a strike that exists. " +
		"A strike that is told as a duplicate is left out.",
	Hint:     "write an account for each source that tells of the strike, or remove the strike",
	Severity: validate.Error,
	Turn:     validate.TurnSupport,
	Needs:    []string{"strikes", "accounts"},
	Afar:     true,
	Check: func(d *validate.Data, report func(validate.Finding)) {
		for _, row := range strikesWithoutAccount(d) {
			f := d.At(d.Strikes, row, "strike_id")
			f.Message = fmt.Sprintf("strike_id: found no account of %s, want one at least", f.Value)
			report(f)
		}
	},
})

// strikesWithoutAccount are the rows of strikes that no account names.
func strikesWithoutAccount(d *validate.Data) []int {
	if !d.Sure(d.Accounts, "strike_id") {
		return nil
	}
	told := map[schema.ID]bool{}
	for i := range d.Accounts.Rows {
		told[d.Accounts.Rows[i].StrikeID] = true
	}
	var rows []int
	for row := range d.Strikes.Rows {
		if !told[d.Strikes.Rows[row].ID] && d.Sound(d.Strikes, row, "strike_id") && !d.Told(d.Strikes, row, "strike_id") {
			rows = append(rows, row)
		}
	}
	return rows
}
