package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "strike-without-account",
	Title: "No account speaks of a strike.",
	Doc: "No row of accounts.csv names the strike, so nothing shows where its numbers come from. Asked only while all accounts could be read and each names a strike that exists. " +
		"A strike that is told as a duplicate is left out.",
	Hint:     "write an account for each source that tells of the strike, or remove the strike",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		for _, row := range strikesWithoutAccount(d) {
			f := d.At(d.Strikes, row, "strike_id")
			f.Message = fmt.Sprintf("strike_id: found no account of %s, want one at least", f.Value)
			report(f)
		}
	},
})

// strikesWithoutAccount are the rows of strikes that no account names.
func strikesWithoutAccount(d *validate.Data) (rows []int) {
	if !d.Complete(d.Accounts, "strike_id") {
		return nil
	}
	accounts := d.Accounts.By("strike_id")
	for row, id := range d.Strikes.IDs() {
		if len(accounts.Of(row)) == 0 && d.Valid(d.Strikes, row, "strike_id") && !d.Reported(d.Strikes, row, "strike_id") &&
			(!d.Strikes.Repeated(id) || len(accounts.Of(d.Strikes.Find(id))) == 0) {
			rows = append(rows, row)
		}
	}
	return rows
}
