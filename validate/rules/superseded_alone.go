package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "superseded-alone",
	Title: "The accounts with the numbers of a strike are superseded, and none stands in their place.",
	Doc: "An account is superseded when its own outlet has corrected it, and the corrected one stands beside it. Told of a strike that has a range of deaths, if accounts of it give numbers of deaths and all of these are superseded: at the last of them. " +
		"What then lacks of the strike's numbers is not told besides. Asked only while all accounts could be read and each names a strike that exists.",
	Hint:     "take the yes away, or write the account that took its place",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"strikes": {"deaths_min", "deaths_max"}, "accounts": {"deaths_min", "deaths_max", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, lows, highs := standing(d), d.Accounts.Counts("deaths_min"), d.Accounts.Counts("deaths_max")
		low, high := d.Strikes.Counts("deaths_min"), d.Strikes.Counts("deaths_max")
		eachWithAccounts(d, []string{"deaths_min", "deaths_max"}, func(row int, accounts []int32) {
			if low[row] == validate.Unknown && high[row] == validate.Unknown {
				return
			}
			last := -1
			for _, i := range accounts {
				switch told := lows[i] != validate.Unknown || highs[i] != validate.Unknown; {
				case told && stands(i):
					return
				case told:
					last = int(i)
				}
			}
			if last < 0 {
				return
			}
			f := d.At(d.Accounts, last, "superseded")
			f.Message = fmt.Sprintf("superseded: found %q at all accounts of %s that give a number of deaths, want one that stands", f.Value, d.Strikes.Row(row).ID())
			f.Related = append(f.Related, d.Related(d.Strikes, row, "deaths_min", "the strike's range"))
			report(f)
		})
	},
})
