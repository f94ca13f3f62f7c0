package rules

import (
	"fmt"

	"github.com/strike-tally/strike-tally/validate"
)

// anotherDays is by how much the day of an account must be later than its strike for another strike to
// be thought of: outlets do not err by so much.
const anotherDays = 30

var _ = add(&validate.Rule{
	Name:  "account-of-another-strike",
	Title: "An account has the day and the theater of another strike than the one it names.",
	Doc: "The day that an account gives is more than 30 days after the strike that it names, and is the very day of one other strike in the account's theater, while another account of the named strike is nearer to that strike's day; or it is later by less, and day, theater and the number killed are those of one other strike, and none of them that of the named one. " +
		"It is told at the id; a day before the strike is told by dated-before-strike. Nothing else is then said of what the account does not bear out.",
	Hint:     "look up of which strike the source tells, and set strike_id to it; the row then moves to its place with tally fmt",
	Severity: validate.Error,
	Phase:    validate.PhaseCompare,
	Columns:  validate.Columns{"strikes": {"date", "date_end", "theater", "deaths"}, "accounts": {"date", "theater", "deaths_min", "deaths_max"}, "sources": {"published"}},
	Dataset: func(d *validate.Data, report func(validate.Finding)) {
		if !d.Complete(d.Accounts, "strike_id") || d.Accounts.LeftOut("date") || d.Strikes.LeftOut("date") {
			return
		}
		dates, ends, given := d.Strikes.Days("date"), d.Strikes.Days("date_end"), d.Accounts.Days("date")
		theaters, places := d.Strikes.Words("theater"), d.Accounts.Words("theater")
		isFar := func(row int, day int32) bool {
			return day > max(dates[row], ends[row])+anotherDays
		}
		least, most, deaths := d.Accounts.Counts("deaths_min"), d.Accounts.Counts("deaths_max"), d.Strikes.Counts("deaths")
		isApart := func(i, row int) bool { // in day, theater and number
			return given[i] > max(dates[row], ends[row]) && theaters[row] != places[i] && places[i] != 0 && least[i] == most[i] && least[i] >= 0 && deaths[row] >= 0 && deaths[row] != least[i]
		}
		published, sources := d.Sources.Days("published"), d.Accounts.Targets("source_id")
		var far []int // accounts
		targets := d.Accounts.Targets("strike_id")
		for i, row := range targets {
			if row >= 0 && given[i] > 0 && dates[row] > 0 && (isFar(int(row), given[i]) || isApart(i, int(row))) && d.Valid(d.Accounts, i, "date", "strike_id", "theater", "deaths_min", "deaths_max") && d.Valid(d.Strikes, int(row), "date", "date_end", "deaths") {
				far = append(far, i)
			}
		}
		if len(far) == 0 {
			return
		}
		byDay := map[int32][]int{}
		for row, day := range dates {
			if day > 0 && d.Valid(d.Strikes, row, "date", "theater") {
				byDay[day] = append(byDay[day], row)
			}
		}
		accounts := d.Accounts.By("strike_id")
		for _, i := range far {
			row, meant, like := int(targets[i]), -1, 0
			for _, other := range byDay[given[i]] {
				if theaters[other] == places[i] && (isFar(row, given[i]) || deaths[other] == least[i]) {
					meant, like = other, like+1
				}
			}
			if s := sources[i]; s >= 0 && published[s] > 0 && published[s]+1 < given[i] {
				continue // no document tells of a later day: that is at fault
			}
			near := false
			for _, other := range accounts.Of(row) {
				near = near || given[other] > 0 && !isFar(row, given[other])
			}
			if like != 1 || !near || d.Strikes.Repeated(d.Strikes.IDs()[row]) || d.Reported(d.Accounts, i, "date", "strike_id") || d.Reported(d.Strikes, row, "date") {
				continue
			}
			f := d.At(d.Accounts, i, "strike_id")
			f.Message = fmt.Sprintf("strike_id: found %s, a strike of %s, in an account of %s, want %s, the strike of that day, or another day", f.Value, d.Strikes.Cell(row, "date"), d.Accounts.Cell(i, "date"), d.Strikes.Row(meant).ID())
			f.Related = append(f.Related, d.Related(d.Strikes, row, "date", "the strike that is named"), d.Related(d.Strikes, meant, "date", "the strike of that day"))
			report(f)
		}
	},
})
