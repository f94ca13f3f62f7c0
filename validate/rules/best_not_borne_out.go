package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "best-not-borne-out",
	Title: "No account gives the best number of deaths.",
	Doc: "deaths must lie between deaths_min and deaths_max of at least one account of the strike that stands (is not superseded); an end that the account leaves open does not bound it. " +
		"That it lies between two accounts is not enough. Where both ends of the strike's range are one number it is the best one, too, and deaths is not empty. Asked of strikes whose range is that of their accounts, only while all accounts could be read and each names a strike that exists. Left out are strikes of which an account is told as a copy or as one of another strike.",
	Hint:     "take a number that an account gives, or leave deaths empty where only a range is known",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"deaths", "deaths_min", "deaths_max"}, "accounts": {"deaths_min", "deaths_max", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		bests, lows, highs := d.Strikes.Counts("deaths"), d.Strikes.Counts("deaths_min"), d.Strikes.Counts("deaths_max")
		least, most := d.Accounts.Counts("deaths_min"), d.Accounts.Counts("deaths_max")
		ranges, stands := rangesOf(d, "deaths_min", "deaths_max"), standing(d)
		eachWithAccounts(d, []string{"deaths_min", "deaths_max"}, func(row int, accounts []int32) {
			best := bests[row]
			if !d.Valid(d.Strikes, row, "deaths") {
				return
			}
			if best == validate.Unknown {
				if lows[row] == highs[row] && lows[row] != validate.Unknown && d.Valid(d.Strikes, row, "deaths_min", "deaths_max") {
					f := d.At(d.Strikes, row, "deaths")
					f.Message = fmt.Sprintf("deaths: found an empty cell, want %d, which is both ends of the range", lows[row])
					f.Hint = fmt.Sprintf("write %d, or look up which of the three numbers is wrong", lows[row])
					report(f)
				}
				return
			}
			var others []int32 // that give another number
			for _, i := range accounts {
				given := least[i] != validate.Unknown || most[i] != validate.Unknown
				switch {
				case !stands(i) || !given:
				case least[i] <= best && (best <= most[i] || most[i] == validate.Unknown): // an unknown end is less than any number
					return
				default:
					others = append(others, i)
				}
			}
			if r := ranges(accounts); !r.allowsLow(lows[row]) || !r.allowsHigh(highs[row]) {
				return
			}
			f := d.At(d.Strikes, row, "deaths")
			f.Message = fmt.Sprintf("deaths: found %d, want a number that an account of %s gives", best, f.Row)
			for _, i := range others {
				f.Related = append(f.Related, d.Related(d.Accounts, int(i), "deaths_min", "says "+saidRange(least[i], most[i])))
			}
			report(f)
		})
	},
})
