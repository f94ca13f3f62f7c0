package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "theater-not-borne-out",
	Title: "No account gives the theater of a strike.",
	Doc: "Where accounts of a strike that stand give a theater, and all of them the same one, it is the strike's. Accounts that differ leave the strike's own to judgement. " +
		"Asked only while all accounts could be read and each names a strike that exists, and of words that are theaters.",
	Hint:     "set the theater to the one that the accounts give, or write the account that gives another",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"theater"}, "accounts": {"theater", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, ours, theirs := standing(d), d.Strikes.Words("theater"), d.Accounts.Words("theater")
		eachWithAccounts(d, []string{"theater"}, func(row int, accounts []int32) {
			var given []int32
			for _, i := range accounts {
				if !stands(i) || theirs[i] == 0 {
					continue
				}
				if theirs[i] == ours[row] || len(given) > 0 && theirs[given[0]] != theirs[i] || !d.Valid(d.Accounts, int(i), "theater") || d.Reported(d.Accounts, int(i), "theater", "strike_id") {
					return
				}
				if !d.Theaters.Bears(theirs[i]) {
					return
				}
				given = append(given, i)
			}
			if len(given) == 0 || d.Reported(d.Strikes, row, "theater") || ours[row] != 0 && !d.Theaters.Bears(ours[row]) {
				return
			}
			f := d.At(d.Strikes, row, "theater")
			f.Message = fmt.Sprintf("theater: found %q, want %s, which every account of %s gives", f.Value, d.Text(theirs[given[0]]), f.Row)
			for _, i := range given {
				f.Related = append(f.Related, d.Related(d.Accounts, int(i), "theater", "says "+d.Text(theirs[given[0]])))
			}
			report(f)
		})
	},
})
