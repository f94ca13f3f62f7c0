package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// lateDays is by how much an account may give a later day than its strike has: outlets
// write in other time zones, and take the day of the announcement for that of the strike.
const lateDays = 3

var _ = add(&validate.Rule{
	Name:  "dated-after-strike",
	Title: "An account gives a day long after the strike.",
	Doc: "The day that an account gives is not more than three days after the last one on which its strike can have happened (date_end and date_precision counted), nor after the day on which that became public. " +
		"Asked where another account that stands gives a day within that time, so that the strike's own is not in doubt, of days that no other rule tells.",
	Hint:     "look the day up in the source: is it the day of the strike, and of this strike? Where the source itself gives another day say so in a waiver",
	Severity: validate.Error,
	Phase:    validate.PhaseOrder,
	Columns:  validate.Columns{"strikes": {"date", "date_end", "date_precision", "announced"}, "accounts": {"date", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, lastDay := standing(d), lastDays(d)
		dates, given := d.Strikes.Days("date"), d.Accounts.Days("date")
		eachWithAccounts(d, []string{"date"}, func(row int, accounts []int32) {
			last := lastDay(row)
			var late []int32
			borneOut := false
			for _, i := range accounts {
				switch {
				case given[i] == 0:
				case given[i] > last:
					late = append(late, i)
				case stands(i):
					borneOut = true
				}
			}
			if len(late) == 0 || !borneOut || dates[row] == 0 || !d.Valid(d.Strikes, row, "date_precision", "date_end", "announced") || d.Reported(d.Strikes, row, "date", "date_end", "announced") {
				return
			}
			for _, i := range late {
				if !d.Valid(d.Accounts, int(i), "date") || d.Reported(d.Accounts, int(i), "date", "strike_id", "source_id") {
					continue
				}
				f := d.At(d.Accounts, int(i), "date")
				f.Message = fmt.Sprintf("date: found %s, want no day so long after the strike %s, %s", f.Value, d.Strikes.Row(row).ID(), d.Strikes.Cell(row, "date"))
				f.Related = append(f.Related, d.Related(d.Strikes, row, "date", "the strike's date"))
				report(f)
			}
		})
	},
})

// lastDays tells the last day that an account may give of a strike.
func lastDays(d *validate.Data) func(strike int) int32 {
	earliest, dates, ends, announced := earliestDays(d), d.Strikes.Days("date"), d.Strikes.Days("date_end"), d.Strikes.Days("announced")
	return func(strike int) int32 {
		return max(dates[strike]+dates[strike]-earliest(strike), ends[strike], announced[strike]) + lateDays
	}
}

// accountsInTime are those of the accounts of a strike that give no day long after it.
func accountsInTime(d *validate.Data) func(strike int, accounts []int32) []int32 {
	lastDay, dates, given := lastDays(d), d.Strikes.Days("date"), d.Accounts.Days("date")
	return func(strike int, accounts []int32) (own []int32) {
		if dates[strike] == 0 {
			return accounts
		}
		for _, i := range accounts {
			if given[i] <= lastDay(strike) {
				own = append(own, i)
			}
		}
		return own
	}
}
