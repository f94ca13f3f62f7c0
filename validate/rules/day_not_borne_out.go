package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

var _ = add(&validate.Rule{
	Name:  "day-not-borne-out",
	Title: "No account gives the day of a strike.",
	Doc: "Where accounts of a strike that stand give a day, one of them gives the strike's: that very day, one up to date_end, or one within three days where date_precision is week, 31 where it is month and 366 where it is year. " +
		"Asked only while all accounts could be read and each names a strike that exists.",
	Hint:     "set the day to one that an account gives, or write the account that gives it; the row then moves to its place with tally fmt",
	Severity: validate.Error,
	Phase:    validate.PhaseSupport,
	Columns:  validate.Columns{"strikes": {"date", "date_end", "date_precision"}, "accounts": {"date", "superseded"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		stands, earliest := standing(d), earliestDays(d)
		dates, ends, given := d.Strikes.Days("date"), d.Strikes.Days("date_end"), d.Accounts.Days("date")
		eachWithAccounts(d, []string{"date"}, func(row int, accounts []int32) {
			if dates[row] == 0 || !d.Valid(d.Strikes, row, "date_precision", "date_end") || d.Reported(d.Strikes, row, "date") {
				return
			}
			grace := dates[row] - earliest(row)
			var others []int32 // that give another day
			for _, i := range accounts {
				switch {
				case !stands(i) || given[i] == 0:
				case !d.Valid(d.Accounts, int(i), "date") || d.Reported(d.Accounts, int(i), "date", "strike_id"):
					return
				case given[i] >= dates[row]-grace && given[i] <= max(dates[row], ends[row])+grace:
					return
				default:
					others = append(others, i)
				}
			}
			if len(others) == 0 {
				return
			}
			f := d.At(d.Strikes, row, "date")
			f.Message = fmt.Sprintf("date: found %s, want a day that an account of %s gives", f.Value, f.Row)
			for _, i := range others {
				f.Related = append(f.Related, d.Related(d.Accounts, int(i), "date", "gives "+d.Accounts.Cell(int(i), "date")))
			}
			report(f)
		})
	},
})
