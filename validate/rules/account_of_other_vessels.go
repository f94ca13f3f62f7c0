package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "account-of-other-vessels",
	Title: "An account counts other vessels than the strike has, and does not say so in its note.",
	Doc: "An account that stands gives another number of vessels than its strike has, which another account bears out, and its note is empty. Sources do differ, and then the note says how; without one it is most often a slip of the finger, or a number from the column beside. " +
		"Asked of strikes whose number no other rule tells.",
	Hint:     "look up how many vessels the source counts; if it is right, say in the note that the source differs",
	Severity: validate.Warning,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"vessels"}, "accounts": {"vessels", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, ours, theirs := standing(d), d.Strikes.Counts("vessels"), d.Accounts.Counts("vessels")
		eachWithAccounts(d, []string{"vessels"}, func(row int, accounts []int32) {
			if ours[row] == validate.Unknown || d.Reported(d.Strikes, row, "vessels") {
				return
			}
			for _, i := range accounts {
				if theirs[i] == validate.Unknown || theirs[i] == ours[row] || !stands(i) || d.Reported(d.Accounts, int(i), "vessels", "strike_id", "source_id", "account_id") || d.Accounts.Cell(int(i), "note") != "" {
					continue
				}
				f := d.At(d.Accounts, int(i), "vessels")
				f.Message = fmt.Sprintf("vessels: found %s and no note, want %d, the number of %s, or a note that says how the source differs", f.Value, ours[row], d.Strikes.Row(row).ID())
				f.Related = append(f.Related, d.Related(d.Strikes, row, "vessels", "the strike's number"))
				report(f)
			}
		})
	},
})
