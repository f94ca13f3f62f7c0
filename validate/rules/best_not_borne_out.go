package rules

import (
	"fmt"
	"slices"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "best-not-borne-out",
	Title: "No account gives the best number of deaths.",
	Doc: "deaths must lie between deaths_min and deaths_max of at least one account of the strike that stands (is not superseded); an end that the account leaves open does not bound it. " +
		"That it lies between two accounts is not enough. Asked of strikes whose range is that of their accounts, only while all accounts could be read and each names a strike that exists. Left out are strikes of which an account is told as a copy or as one of another strike.",
	Hint:     "take a number that an account gives, or leave deaths empty where only a range is known",
	Severity: validate.Error,
	Turn:     validate.TurnSupport,
	Needs:    []string{"strikes", "accounts"},
	Passes: func(g *validate.Group) bool {
		best := g.Strike.Deaths
		return best == validate.Unknown || len(g.Accounts) == 0 || slices.ContainsFunc(g.Accounts, func(a validate.AccountNumbers) bool {
			given := a.Low != validate.Unknown || a.High != validate.Unknown
			return a.Stands && given && a.Low <= best && (a.High == validate.Unknown || best <= a.High)
		})
	},
	Check: func(d *validate.Data, report func(validate.Finding)) {
		eachWithAccounts(d, []string{"deaths_min", "deaths_max"}, func(row int, accounts []int) {
			s := &d.Strikes.Rows[row]
			best, ok := s.Deaths.Int()
			r := rangeOf(d, accounts)
			if !ok || !d.Sound(d.Strikes, row, "deaths") || !r.allowsLow(s.DeathsMin) || !r.allowsHigh(s.DeathsMax) {
				return
			}
			f := d.At(d.Strikes, row, "deaths")
			for _, i := range accounts {
				a := &d.Accounts.Rows[i]
				if !a.Stands() || !a.DeathsMin.Known() && !a.DeathsMax.Known() {
					continue
				}
				if a.DeathsMin.Or(best) <= best && best <= a.DeathsMax.Or(best) {
					return
				}
				f.Related = append(f.Related, d.Beside(d.Accounts, i, "deaths_min", "says "+saidRange(a.DeathsMin, a.DeathsMax)))
			}
			f.Message = fmt.Sprintf("deaths: found %d, want a number that an account of %s gives", best, s.ID)
			report(f)
		})
	},
})
