package rules

import (
	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "strikes-not-borne-out",
	Title: "The number of strikes for which a row stands is not that of its accounts.",
	Doc: "A row that stands for several strikes says how many: strikes_min is the smallest and strikes_max the largest number in the accounts of the row that stand (are not superseded). " +
		"A number with one end only counts as that; an end that no account gives may also be empty. Where no account that stands gives a number there is none, and the row is one strike. " +
		"Asked only while all accounts could be read and each names a strike that exists, and of strikes that have an account.",
	Hint:     "set the range to that of the accounts, or write the account that bears it out",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"strikes_min", "strikes_max"}, "accounts": {"strikes_min", "strikes_max", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		ours, most := d.Strikes.Counts("strikes_min"), d.Strikes.Counts("strikes_max")
		ranges := rangesOf(d, "strikes_min", "strikes_max")
		eachWithAccounts(d, []string{"strikes_min", "strikes_max"}, func(row int, accounts []int32) {
			r := ranges(accounts)
			if r.allowsLow(ours[row]) && r.allowsHigh(most[row]) {
				return
			}
			f := d.At(d.Strikes, row, "strikes_min")
			f.Message = "strikes_min: found " + saidEnds(ours[row], most[row]) + " strikes, want " + saidEnds(r.low, r.high) + ", as the accounts that stand have it"
			if r.low != validate.Unknown {
				f.Related = append(f.Related, d.Related(d.Accounts, r.lowAt, r.lowColumn, "the smallest number"), d.Related(d.Accounts, r.highAt, r.highColumn, "the largest number"))
			}
			report(f)
		})
	},
})
